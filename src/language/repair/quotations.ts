import { move, takeOver, type Tree } from './tree.js'

/** Words between a quotation and the verb that names its speaker: a name with its titles. */
const LONGEST_SPEAKER = 12

/** “We are ready,” the minister said: the clause behind the mark governs what is quoted, never the other way round. */
export function attachQuotation(tree: Tree): void {
  const { words, upos, heads, deprels } = tree
  const end = words.indexOf('”')
  const start = words.indexOf('“')
  if (end < 0 || !/^[,?!]$/.test(words[end - 1]!) || (start > 0 && start < end)) return
  const verb = speechVerb(tree, end + 1)
  if (verb < 0) return
  const quoted = quotedWords(words, end)
  if (quoted[heads[verb]!]) takeOver(tree, verb, highest(tree, heads[verb]!, quoted))
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

/** Fighting went on, the minister said: a speech clause at the end governs what stands before it. */
export function attachSpeechClause(tree: Tree, isSpeechVerb: (word: string) => boolean): void {
  const { words, upos, heads, deprels } = tree
  const verb = upos.lastIndexOf('VERB')
  if (verb < 0 || !isSpeechVerb(words[verb]!) || upos.slice(verb + 1).some((tag) => tag !== 'PUNCT')) return
  const comma = words.lastIndexOf(',', verb)
  if (comma < 0 || verb - comma > LONGEST_SPEAKER || speechVerb(tree, comma + 1) !== verb) return
  if (deprels[verb] === 'ccomp' || deprels[verb] === 'parataxis' || heads[verb]! < 0) return
  const before = words.map((_, index) => index < comma)
  if (before[heads[verb]!]) takeOver(tree, verb, highest(tree, heads[verb]!, before))
}

/** The highest of the words above `index` that is reached within the given part of the sentence. */
function highest({ heads }: Tree, index: number, part: readonly boolean[]): number {
  let top = index
  while (part[heads[top]!]) top = heads[top]!
  return top
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
