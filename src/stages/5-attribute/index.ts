import type { AttributeLayer, DateLayer, MentionLayer, ParseLayer, ReadLayer } from '../../model/index.js'
import { eachSentence, type Stage } from '../../stage.js'
import { continueStatements } from './quoted/continuation.js'
import { makeContext } from './context.js'
import { finish } from './finish/finish.js'
import { inheritSpeakers } from './reported/inherit.js'
import { quotedStatements } from './quoted/quoted.js'
import { reportedStatements } from './reported/reported.js'
import { transcriptTurns } from './quoted/turns.js'

/** Sentences and mentions → statements: who said what to whom. */
export const attribute: Stage<ReadLayer & ParseLayer & MentionLayer & DateLayer, AttributeLayer> = {
  name: 'attribute',
  run: ({ document, paragraphs, sentences, mentions }, { world }) => {
    const context = makeContext(document.text, paragraphs, sentences, world.cues)
    const turns = transcriptTurns(context)
    const quoted = quotedStatements(context, turns)
    const reported = eachSentence('attribute', sentences, (sentence) =>
      reportedStatements(context, context.cues[sentence.index] ?? [], quoted.taken),
    )
    const drafts = inheritSpeakers(context, [...turns, ...quoted.drafts, ...reported.found])
    drafts.push(...continueStatements(context, quoted.floating, drafts))
    const resolving = { context, mentions, issues: world.issues }
    return { adds: { statements: finish(drafts, resolving) }, notices: reported.notices }
  },
}
