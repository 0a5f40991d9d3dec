import type { Sentence, Span, Token } from '../model/index.js'

type Tokens = Pick<Sentence, 'tokens'>

const childLists = new WeakMap<readonly Token[], readonly (readonly Token[])[]>()

/** Direct dependents of the token, left to right. Computed once a sentence. */
export function childrenOf({ tokens }: Tokens, index: number): readonly Token[] {
  let lists = childLists.get(tokens)
  if (!lists) {
    const made: Token[][] = tokens.map(() => [])
    for (const token of tokens) made[token.head]?.push(token)
    childLists.set(tokens, (lists = made))
  }
  return lists[index] ?? []
}

/** The first dependent whose relation is one of `deprels`; a bare name ("nsubj") also matches its subtypes. */
export function childBy(sentence: Tokens, index: number, ...deprels: string[]): Token | undefined {
  return childrenOf(sentence, index).find((child) => deprels.some((deprel) => isDeprel(child, deprel)))
}

export function childrenBy(sentence: Tokens, index: number, ...deprels: string[]): Token[] {
  return childrenOf(sentence, index).filter((child) => deprels.some((deprel) => isDeprel(child, deprel)))
}

export function isDeprel(token: Token, deprel: string): boolean {
  const own = token.deprel
  return own.startsWith(deprel) && (own.length === deprel.length || own[deprel.length] === ':')
}

export function headOf({ tokens }: Tokens, token: Token): Token | undefined {
  return tokens[token.head]
}

/** Indexes of the token and all below it, ascending; `prune` cuts off a child and what hangs on it. */
export function subtree(sentence: Tokens, index: number, prune?: (child: Token) => boolean): number[] {
  const found: number[] = []
  const stack = [index]
  while (stack.length > 0) {
    const next = stack.pop() as number
    found.push(next)
    for (const child of childrenOf(sentence, next)) if (!prune?.(child)) stack.push(child.index)
  }
  return found.sort((one, other) => one - other)
}

/** The span from the first to the last token of the subtree, gaps included. */
export function subtreeSpan(sentence: Tokens, index: number, prune?: (child: Token) => boolean): Span {
  const indexes = subtree(sentence, index, prune)
  return tokensSpan(sentence, indexes[0] as number, (indexes.at(-1) as number) + 1)
}

/** The span of tokens `[first, end)`. */
export function tokensSpan({ tokens }: Tokens, first: number, end: number): Span {
  return [tokens[first]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0]
}

/** Whether `index` stands at or below `ancestor`. */
export function isUnder({ tokens }: Tokens, index: number, ancestor: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps <= tokens.length; at = tokens[at]?.head ?? -1, steps++) {
    if (at === ancestor) return true
  }
  return false
}
