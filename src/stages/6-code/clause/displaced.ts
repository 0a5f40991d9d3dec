import { childBy, childrenBy, headOf, isDeprel, subtree } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'

/** Of the subjects that the parser gives a verb the one that is its own, by its name where it has one. */
export function namedSubject(sentence: Sentence, verb: Token): Token | undefined {
  const isBehind = ({ index }: Token): boolean => index > verb.index
  // "bombed the town, killing four, [officials] said": behind its object a participle has no subject.
  const all = childrenBy(sentence, verb.index, 'nsubj').filter(
    (subject) => !(isBehind(subject) && isParticipleClause(verb) && childBy(sentence, verb.index, 'obj')),
  )
  const own = all.filter(
    (subject) =>
      subject.index >= startOf(sentence, verb) &&
      // "sued District Attorney [Cyrus Vance]": with a subject before the verb a second one behind is its object's.
      !(isBehind(subject) && !all.every(isBehind) && !hasColonBefore(sentence, subject)),
  )
  const [first, second, ...others] = own.length > 0 ? own : all
  if (!first || !second) return first
  const isOnePhrase = !sentence.tokens.slice(first.index, second.index).some(({ text }) => text === ',')
  if (isOnePhrase && second.index < verb.index) return second
  // "The presidents of the two, X and Y, met": the names stand last.
  return [second, ...others].find(({ upos }) => upos === 'PROPN') ?? first
}

const isParticipleClause = ({ xpos, deprel }: Token): boolean => xpos === 'VBG' && deprel === 'advcl'

/** "Two were named: [Ann and Bob]." */
const hasColonBefore = ({ tokens }: Sentence, { index }: Token): boolean => tokens[index - 1]?.text === ':'

/** "[Brazil] and the mighty Turkey met": what the parser takes for a subject of its own, joined to the subject. */
export function listedBefore(sentence: Sentence, subject: Token): Token[] {
  const verb = headOf(sentence, subject)
  const above = verb?.deprel === 'ccomp' ? childrenBy(sentence, verb.head, 'nsubj') : []
  const others = [...above, ...childrenBy(sentence, subject.head, 'nsubj', 'nsubj:pass')]
  return others.filter(({ index }) => {
    const between = sentence.tokens.slice(index + 1, subject.index)
    // "Defying [protests and sanctions], Putin signed it": joined among themselves.
    const isOwnSeries = (joint: Token): boolean =>
      sentence.tokens[joint.head]?.head === index &&
      sentence.tokens.slice(joint.head, subject.index).some(({ text }) => text === ',')
    const isJoined =
      between.some((token) => token.upos === 'CCONJ' && !isOwnSeries(token)) &&
      !between.some(({ upos }) => upos === 'VERB')
    return index < subject.index && isJoined
  })
}

/** The subject of a finite verb that the parser hangs elsewhere; undefined where nothing tells that it does. */
export function displacedSubject(sentence: Sentence, verb: Token): Token | undefined {
  return (
    quotedSubject(sentence, verb) ??
    reportedSubject(sentence, verb) ??
    (isFinite(verb) ? (bareSubject(sentence, verb) ?? coordinateSubject(sentence, verb)) : undefined)
  )
}

/** Where the words of the verb's own clause begin: behind its conjunction and the clause that it reports. */
function startOf(sentence: Sentence, verb: Token): number {
  const before = childrenBy(sentence, verb.index, 'cc', 'ccomp').filter(({ index }) => index < verb.index)
  return before.at(-1)?.index ?? 0
}

/** "[The two] have agreed to it, the mediator said": hung on the verb of saying. */
function quotedSubject(sentence: Sentence, verb: Token): Token | undefined {
  const head = headOf(sentence, verb)
  if (!head || verb.deprel !== 'ccomp' || verb.index > head.index) return undefined
  const [first, second] = childrenBy(sentence, head.index, 'nsubj')
  // "[Three] have been freed, the head of the agency said": without a mark between, the first verb's.
  const isOnly = first && !second && first.index < verb.index && childBy(sentence, verb.index, 'aux:pass')
  if (isOnly && !sentence.tokens.slice(first.index, verb.index).some(({ text }) => text === ',')) return first
  return first && second && first.index < verb.index && second.index > verb.index ? first : undefined
}

/** "The agency reported [the minister] quit": the parser takes the subject of what is reported for the object. */
function reportedSubject(sentence: Sentence, verb: Token): Token | undefined {
  const isBare =
    verb.deprel === 'ccomp' && isFinite(verb) && !childBy(sentence, verb.index, 'mark', 'aux:pass')
  const object = isBare ? childrenBy(sentence, verb.head, 'obj').at(-1) : undefined
  return object && object.index > verb.head && object.index < verb.index ? object : undefined
}

/** "after [a boat] seized it": a noun right before the verb that no preposition opens but the conjunction. */
function bareSubject(sentence: Sentence, verb: Token): Token | undefined {
  const before = sentence.tokens[verb.index - 1]
  if (verb.deprel !== 'advcl' || before?.upos !== 'NOUN') return undefined
  // "after [a group of officers] seized power"
  let noun = before
  for (let above = headOf(sentence, noun); isDeprel(noun, 'nmod') && above && above.index < noun.index;) {
    noun = above
    above = headOf(sentence, noun)
  }
  const opener = childBy(sentence, noun.index, 'case')
  if (opener) return SUBORDINATING.has(opener.lemma) ? noun : undefined
  return before.deprel === 'obl' && before.head === verb.index ? before : undefined
}

const SUBORDINATING = new Set(['after', 'before', 'as', 'since', 'until'])

/** "praised Spain, and [Serbia, which objected,] withdrew": a noun joined to one of the clause before. */
function coordinateSubject(sentence: Sentence, verb: Token): Token | undefined {
  if (!isDeprel(verb, 'conj') && !isDeprel(verb, 'parataxis')) return undefined
  if (childBy(sentence, verb.index, 'cc')) return undefined
  let end = verb.index - 1
  while (BETWEEN.has(sentence.tokens[end]?.upos ?? '')) end--
  return sentence.tokens
    .slice(verb.head + 1, end + 1)
    .find((noun) => opensClause(sentence, noun) && reaches(sentence, noun, end))
}

/** The noun's own words end there, or a relative clause does that opens right behind it, wherever it hangs. */
function reaches(sentence: Sentence, noun: Token, end: number): boolean {
  if (subtree(sentence, noun.index).includes(end)) return true
  const [comma, relative] = sentence.tokens.slice(noun.index + 1, noun.index + 3)
  return (
    comma?.text === ',' && relative?.xpos.startsWith('W') === true && sentence.tokens[end + 1]?.text === ','
  )
}

/** What may stand between a subject and its verb. */
const BETWEEN = new Set(['AUX', 'ADV', 'PART', 'PUNCT'])

/** Behind a comma and "and". */
function opensClause(sentence: Sentence, noun: Token): boolean {
  if (!['NOUN', 'PROPN'].includes(noun.upos)) return false
  const conjunction = childBy(sentence, noun.index, 'cc')
  return conjunction !== undefined && sentence.tokens[conjunction.index - 1]?.text === ','
}

const isFinite = ({ xpos }: Token): boolean => ['VBD', 'VBZ', 'VBP'].includes(xpos)

/** "urged Hungary, which holds the chair, [to approve] it": behind the comma that ends what is told of the object. */
export function behindRelative(sentence: Sentence, index: number): Token[] {
  return childrenBy(sentence, index, 'obj', 'iobj')
    .flatMap((object) => childrenBy(sentence, object.index, 'acl:relcl'))
    .flatMap((relative) => childrenBy(sentence, relative.index, 'advcl'))
    .filter(({ index: verb }) =>
      childrenBy(sentence, verb, 'mark').some(
        (mark) => mark.lemma === 'to' && sentence.tokens[mark.index - 1]?.text === ',',
      ),
    )
}
