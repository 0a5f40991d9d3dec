import type { Analysis } from './analyzer.js'

/**
 * "In Brussels, Secretary Blinken met Minister Haavisto": a noun between a fronted phrase's comma and the verb is the
 * verb's subject. An apposition to the phrase would end at a comma of its own.
 */
export function withFrontedSubjects(words: readonly string[], analysis: Analysis): Analysis {
  const { upos, heads, deprels } = analysis
  const moved = { heads: [...heads], deprels: [...deprels] }
  deprels.forEach((deprel, noun) => {
    const phrase = heads[noun]!
    const verb = heads[phrase] ?? -1
    const isFronted = deprel === 'appos' && verb > noun && deprels[phrase] === 'obl' && upos[verb] === 'VERB'
    if (!isFronted) return
    const [first, last] = edges(heads, noun)
    const hasSubject = deprels.some(
      (other, at) => heads[at] === verb && at < verb && other.startsWith('nsubj'),
    )
    if (hasSubject || last !== verb - 1 || words[first - 1] !== ',' || words[last] === ',') return
    const object = deprels.findIndex((other, at) => at > verb && heads[at] === verb && other === 'nsubj')
    moved.heads[noun] = verb
    moved.deprels[noun] = 'nsubj'
    if (object > 0) moved.deprels[object] = 'obj'
  })
  return { ...analysis, ...moved }
}

/** The first and last word at or below this one. */
function edges(heads: readonly number[], top: number): [first: number, last: number] {
  let first = top
  let last = top
  heads.forEach((_, word) => {
    let at = word
    for (let steps = 0; at >= 0 && at !== top && steps < heads.length; steps++) at = heads[at]!
    if (at !== top) return
    first = Math.min(first, word)
    last = Math.max(last, word)
  })
  return [first, last]
}
