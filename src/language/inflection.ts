/** What each kind of inflected word may lose and gain on the way to its base: its ending, and the rules' tails. */
interface Inflection {
  readonly ending: RegExp
  readonly tails: readonly string[]
}

const PLURAL: Inflection = { ending: /[^su]s$|men$|['’]s$/u, tails: ['1', '2', '3y', '2an', '0'] }
const PRESENT: Inflection = { ending: /[^s]s$/u, tails: ['1', '2', '3y'] }
const PAST: Inflection = { ending: /^[^aeiouy]*[aeiouy].*ed$/u, tails: ['2', '1', '3', '3y'] }
const ING: Inflection = { ending: /^[^aeiouy]*[aeiouy].*ing$/u, tails: ['3', '3e', '4'] }
const COMPARATIVE: Inflection = { ending: /^[^aeiouy]*[aeiouy].*er$/u, tails: ['2', '1', '3', '3y'] }
const SUPERLATIVE: Inflection = { ending: /^[^aeiouy]*[aeiouy].*est$/u, tails: ['3', '2', '4', '4y'] }
/** A verb whose form is not known, or was taken for its base. */
const ANY_VERB = [PRESENT, PAST, ING]

const INFLECTIONS: Readonly<Record<string, readonly Inflection[]>> = {
  'NOUN/NNS': [PLURAL],
  'PROPN/NNPS': [PLURAL],
  'VERB/VBZ': [PRESENT],
  'VERB/VBD': [PAST],
  'VERB/VBN': [PAST],
  'VERB/VBG': [ING],
  'VERB/VB': ANY_VERB,
  'VERB/VBP': ANY_VERB,
  'VERB/NNP': ANY_VERB,
  'ADJ/JJR': [COMPARATIVE],
  'ADV/RBR': [COMPARATIVE],
  'ADJ/JJS': [SUPERLATIVE],
  'ADV/RBS': [SUPERLATIVE],
}

/** Whether words with this tag stand in their base form. */
export const isBase = (tag: string): boolean => tag === 'VERB/VB' || tag === 'VERB/VBP'

/** Whether a rule that was learnt from other words may be used on this one: only endings of inflection are taken off. */
export function mayFollow(tag: string, form: string, rule: string): boolean {
  const tail = rule.slice(1)
  if (tail === '0') return true
  return !isBase(tag) && inflectionsOf(form, tag).some(({ tails }) => tails.includes(tail))
}

/** Every base that the spelling allows, the likelier ones first; none for a word that is not inflected. */
export function basesOf(form: string, tag: string): string[] {
  return inflectionsOf(form, tag)
    .flatMap(({ tails }) => tails)
    .filter((tail) => isSpelt(form, tail))
    .map((tail) => form.slice(0, form.length - Number(tail[0])) + tail.slice(1))
}

/** Enough of a word to see its ending and a vowel before it. */
const TAIL = 24

/** Those whose endings the form has. */
function inflectionsOf(form: string, tag: string): Inflection[] {
  const tail = form.slice(-TAIL)
  return (INFLECTIONS[tag] ?? []).filter(({ ending }) => ending.test(tail))
}

const DOUBLED = /([b-df-hj-np-tv-z])\1(?:ing|ed|er|est)$/u

/** "ies" goes to "y", a doubled consonant to one; "es" is cut behind a hiss or an "o". */
function isSpelt(form: string, tail: string): boolean {
  switch (tail) {
    case '3y':
      return /ie[sd]$/u.test(form)
    case '4y':
      return form.endsWith('iest')
    case '2an':
      return form.endsWith('men')
    case '2':
      return !form.endsWith('s') || /(?:s|x|z|ch|sh|o)es$/u.test(form)
    case '3':
      return /(?:ing|est)$/u.test(form) || DOUBLED.test(form)
    case '4':
      return DOUBLED.test(form)
    default:
      return true
  }
}
