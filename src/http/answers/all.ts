import { type List, MOST_ITEMS } from '../api/index.js'
import { actorAnswers } from './actors.js'
import type { Answers, Asked, Streams } from './asked.js'
import { entryAnswers, entryStreams } from './entries.js'
import { ledgerAnswers } from './ledger.js'
import { first } from './paging.js'
import { pairAnswers } from './pairs.js'
import { positionAnswers, positionStreams } from './positions.js'
import { reportAnswers, reportStreams } from './reports.js'

export const answers: Answers = {
  ...ledgerAnswers,
  ...reportAnswers,
  ...entryAnswers,
  ...actorAnswers,
  ...pairAnswers,
  ...positionAnswers,
}

/** Those that are short are gathered first. */
export const streams: Streams = {
  ...reportStreams,
  ...entryStreams,
  ...positionStreams,
  changes: ({ ledger, query }) => first(ledger().changes(query.since), query.limit),
  copies: (asked) => gathered(answers.copies(asked)),
  actors: (asked) => gathered(answers.actors(all(asked))),
  timeline: (asked) => gathered(answers.timeline(asked)),
  dyads: (asked) => gathered(answers.dyads(all(asked))),
  issues: (asked) => gathered(answers.issues(all(asked))),
  places: (asked) => gathered(answers.places(all(asked))),
  who: (asked) => gathered(answers.who(all(asked))),
  where: (asked) => gathered(answers.where(all(asked))),
}

type Limited = 'actors' | 'dyads' | 'issues' | 'places' | 'who' | 'where'

const all = <Name extends Limited>(asked: Asked<Name>): Asked<Name> => ({
  ...asked,
  query: { ...asked.query, limit: asked.query.limit ?? MOST_ITEMS },
})

async function* gathered<One>(answer: Promise<List<One>>): AsyncGenerator<One> {
  yield* (await answer).items
}
