import { who, type WhoEntry } from '../lookup/index.js'
import { CODE } from './meaning.js'
import { QuestionError } from './question.js'

/** One side of a dyad: a state or an organisation between states; null for anybody. */
export interface Party {
  readonly code: string | null
  readonly name: string
}

const ANYBODY: Party = { code: null, name: 'anybody' }

/**
 * What has a code and no name that the tables know, as ledgers have them (GOV, CVL), goes by its code.
 *
 * @throws QuestionError for a name of anything else
 */
export function partyNamed(name: string, on: string | undefined): Party {
  if (/^any(?:body)?$/iu.test(name.trim())) return ANYBODY
  for (const entry of who(name, { ...(on === undefined ? {} : { on }), limit: MOST })) {
    const code = SURE.has(entry.match) ? codeOf(entry) : null
    if (code !== null) return { code, name: entry.name }
  }
  if (CODE.test(name)) return { code: name, name }
  throw new QuestionError(
    `"${name.slice(0, LONGEST)}" is no state and no organisation between states; a dyad is of two of those`,
  )
}

function codeOf({ kind, country, codes }: WhoEntry): string | null {
  if (kind === 'country' || kind === 'government') return country
  return kind === 'igo' ? (codes.find((code) => code.startsWith('IGO')) ?? null) : null
}

const SURE: ReadonlySet<string> = new Set(['id', 'name', 'metonym', 'code', 'listed'])
const MOST = 20
const LONGEST = 80
