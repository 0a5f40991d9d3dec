import { leftEdge, move, type Tree } from './tree.js'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
const CORE = /^(?:nsubj|obj|iobj)/

/** What a preposition introduces hangs on its clause, and is neither subject nor object. */
export function attachPrepositional(tree: Tree): void {
  withPreposition(tree).forEach((isPrepositional, index) => {
    if (!isPrepositional) return
    attachFrontedPhrase(tree, index)
    // "In the face of change"
    if (CORE.test(tree.deprels[index]!)) tree.deprels[index] = 'obl'
  })
}

/** "Foreign Minister Li met": a clause has one subject, so that two in a row are a title and its name, or an apposition. */
export function joinSubjects(tree: Tree): void {
  const { words, upos, heads, deprels } = tree
  deprels.forEach((deprel, second) => {
    if (deprel !== 'nsubj' || upos[second] !== 'PROPN') return
    const first = deprels.findLastIndex(
      (other, index) => index < second && other === 'nsubj' && heads[index] === heads[second],
    )
    if (first < 0 || upos[first] === 'PRON') return
    const edge = leftEdge(tree, second)
    if (edge === first + 1) move(tree, first, second, upos[first] === 'PROPN' ? 'compound' : 'nmod:desc')
    else if (edge === first + 2 && words[first + 1] === ',') move(tree, second, first, 'appos')
  })
}

/** "In Kyiv, President X spoke": a phrase in front of a comma belongs to the clause, not to the noun behind the comma. */
function attachFrontedPhrase(tree: Tree, index: number): void {
  const { words, upos, heads } = tree
  const noun = heads[index]!
  if (noun <= index || !isBareNominal(tree, noun) || !words.slice(index, noun).includes(',')) return
  let clause = noun
  while (clause >= 0 && isBareNominal(tree, clause)) clause = heads[clause]!
  if (clause > index && upos[clause] !== 'PUNCT') move(tree, index, clause, 'obl')
}

/** Whether it is a noun or pronoun that is no predicate. */
function isBareNominal({ upos, heads, deprels }: Tree, index: number): boolean {
  return (
    NOMINAL.has(upos[index]!) &&
    !heads.some((head, child) => head === index && /^(?:nsubj|cop)/.test(deprels[child]!))
  )
}

/** For each word, whether a preposition stands before it. */
function withPreposition({ upos, heads, deprels }: Tree): boolean[] {
  const found = upos.map(() => false)
  heads.forEach((head, child) => {
    if (child < head && deprels[child] === 'case' && upos[child] === 'ADP') found[head] = true
  })
  return found
}
