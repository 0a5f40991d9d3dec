import type { Token } from '../model/index.js'
import { childBy, childrenBy, childrenOf, headOf, isDeprel } from './tree.js'

interface Tree {
  readonly tokens: readonly Token[]
}

/**
 * What a word's features depend on beside its form and tag, in a few letters; "" where nothing else matters.
 * "They say" is plural because of its subject, "asked to go" has no subject, "what" asks or relates.
 */
export function featureContext(tree: Tree, token: Token): string {
  const fixed = childBy(tree, token.index, 'fixed') ? `fixed ${bare(token)} ` : ''
  return fixed + (CONTEXTS[token.xpos]?.(tree, token) ?? '')
}

const CONTEXTS: Readonly<Record<string, (tree: Tree, token: Token) => string>> = {
  VBD: agreement,
  VBP: agreement,
  VB: baseForm,
  VBN: participle,
  VBG: ingForm,
  PRP: (_, token) => bare(token),
  WP: whWord,
  WDT: whWord,
  WRB: whWord,
}

const bare = ({ deprel }: Token): string => deprel.replace(/:.*/u, '')

/** Who a finite verb agrees with: the pronoun itself, else the subject's number. */
function agreement(tree: Tree, token: Token): string {
  const subject = subjectOf(tree, token)
  return subject === undefined ? 'none' : numberOf(tree, subject)
}

const MOST_STEPS = 4

/** Its own subject, or that of the verb that it is coordinated with. */
function subjectOf(tree: Tree, token: Token): Token | undefined {
  let verb: Token | undefined = predicateOf(tree, token)
  for (let step = 0; verb !== undefined && step < MOST_STEPS; step++) {
    const subject = childBy(tree, verb.index, 'nsubj', 'csubj')
    if (subject) return relatedBy(tree, subject, verb) ?? subject
    if (bare(verb) !== 'conj') return childBy(tree, verb.index, 'expl')
    verb = headOf(tree, verb)
  }
  return undefined
}

/** An auxiliary speaks for the verb that it stands with. */
function predicateOf(tree: Tree, token: Token): Token {
  return isDeprel(token, 'aux') || isDeprel(token, 'cop') ? (headOf(tree, token) ?? token) : token
}

/** "the men who say": the noun that a relative pronoun stands for. */
function relatedBy(tree: Tree, subject: Token, verb: Token): Token | undefined {
  return subject.xpos.startsWith('W') && verb.deprel === 'acl:relcl' ? headOf(tree, verb) : undefined
}

function numberOf(tree: Tree, subject: Token): string {
  if (childBy(tree, subject.index, 'conj')) return 'plural'
  if (subject.upos === 'PRON' || subject.upos === 'DET') return subject.text.toLowerCase()
  return /^(?:NNP?S|CD)$/.test(subject.xpos) ? 'plural' : 'singular'
}

/** An infinitive has "to", an auxiliary, or a verb above it that asks for one; an order has none of them. */
function baseForm(tree: Tree, token: Token): string {
  let verb = predicateOf(tree, token)
  let joined = ''
  for (let step = 0; step < MOST_STEPS; step++) {
    const helper = helperOf(tree, verb, token)
    if (helper) return joined + (helper.upos === 'AUX' && helper.lemma === 'do' ? 'do' : bare(helper))
    const first = bare(verb) === 'conj' ? headOf(tree, verb) : undefined
    if (first?.xpos !== 'VB') break
    verb = first
    joined = 'conj '
  }
  return joined + bare(verb) + (childBy(tree, verb.index, 'nsubj') ? ' subject' : '')
}

function helperOf(tree: Tree, verb: Token, token: Token): Token | undefined {
  return childrenOf(tree, verb.index).find(
    (child) =>
      child.index < token.index && (child.xpos === 'TO' || isDeprel(child, 'aux') || isDeprel(child, 'mark')),
  )
}

function participle(tree: Tree, token: Token): string {
  const { index } = predicateOf(tree, token)
  if (childBy(tree, index, 'aux:pass') ?? childBy(tree, index, 'nsubj:pass')) return 'passive'
  const helpers = childrenBy(tree, index, 'aux').map(({ lemma }) => lemma)
  if (helpers.includes('have')) return 'have'
  return helpers.length > 0 ? 'aux' : bare(token)
}

function ingForm(tree: Tree, token: Token): string {
  if (childBy(tree, token.index, 'aux')) return 'aux'
  if (childBy(tree, token.index, 'case')) return `case ${bare(token)}`
  if (childBy(tree, token.index, 'mark')) return `mark ${bare(token)}`
  return bare(token)
}

/** Whether a relative clause holds the word, or hangs on it. */
function whWord(tree: Tree, token: Token): string {
  if (childBy(tree, token.index, 'acl:relcl')) return `free ${bare(token)}`
  let above: Token | undefined = token
  for (let step = 0; above !== undefined && step < MOST_STEPS; step++) {
    if (isDeprel(above, 'acl') || above.deprel === 'advcl:relcl') return 'relative'
    if (isDeprel(above, 'ccomp') || isDeprel(above, 'csubj') || isDeprel(above, 'root')) break
    above = headOf(tree, above)
  }
  return above ? bare(above) : ''
}
