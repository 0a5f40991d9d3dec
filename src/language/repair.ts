import type { Analysis } from './analyzer.js'

interface Tree {
  readonly words: readonly string[]
  readonly upos: readonly string[]
  readonly heads: number[]
  readonly deprels: string[]
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
const CORE = /^(?:nsubj|obj|iobj)/
/** Words between a quotation and the verb that names its speaker: a name with its titles. */
const LONGEST_SPEAKER = 12

/**
 * Mends what a greedy parser gets wrong although grammar leaves no choice. Every rule moves single arcs and
 * leaves a tree. `words` must tell opening (“) from closing (”) quotation marks.
 */
export function repairTree(words: readonly string[], { upos, xpos, heads, deprels }: Analysis): Analysis {
  const tree: Tree = { words, upos, heads: [...heads], deprels: [...deprels] }
  attachQuotation(tree)
  const prepositional = withPreposition(tree)
  for (let index = 0; index < words.length; index++) {
    if (!prepositional[index]) continue
    attachFrontedPhrase(tree, index)
    // "In the face of change": what a preposition introduces is neither subject nor object.
    if (CORE.test(tree.deprels[index]!)) tree.deprels[index] = 'obl'
  }
  return { upos, xpos, heads: tree.heads, deprels: tree.deprels }
}

/** “We are ready,” the minister said: the clause behind the mark governs what is quoted, never the other way round. */
function attachQuotation(tree: Tree): void {
  const { words, upos, heads, deprels } = tree
  const end = words.indexOf('”')
  const start = words.indexOf('“')
  if (end < 0 || !/^[,?!]$/.test(words[end - 1]!) || (start > 0 && start < end)) return
  const verb = speechVerb(tree, end + 1)
  if (verb < 0) return
  const quoted = quotedWords(words, end)
  if (quoted[heads[verb]!]) takeOver(tree, verb, quoted)
  const tops = heads.flatMap((head, index) =>
    index < end && (head < 0 || head > end) && upos[index] !== 'PUNCT' ? [index] : [],
  )
  const top = tops[0]
  if (tops.length === 1 && top !== undefined) {
    const fits = heads[top] === verb && /^(?:ccomp|parataxis|obj|dep)/.test(deprels[top]!)
    if (!fits) move(tree, top, verb, 'ccomp')
  }
  for (let index = end + 1; index < words.length; index++) {
    if (!quoted[index] && heads[index]! >= 0 && heads[index]! < end) move(tree, index, verb, deprels[index]!)
  }
}

/** For each word, whether it stands in a quotation; the first one ends at `end`. */
function quotedWords(words: readonly string[], end: number): boolean[] {
  let isOpen = true
  return words.map((word, index) => {
    if (index >= end && word === '”') isOpen = false
    if (index > end && word === '“') isOpen = true
    return isOpen
  })
}

/** The first verb behind the quotation, when only its subject stands between, or its subject follows it. */
function speechVerb({ words, upos, heads, deprels }: Tree, start: number): number {
  for (let index = start; index < Math.min(words.length, start + LONGEST_SPEAKER); index++) {
    if (/^[“”]$/.test(words[index]!)) return -1
    if (upos[index] === 'AUX' || upos[index] === 'SCONJ' || upos[index] === 'CCONJ') return -1
    if (upos[index] !== 'VERB' || deprels[index]!.startsWith('acl') || deprels[index] === 'amod') continue
    const hasOwnSubject = heads.some(
      (head, child) => head === index && child >= start && deprels[child] === 'nsubj',
    )
    return hasOwnSubject || index === start ? index : -1
  }
  return -1
}

/** Puts the verb in the place of the quotation above it, and the quotation below the verb. */
function takeOver({ heads, deprels }: Tree, verb: number, quoted: readonly boolean[]): void {
  let top = heads[verb]!
  while (quoted[heads[top]!]) top = heads[top]!
  heads[verb] = heads[top]!
  deprels[verb] = deprels[top]!
  heads[top] = verb
  deprels[top] = top < verb ? 'ccomp' : 'parataxis'
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

/** Hangs a word on another head, unless that head stands below it. */
function move({ heads, deprels }: Tree, index: number, head: number, deprel: string): void {
  for (let at = head; at >= 0; at = heads[at]!) if (at === index) return
  if (heads[index]! < 0) return
  heads[index] = head
  deprels[index] = deprel
}
