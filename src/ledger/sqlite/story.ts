import { ALIKE, bandsOf, likeness, type Signature, signatureOf } from '../likeness.js'
import { build, type Runner } from './run.js'

/** What a report's text is like, and the story that it belongs to: the first report entered of its copies; null where it is the first. */
export interface Likeness {
  readonly signature: Signature | null
  readonly story: number | null
}

/** Finds the reports that the text is a copy of: those that share a band, and enough of their signatures. */
export function likenessOf(runner: Runner, text: string): Likeness {
  const signature = signatureOf(text)
  if (!signature) return { signature, story: null }
  const candidates = runner.all(
    build
      .selectFrom('report')
      .select(['story', 'signature'])
      .where(
        'number',
        'in',
        build.selectFrom('band').select('report').where('hash', 'in', bandsOf(signature)),
      )
      .orderBy('number')
      .limit(MOST_CANDIDATES),
  )
  const copy = candidates.find(
    (one) => likeness(signature, JSON.parse(one.signature ?? '[]') as Signature) >= ALIKE,
  )
  return { signature, story: copy?.story ?? null }
}

/** Texts of one mould (weather, results) share bands by the thousand: the first of them will do. */
const MOST_CANDIDATES = 100

/** Keeps what later copies are found by. */
export function enterBands(runner: Runner, report: number, signature: Signature | null): void {
  if (!signature) return
  for (const hash of new Set(bandsOf(signature))) {
    runner.insert('band', { hash, report })
  }
}
