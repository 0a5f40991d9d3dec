import type { Analysis } from './analyzer.js'

/**
 * "Cohen, who goes by a nickname, was elected": nobody is addressed in a clause whose verb tells of somebody and has no
 * subject; whom the parser takes to be called is its subject. An order ("John, come in") has no such verb.
 */
export function withAddressedSubjects(analysis: Analysis): Analysis {
  const { heads, deprels } = analysis
  const moved = [...deprels]
  deprels.forEach((deprel, noun) => {
    const clause = heads[noun]!
    if (deprel !== 'vocative' || clause <= noun || !tells(analysis, clause)) return
    const hasSubject = moved.some((other, at) => heads[at] === clause && /^[nc]subj/.test(other))
    const isPassive = deprels.some((other, at) => heads[at] === clause && other === 'aux:pass')
    if (!hasSubject) moved[noun] = isPassive ? 'nsubj:pass' : 'nsubj'
  })
  return { ...analysis, deprels: moved }
}

/** Whether the clause has a verb in the past or the third person. */
function tells({ xpos, heads, deprels }: Analysis, clause: number): boolean {
  if (FINITE.test(xpos[clause]!)) return true
  return deprels.some(
    (deprel, at) => heads[at] === clause && /^(?:aux|cop)/.test(deprel) && FINITE.test(xpos[at]!),
  )
}

const FINITE = /^VB[DZ]$/
