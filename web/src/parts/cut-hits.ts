import type { Span } from '../../../src/model/index.js'

interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** Words cut at their hits, and shortened to about `most` characters around the first; `…` stands where words are left out. */
export function cutHits(words: string, hits: readonly Span[], most: number): Piece[] {
  const [from, to] = windowOf(words, hits[0]?.[0] ?? 0, most)
  const pieces: Piece[] = []
  const add = (text: string, isHit: boolean) => {
    if (text !== '') pieces.push({ text, isHit })
  }
  if (from > 0) add('… ', false)
  let at = from
  for (const [start, end] of hits) {
    if (start < at || end > to) continue
    add(words.slice(at, start), false)
    add(words.slice(start, end), true)
    at = end
  }
  add(words.slice(at, to), false)
  if (to < words.length) add(' …', false)
  return pieces
}

/** Begins and ends between words. */
function windowOf(words: string, hit: number, most: number): Span {
  if (words.length <= most) return [0, words.length]
  const wanted = Math.max(0, Math.min(hit - Math.floor(most / 3), words.length - most))
  const from = wanted === 0 ? 0 : words.indexOf(' ', wanted) + 1 || wanted
  if (from + most >= words.length) return [Math.min(from, hit), words.length]
  const space = words.lastIndexOf(' ', from + most)
  return [Math.min(from, hit), space > hit ? space : from + most]
}
