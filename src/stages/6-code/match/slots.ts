import { childBy, childrenBy, childrenOf, headOf, isDeprel, subtree } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { caseOf, clausesOf, hasMark, isPassive, deepSubjects } from '../clause/clause.js'
import { deepObjects, indirectObjects } from '../clause/objects.js'
import { objectNearby, phraseNearby, subjectNearby } from '../clause/nearby.js'
import { type Scene, tokenAt } from '../scene.js'

/** Where an event's words stand: the trigger, and for a noun the verb that carries it ("launch an attack"). */
export interface Anchor {
  readonly head: number
  readonly isNoun: boolean
  readonly lightVerb: number | null
}

/** More than any sentence has. */
const MAX_TOKENS = 1 << 16

/** The heads of the phrases that fill a slot, in the order of the text. */
export function slotHeads(scene: Scene, anchor: Anchor, slot: string): readonly number[] {
  const { head, isNoun, lightVerb } = anchor
  const words = (head * MAX_TOKENS + (lightVerb ?? -1) + 1) * 2 + (isNoun ? 1 : 0)
  return scene.remember(slot, words, () => fillers(scene, anchor, slot).map((token) => token.index))
}

function fillers(scene: Scene, anchor: Anchor, slot: string): Token[] {
  const { sentence } = scene
  const head = tokenAt(scene, anchor.head)
  const verb = anchor.isNoun
    ? anchor.lightVerb === null
      ? undefined
      : tokenAt(scene, anchor.lightVerb)
    : head
  switch (slot) {
    case 'subject':
      return verb ? orElse(subjects(scene, verb), () => subjectNearby(scene, verb)) : []
    case 'object':
      return anchor.isNoun ? nounObjects(scene, head) : verbObjects(scene, head)
    case 'indirect':
      return verb ? indirectObjects(sentence, verb) : []
    case 'clause':
      // "did not say whether": what is asked is not told.
      return [...clausesOf(sentence, anchor.head), ...calledOf(scene, anchor)].filter(
        (clause) => !hasMark(sentence, clause, 'whether', 'if'),
      )
    case 'infinitive':
      return [...clausesOf(sentence, anchor.head), ...wishedOf(scene, anchor)].filter((clause) =>
        hasMark(sentence, clause, 'to'),
      )
    case 'possessor':
      return possessors(scene, head)
    default:
      return prepositional(scene, anchor, verb, slot)
  }
}

/** "wants the forces [to leave]", which the parser may hang on the noun; "has nothing [to discuss]". */
function wishedOf(scene: Scene, { head, isNoun }: Anchor): Token[] {
  if (isNoun) return []
  const isWish = scene.frames.isIn('wishing', tokenAt(scene, head).lemma)
  return childrenBy(scene.sentence, head, 'obj')
    .filter(({ lemma }) => isWish || lemma === 'nothing')
    .flatMap(({ index }) => childrenBy(scene.sentence, index, 'acl'))
}

/** "called the move [absurd]", "called it [a breach]", which the parser may hang on the noun. */
const calledOf = (scene: Scene, { head, isNoun }: Anchor): Token[] =>
  !isNoun && scene.frames.isIn('calling', tokenAt(scene, head).lemma)
    ? childrenBy(scene.sentence, head, 'obj').flatMap(({ index }) =>
        childrenBy(scene.sentence, index, 'amod', 'obj').filter((word) => word.index > index),
      )
    : []

function subjects(scene: Scene, verb: Token): Token[] {
  const own = deepSubjects(scene.sentence, verb)
  const [text] = own
  if (text === undefined || text.index !== verb.head || verb.xpos !== 'VBG') return own
  return orElse(authors(scene, text), () => own)
}

/** "issued [a statement] condemning it": whoever issues a text that names no owner. */
function authors(scene: Scene, text: Token): Token[] {
  const verb = headOf(scene.sentence, text)
  const isText = scene.frames.isIn('document', text.lemma) && possessors(scene, text).length === 0
  if (!isText || !verb || !scene.frames.isIn('authoring', verb.lemma)) return []
  return deepObjects(scene.sentence, verb).includes(text) ? deepSubjects(scene.sentence, verb) : []
}

/** "Russia's …", "Russian …", "US …": owners count only when they are spoken of as actors. */
function possessors(scene: Scene, noun: Token): Token[] {
  const children = childrenOf(scene.sentence, noun.index)
  const owners = children.filter((child) => child.deprel === 'nmod:poss')
  const modifiers = children.filter(
    (child) => ['amod', 'compound', 'nmod', 'nmod:desc'].includes(child.deprel) && child.index < noun.index,
  )
  const leaders = children.filter(
    (child) => child.deprel === 'amod' && child.lemma === 'lead' && child.xpos === 'VBN',
  )
  return [...owners, ...modifiers.filter((child) => scene.mentionAt(child.index)?.actor), ...leaders]
}

const orElse = (found: Token[], find: () => Token[]): Token[] => (found.length > 0 ? found : find())

function verbObjects(scene: Scene, verb: Token): Token[] {
  const objects = deepObjects(scene.sentence, verb).filter((token) => !scene.isTime(token.index))
  return orElse(objects, () => orElse(bareObject(scene, verb), () => objectNearby(scene, verb)))
}

/** A noun phrase right of an active verb that the parser calls an adjunct though no preposition opens it. */
function bareObject(scene: Scene, verb: Token): Token[] {
  if (isPassive(scene.sentence, verb)) return []
  const bare = childrenBy(scene.sentence, verb.index, 'obl').find(
    (child) =>
      child.index > verb.index &&
      ['NOUN', 'PROPN'].includes(child.upos) &&
      !scene.isTime(child.index) &&
      childrenBy(scene.sentence, child.index, 'case').every(
        (mark) => mark.xpos === 'RP' || PARTICLES.has(mark.lemma),
      ),
  )
  return bare ? [bare] : []
}

/** What a parser may take for the preposition of the object: "called [off] the talks". */
const PARTICLES = new Set(['off', 'down', 'out', 'up'])

/** What a noun of action is done to: "the suspension of aid", "aid cuts". */
function nounObjects(scene: Scene, noun: Token): Token[] {
  return childrenOf(scene.sentence, noun.index).filter(
    (child) =>
      child.deprel === 'compound' || (isDeprel(child, 'nmod') && caseOf(scene.sentence, child) === 'of'),
  )
}

/** Phrases with the preposition on the trigger, its light verb or its objects; else anywhere below the trigger. */
function prepositional(scene: Scene, anchor: Anchor, verb: Token | undefined, preposition: string): Token[] {
  const { sentence } = scene
  const hosts = [anchor.head, ...(verb ? [verb.index] : [])]
  if (verb && !anchor.isNoun) {
    hosts.push(...deepObjects(sentence, verb).map((object) => object.index))
    // "moved closer to a deal"
    hosts.push(
      ...childrenBy(sentence, verb.index, 'xcomp', 'advmod')
        .filter(isComparison)
        .map(({ index }) => index),
    )
  }
  const near = [...new Set(hosts)].flatMap((host) =>
    childrenOf(sentence, host).filter((child) => isPhrase(scene, child, preposition)),
  )
  if (near.length > 0) return preposition === 'between' ? withSecond(scene, near) : near
  const governor = anchor.isNoun && !verb ? headOf(sentence, tokenAt(scene, anchor.head)) : undefined
  // "criticised sanctions against Iran": the phrase may have been hung on the verb.
  if (governor?.upos === 'VERB' && tokenAt(scene, anchor.head).deprel === 'obj') {
    const after = childrenOf(sentence, governor.index).filter(
      (child) => child.index > anchor.head && isPhrase(scene, child, preposition),
    )
    if (after.length > 0) return after
  }
  // "called on both": the parser may take the preposition for a particle.
  const isParticle = childrenBy(sentence, anchor.head, 'compound:prt').some(
    ({ lemma }) => lemma === preposition,
  )
  if (isParticle && !anchor.isNoun) return deepObjects(sentence, tokenAt(scene, anchor.head))
  const below = subtree(sentence, verb?.index ?? anchor.head, isOtherClause)
    .filter((index) => index > anchor.head)
    .map((index) => tokenAt(scene, index))
    .find((token) => isPhrase(scene, token, preposition) && scene.mentionAt(token.index)?.actor)
  return below ? [below] : phraseNearby(scene, anchor.head, preposition)
}

/** "between Giuliani, [who was no envoy], and [Yermak]": the parser may join the second to a word of what stands between. */
function withSecond(scene: Scene, [first, ...others]: readonly Token[]): Token[] {
  if (!first) return []
  const { tokens } = scene.sentence
  const [start, end] = scene.mentionAt(first.index)?.tokens ?? [first.index, first.index + 1]
  const isAlone = others.length === 0 && childrenBy(scene.sentence, first.index, 'conj').length === 0
  if (!isAlone || start > first.index || tokens[end]?.text !== ',') return [first, ...others]
  const joint = tokens.find(
    ({ lemma, index }) => index > end && lemma === 'and' && tokens[index - 1]?.text === ',',
  )
  let next = (joint?.index ?? tokens.length) + 1
  while (tokens[next]?.upos === 'DET') next++
  const mention = scene.mentionAt(next)
  return mention?.actor ? [first, tokenAt(scene, mention.head)] : [first]
}

const isComparison = ({ upos, lemma }: Token): boolean =>
  (upos === 'ADJ' || upos === 'ADV') && (lemma === 'near' || lemma === 'close')

function isPhrase(scene: Scene, token: Token, preposition: string): boolean {
  if (isDeprel(token, 'obl') || isDeprel(token, 'nmod')) {
    // A time is nobody's side, but "gave them [until Friday]" is how an ultimatum is told.
    if (scene.isTime(token.index) && preposition !== 'until') return false
    return caseOf(scene.sentence, token) === preposition
  }
  if (isDeprel(token, 'ccomp')) return preposition === 'that' && hasMark(scene.sentence, token, 'that')
  if (!isDeprel(token, 'advcl') && !isDeprel(token, 'acl')) return false
  return childrenBy(scene.sentence, token.index, 'mark', 'case').some((mark) => mark.lemma === preposition)
}

const isOtherClause = (child: Token): boolean =>
  ['conj', 'acl', 'advcl', 'ccomp', 'parataxis'].some((deprel) => isDeprel(child, deprel)) &&
  child.upos === 'VERB'

/** The heads joined to this one by conjunction, itself first. */
export function conjuncts(scene: Scene, index: number): number[] {
  const found = [...pairedWith(scene, index), index]
  for (const at of found) {
    for (const child of childrenBy(scene.sentence, at, 'conj')) {
      if (child.upos !== 'VERB') found.push(child.index)
    }
  }
  return found
}

/** "the [Turkish]-Libyan border": of two names that a hyphen joins the parser makes the first a word of the second. */
function pairedWith(scene: Scene, index: number): number[] {
  const { tokens } = scene.sentence
  if (tokens[index - 1]?.xpos !== 'HYPH' || tokens[index - 2]?.head !== index) return []
  const isPair = [index - 2, index].every((at) => scene.actorAt(at)?.kind === 'country')
  return isPair ? [index - 2] : []
}

/** "engage in talks", "go on strike". */
const CARRYING = new Set(['in', 'into', 'on', 'to'])

/** The verb that carries an event noun: "launched [an attack]", "[an attack] launched by". */
export function carrierOf(scene: Scene, noun: Token, light: readonly string[]): number | null {
  const { sentence } = scene
  const head = headOf(sentence, noun)
  const isArgument =
    ['obj', 'nsubj:pass'].includes(noun.deprel) ||
    (noun.deprel === 'conj' && !childBy(sentence, noun.index, 'case')) ||
    (noun.deprel === 'obl' && CARRYING.has(caseOf(sentence, noun) ?? '') && isCarrying(scene, head))
  if (head?.upos === 'VERB' && isArgument && light.includes(head.lemma)) return head.index
  const reduced = childrenBy(sentence, noun.index, 'acl').find(
    (child) => child.upos === 'VERB' && light.includes(child.lemma),
  )
  return reduced?.index ?? carrierNearby(scene, noun, light)
}

/** "announced a change [in a rally]", "the closest we have [to a deal]" are no light verbs, "engaged Iran in talks" is. */
function isCarrying(scene: Scene, verb: Token | undefined): boolean {
  if (verb?.lemma === 'have') return false
  const object = verb && childBy(scene.sentence, verb.index, 'obj')
  return object === undefined || scene.mentionAt(object.index)?.actor != null
}

/** The verb right before the noun's own words, where the parser hangs the noun elsewhere. */
function carrierNearby(scene: Scene, noun: Token, light: readonly string[]): number | null {
  let index = noun.index - 1
  while (index >= 0 && NOUN_PHRASE.has(tokenAt(scene, index).upos)) index--
  const verb = scene.sentence.tokens[index]
  const isOwn = verb !== undefined && index < noun.index && !isPassive(scene.sentence, verb)
  return isOwn && verb.upos === 'VERB' && light.includes(verb.lemma) ? index : null
}

const NOUN_PHRASE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PUNCT'])
