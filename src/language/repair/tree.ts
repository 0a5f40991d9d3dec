/** A tree under repair: rules change heads and relations, and leave a tree. */
export interface Tree {
  readonly words: readonly string[]
  readonly upos: readonly string[]
  /** −1 for the root. */
  readonly heads: number[]
  readonly deprels: string[]
}

/** Hangs a word on another head, unless that head stands below it. */
export function move({ heads, deprels }: Tree, index: number, head: number, deprel: string): void {
  for (let at = head; at >= 0; at = heads[at]!) if (at === index) return
  if (heads[index]! < 0) return
  heads[index] = head
  deprels[index] = deprel
}

/** Puts the verb in the place of `top` above it, and `top` below the verb. */
export function takeOver({ heads, deprels }: Tree, verb: number, top: number): void {
  heads[verb] = heads[top]!
  deprels[verb] = deprels[top]!
  heads[top] = verb
  deprels[top] = top < verb ? 'ccomp' : 'parataxis'
}

/** First word of what hangs on a word, itself included and punctuation left out. */
export function leftEdge({ upos, heads }: Tree, index: number): number {
  let edge = index
  heads.forEach((_, word) => {
    let at = word
    while (at >= 0 && at !== index) at = heads[at]!
    if (at === index && word < edge && upos[word] !== 'PUNCT') edge = word
  })
  return edge
}
