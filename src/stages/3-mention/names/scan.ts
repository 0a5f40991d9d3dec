import type { Sentence } from '../../../model/index.js'
import { initialismKey, type NameEntry } from '../../../world/index.js'
import { isCapitalised } from '../draft.js'
import type { Scene } from '../scene.js'

/** A stretch of tokens that is, or may be, a name. */
export interface NameSpan {
  readonly sentence: Sentence
  readonly first: number
  readonly end: number
  /** What the gazetteer knows under this name; none for a run of proper nouns. */
  readonly entries: readonly NameEntry[]
  /** The tagger takes it for something else than a name: it counts only as somebody named before. */
  readonly weak?: boolean
}

/** All names of a sentence, left to right, longest first, never overlapping. */
export function scanNames(scene: Scene, sentence: Sentence): NameSpan[] {
  const spans: NameSpan[] = []
  const { tokens } = sentence
  for (let index = 0; index < tokens.length;) {
    const span = isNameStart(tokens[index]?.text ?? '')
      ? (knownName(scene, sentence, index) ?? run(scene, sentence, index))
      : null
    if (span) spans.push(span)
    index = span?.end ?? index + 1
  }
  return spans
}

const isNameStart = (word: string): boolean => isCapitalised(word) || word === 'al' || word.startsWith('al-')

/** The longest name of the gazetteer that starts here. */
function knownName(scene: Scene, sentence: Sentence, first: number): NameSpan | null {
  const { gazetteer } = scene
  const words = scene.words[sentence.index] ?? []
  let [folded, best]: [string, NameSpan | null] = ['', null]
  for (let index = first; index < sentence.tokens.length; index++) {
    const token = sentence.tokens[index]
    const here = words[index] ?? []
    if (!token) break
    const isSmall = !canBelong(token.text, here) && !isTied(sentence, index)
    if (isSmall) return inSmall(scene, sentence, first, index, folded) ?? whole(best)
    if (here.length === 0) continue
    folded = folded === '' ? here.join(' ') : `${folded} ${here.join(' ')}`
    const entries =
      isCapitalised(token.text) || index > first ? entriesFor(scene, token.text, folded, index === first) : []
    if (entries.length > 0 && (endsAsName(token.text, folded) || isTied(sentence, index)))
      best = { sentence, first, end: index + 1, entries }
    if (!gazetteer.hasLongerName(folded)) break
  }
  return whole(best)
}

const whole = (best: NameSpan | null): NameSpan | null => (best && isHalfName(best) ? null : best)

/** "the UN refugee agency": a name that goes on in small letters at `from`; `folded` stands before. */
function inSmall(
  { gazetteer, words }: Scene,
  sentence: Sentence,
  first: number,
  from: number,
  folded: string,
): NameSpan | null {
  let [key, best]: [string, NameSpan | null] = [folded, null]
  for (let index = from; folded !== '' && index < sentence.tokens.length; index++) {
    key = [key, ...(words[sentence.index]?.[index] ?? [])].join(' ')
    if (!gazetteer.goesOnInSmall(key)) break
    const entries = gazetteer.namedInSmall(key)
    if (entries.length > 0) best = { sentence, first, end: index + 1, entries }
  }
  return best
}

/** "Abdullah Beispiel" is not the king who goes by the first of these words: the parser ties the next name to it. */
function isHalfName({ sentence: { tokens }, first, end, entries }: NameSpan): boolean {
  const next = tokens[end]
  return (
    end === first + 1 &&
    entries.every(({ entity }) => entity.kind === 'person') &&
    next !== undefined &&
    next.upos === 'PROPN' &&
    isCapitalised(next.text) &&
    next.deprel === 'flat' &&
    next.head === first
  )
}

function entriesFor({ gazetteer }: Scene, word: string, folded: string, single: boolean): NameEntry[] {
  // "UN-backed" can be one token
  const key = single ? initialismKey(/^\p{Lu}{2,}(?=-\p{Ll})/u.exec(word)?.[0] ?? word) : null
  const entries = key ? gazetteer.named(key) : []
  if (entries.length > 0) return entries
  // "It" and "Us" are no initialisms, and a lone letter is no name.
  return folded.length > 1 ? gazetteer.named(folded) : []
}

/** The second half of "Jae-in": nothing but a hyphen stands before it. */
function isTied({ tokens }: Sentence, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  return (
    before !== undefined && token !== undefined && before.text === '-' && before.span[1] === token.span[0]
  )
}

const LINKS = new Set(
  'of the and for in to on against s de la le du da do dos das al el bin von van der d e y under with group state'.split(
    ' ',
  ),
)
const JOINTS = /^[-–.'’/&]$/u

function canBelong(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return JOINTS.test(text)
  return (
    isCapitalised(text) ||
    /^\d/.test(text) ||
    words.every((word) => LINKS.has(word)) ||
    /^(?:al|el|ul)-/u.test(text)
  )
}

/** A name ends in a word of its own, not in "of" or "'s". */
const endsAsName = (text: string, folded: string): boolean =>
  isCapitalised(text) || /\d$/.test(text) || !/ (?:of|the|and|for|in|s|to|on|de|la)$/u.test(folded)

/** Proper nouns in a row that the gazetteer does not know as a whole: perhaps a person. */
function run(scene: Scene, sentence: Sentence, first: number): NameSpan | null {
  const { tokens } = sentence
  let end = first
  while (end < tokens.length && end - first < 8) {
    const token = tokens[end]
    if (!token) break
    const proper = token.upos === 'PROPN' && isNameStart(token.text) && !isDate(sentence, end)
    const tied = end > first && (token.upos === 'PROPN' || token.deprel === 'flat') && isTied(sentence, end)
    const goesOn = end > first && leadsOn(sentence, end)
    if (!proper && !tied && !goesOn) break
    if (
      proper &&
      end > first &&
      beginsKnownName(scene, sentence, end) &&
      !isSurname(scene, sentence, first, end)
    )
      break
    end++
  }
  while (end > first && !isCapitalised(tokens[end - 1]?.text ?? '') && !isTied(sentence, end - 1)) end--
  if (end > first) return { sentence, first, end, entries: [] }
  const weak = /^(?:NOUN|ADJ|VERB|NUM|X)$/.test(tokens[first]?.upos ?? '')
  return weak ? { sentence, first, end: first + 1, entries: [], weak } : null
}

const PARTICLE = /^(?:al|el|bin|ben|ibn|von|van|der|den|de|da|di|du|la|dos|ul|-|’|')$/u

/** "de" in "Jan de Vries", "van" and "der" in "Jan van der Vries": small words of a name, one or two, before its next capital. */
function leadsOn(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence
  const isSmall = (at: number): boolean => PARTICLE.test(tokens[at]?.text ?? '')
  const next = isSmall(index) && isSmall(index + 1) ? index + 2 : index + 1
  return isSmall(index) && (isCapitalised(tokens[next]?.text ?? '') || isTied(sentence, next))
}

/** "Maria Paris": behind a given name that the parser ties to it, a place is a surname. */
function isSurname(
  { gazetteer, words }: Scene,
  { index, tokens }: Sentence,
  first: number,
  at: number,
): boolean {
  const given = gazetteer.givenName((words[index]?.[first] ?? []).join(' ')) !== undefined
  return given && at === first + 1 && tokens[at]?.deprel === 'flat' && tokens[at].head === first
}

/** "Sunday"; "in April", which may be a given name elsewhere. */
function isDate({ tokens }: Sentence, index: number): boolean {
  const word = tokens[index]?.text ?? ''
  if (CALENDAR.test(word)) return true
  if (!/^(?:March|April|May|June|August)$/.test(word)) return false
  return /^(?:in|since|until|till|last|next|this|late|early|mid|\d\d?)$/i.test(tokens[index - 1]?.text ?? '')
}

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|July|September|October|November|December)$/

/** A country or body ends the run before it; a person's given name does not, the run may be a fuller name. */
function beginsKnownName(scene: Scene, sentence: Sentence, index: number): boolean {
  const known = knownName(scene, sentence, index)
  return known !== null && known.entries.some(({ entity }) => entity.kind !== 'person')
}
