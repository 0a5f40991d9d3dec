import type { Sentence, Token } from '../model/index.js'

/** A step along the tree: to a dependent by its relation, or up to the head by one's own. */
export interface PathStep {
  readonly token: Token
  readonly deprel: string
  readonly isUp: boolean
}

/** The way through the dependency tree from one token to another: up to where their branches meet, then down. */
export function pathBetween({ tokens }: Sentence, from: number, to: number): PathStep[] {
  const upwards = chainFrom(tokens, from)
  const downwards = chainFrom(tokens, to)
  const meeting = upwards.find((index) => downwards.includes(index)) ?? from
  const up = upwards.slice(0, upwards.indexOf(meeting)).map((index) => {
    const { deprel, head } = tokens[index] as Token
    return { token: tokens[head] as Token, deprel, isUp: true }
  })
  const down = downwards.slice(0, Math.max(0, downwards.indexOf(meeting))).reverse()
  return [
    ...up,
    ...down.map((index) => {
      const token = tokens[index] as Token
      return { token, deprel: token.deprel, isUp: false }
    }),
  ]
}

/** The path in one line: `launched ←obj– attack –nmod→ Odesa`; of a path of no steps only the word. */
export function pathText(sentence: Sentence, from: number, to: number): string {
  const steps = pathBetween(sentence, from, to).map(({ token, deprel, isUp }) =>
    isUp ? ` ←${deprel}– ${token.text}` : ` –${deprel}→ ${token.text}`,
  )
  return `${sentence.tokens[from]?.text ?? ''}${steps.join('')}`
}

/** The token and all its heads up to the root. */
function chainFrom(tokens: readonly Token[], index: number): number[] {
  const chain: number[] = []
  for (let at = index; at >= 0 && chain.length <= tokens.length; at = tokens[at]?.head ?? -1) chain.push(at)
  return chain
}
