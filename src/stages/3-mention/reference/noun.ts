import { childBy, childrenBy } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { nounFeatures, type NounSelf, openNounFeatures } from './noun-features.js'
import type { Referent, Trace } from './memory.js'
import { readStranger } from './names.js'
import { nounPhraseAt } from './noun-phrase.js'
import { isBound } from './position.js'
import { type Linked, pointerAt, type Reader, remember } from './reader.js'
import type { Option } from './judge.js'
import { sortOf, isMany } from './sort.js'
import { isDated, twinOf } from './twin.js'
import { NOBODY } from './memory.js'

/** Sentences back that a description by another noun reaches: "the company". */
const REACH = 3
/** Earlier ones by the same noun that are weighed. */
const SAME = 4
const SURE = 0.4

/** "the victim", "a bridge": a noun phrase of which no table knows whom or what it means. */
export function readNoun(reader: Reader, noun: Token): Linked[] {
  const { sentence, scene, memory, judge } = reader
  const phrase = nounPhraseAt(sentence, noun)
  if (!phrase) return []
  if (phrase.form === 'name') return readStranger(reader, phrase, noun)
  if (isDated(scene, noun)) return []
  const { draft, form } = phrase
  const self = {
    draft,
    form,
    noun,
    sort: sortOf(scene, draft, NOBODY, noun),
    plural: isMany(scene, sentence, draft),
  }
  const options = optionsFor(reader, self)
  const chances =
    options.length === 0
      ? []
      : judge({ kind: form, sentence, index: noun.index, none: openNounFeatures(sentence, self), options })
  const best = chances.reduce((at, chance, index) => (chance > (chances[at] ?? 0) ? index : at), 0)
  const known = (chances[best] ?? 0) >= SURE ? options[best]?.trace : undefined
  const referent = known?.referent ?? memory.newReferent()
  const actor = known && mayTakeActor(known) ? known.actor.id || null : null
  remember(reader, draft, { referent, form })
  return [{ draft: { ...draft, actor }, referent, quiet: true }]
}

const mayTakeActor = ({ actor }: Trace): boolean => actor !== NOBODY

function optionsFor(reader: Reader, self: NounSelf): Option[] {
  const { memory, sentence } = reader
  const pointer = { ...pointerAt(reader, self.noun), possessive: true }
  const found = new Map<Referent, Trace>()
  const keep = (trace: Trace) => {
    if (!found.has(trace.referent) && !isBound(pointer, trace) && trace.members.length === 0)
      found.set(trace.referent, trace)
  }
  const twin = twinOf(reader, self.noun)
  if (twin && twin.plural === self.plural) keep(twin)
  if (!isNamedBehind(sentence, self.noun)) {
    memory.called(self.noun.lemma.toLowerCase()).slice(-SAME).reverse().forEach(keep)
    if (self.form === 'definite' || self.form === 'demonstrative') {
      for (const trace of memory.recent(sentence.index, REACH)) if (couldBe(trace, self)) keep(trace)
    }
  }
  return [...found.values()].map((trace, order) => ({
    trace,
    features: nounFeatures(reader, self, trace, order, trace === twin),
  }))
}

/** "the state [of Victoria]": which one is told, and it is none before. */
const isNamedBehind = (sentence: Sentence, noun: Token): boolean =>
  childrenBy(sentence, noun.index, 'nmod').some(
    ({ index, upos }) =>
      index > noun.index && upos === 'PROPN' && childBy(sentence, index, 'case')?.lemma === 'of',
  )

/** Another noun or name for the same: of the same sort and number, and no mere pronoun. */
const couldBe = ({ sort, plural, form, human }: Trace, self: NounSelf): boolean =>
  sort === self.sort &&
  sort !== 'thing' &&
  plural === self.plural &&
  form !== 'pronoun' &&
  (sort !== 'person' || human || plural)
