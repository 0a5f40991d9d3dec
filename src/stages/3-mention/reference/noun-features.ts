import { childBy, childrenOf, isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import type { Form, Trace } from './memory.js'
import { relationOf } from './relation.js'
import type { Reader } from './reader.js'

/** What the noun phrase itself tells. */
export interface NounSelf {
  readonly draft: Draft
  readonly form: Form
  readonly noun: Token
  readonly sort: Trace['sort']
  readonly plural: boolean
}

/** What speaks for and against a noun phrase meaning what an earlier mention means. */
export function nounFeatures(
  { memory, sentence, scene }: Reader,
  self: NounSelf,
  trace: Trace,
  order: number,
  isTwin: boolean,
): string[] {
  const { draft, referent } = trace
  const distance = sentence.index - draft.sentence
  const same = trace.noun === self.noun.lemma.toLowerCase()
  const word = same ? 'same' : 'other'
  const features = [
    `${word}`,
    `${word} distance=${distance <= 3 ? distance : distance <= 8 ? '4-8' : '9+'}`,
    `${word} order=${Math.min(3, order)}`,
    `${word} form=${trace.form}`,
    `${word} sort=${self.sort} ${self.plural ? 'many' : 'one'}`,
    `${word} number=${trace.plural === self.plural}`,
    `${word} relation=${relationOf(sentence, self.noun.index)} ${trace.relation}`,
    `${word} count=${Math.min(4, referent.traces.length)}`,
    `${word} border=${trace.quoted}`,
  ]
  const [own, theirs] = [
    modifiersOf(sentence, self.draft),
    modifiersOf(scene.sentences[draft.sentence] ?? sentence, draft),
  ]
  const shared = own.filter((each) => theirs.includes(each)).length
  features.push(
    `${word} words=${Math.min(2, own.length - shared)} ${Math.min(2, theirs.length - shared)} ${Math.min(1, shared)}`,
  )
  if (isTwin)
    features.push(
      `twin ${isDeprel(self.noun, 'appos')}`,
      `twin ${trace.form}`,
      `twin sort=${self.sort} ${trace.sort}`,
    )
  if (trace.actor.id !== '') features.push(`${word} actor`)
  if (same && memory.called(trace.noun).length > 3) features.push('often')
  return features
}

/** What speaks for a noun phrase meaning nothing spoken of before. */
export function openNounFeatures(sentence: Sentence, { noun, sort, plural, draft }: NounSelf): string[] {
  const features = [
    'open',
    `open ${sort} ${plural ? 'many' : 'one'}`,
    `open ${relationOf(sentence, noun.index)}`,
  ]
  const after = childrenOf(sentence, noun.index).filter(({ index }) => index > noun.index)
  if (after.some((child) => isDeprel(child, 'acl'))) features.push('open clause')
  if (after.some((child) => isDeprel(child, 'nmod'))) features.push('open of')
  if (childBy(sentence, noun.index, 'cop')) features.push('open predicate')
  features.push(`open modifiers=${Math.min(2, modifiersOf(sentence, draft).length)}`)
  return features
}

/** Words between the article and the noun, lower case. */
function modifiersOf({ tokens }: Sentence, { first, head }: NounSelf['draft']): string[] {
  return tokens
    .slice(first, head)
    .filter(({ upos }) => upos !== 'DET' && upos !== 'PUNCT' && upos !== 'PRON')
    .map(({ lemma }) => lemma.toLowerCase())
}
