import type { Span } from '../../../model/index.js'
import { type FurnitureLexicon, wordsOf } from '../../../world/index.js'
import { isCapitalised, type Piece } from './story.js'

/** Datelines are shorter. */
const WITHIN = 110

/** What parts a dateline from the story: a dash, or the bracket around the agency's name. */
const DIVIDER = /(?<!\s)\s*(?:—|\s–|--|\s-|\|)\s*|(?<=[)/])\.?\s*|:\s+/g

/**
 * Cuts a dateline off the block it opens.
 *
 *     "KYIV, Sept 15 (Reuters) - Ukraine said …" → "KYIV, Sept 15 (Reuters) -" + "Ukraine said …"
 *
 * @param isLead whether the story has not begun yet: only there can a bare place name be told from the first word of a
 *   sentence, or from the name of a speaker
 */
export function splitDateline(
  text: string,
  block: Span,
  isLead: boolean,
  lexicon: FurnitureLexicon,
): Piece[] {
  const start = text.slice(block[0], Math.min(block[1], block[0] + WITHIN))
  for (const { 0: divider, index } of start.matchAll(DIVIDER)) {
    const end = block[0] + index + divider.length
    const isRight =
      end < block[1] &&
      opensSentence(text, end) &&
      isDateline(start.slice(0, index), divider, isLead, lexicon)
    if (!isRight) continue
    const dateline: Span = [block[0], block[0] + index + divider.trimEnd().length]
    return [
      { span: dateline, kind: 'dateline' },
      { span: [end, block[1]], kind: null },
    ]
  }
  return [{ span: block, kind: null }]
}

const OPENING = /^["“”'‘’«([]{0,2}[\p{Lu}\p{Lt}\p{N}]/u
const opensSentence = (text: string, at: number): boolean => OPENING.test(text.slice(at, at + 4))

const AGENCY = /(?<!\s)\s*(?:\(([^()]{2,60})\)|\/([^/]{2,40})\/)$/

function isDateline(head: string, divider: string, isLead: boolean, lexicon: FurnitureLexicon): boolean {
  const agency = AGENCY.exec(head)
  const signature = agency?.[1] ?? agency?.[2] ?? null
  const isKnown = signature !== null && isAgency(signature, lexicon)
  // "KYIV, September 15. /" still lacks its agency.
  if (!agency && divider.trim() === '' && head.endsWith('/')) return false
  const place = (agency ? head.slice(0, agency.index) : head).trim()
  if (place === '') return isKnown
  const [first = '', ...rest] = place.split(',').map((part) => part.trim())
  if (
    !isPlace(first) ||
    namesDay(first, lexicon) ||
    !rest.every((part) => isDate(part, lexicon) || isPlace(part))
  )
    return false
  const isDated = rest.some((part) => isDate(part, lexicon))
  // "GENEVA (15 September 2022) –"
  if (signature !== null && isDate(signature, lexicon)) return true
  if (signature === null)
    return isDated || (isLead && isBarePlace(first, rest.length > 0, divider.trim(), lexicon))
  return isKnown || (isPlace(signature) && (isDated || isUpperCase(first)))
}

/** Nothing but a place: capitals ("KABUL:"), or a town with its country before a dash ("Kyiv, Ukraine –"). */
function isBarePlace(
  first: string,
  hasCountry: boolean,
  divider: string,
  lexicon: FurnitureLexicon,
): boolean {
  if (divider === '') return false
  if (!isUpperCase(first)) return hasCountry && divider !== ':'
  const keys = wordsOf(first).map(({ key }) => key)
  return (
    lexicon.memberAt('kicker', keys, 0) < keys.length && lexicon.memberAt('agency', keys, 0) < keys.length
  )
}

/** An agency signs with its name, now and then with more: "(AFP)", "(Xinhua via COMTEX)". */
function isAgency(words: string, lexicon: FurnitureLexicon): boolean {
  const keys = wordsOf(words).map(({ key }) => key)
  return lexicon.memberAt('agency', keys, 0) > 0
}

/** "Sept 15", "3 February 2022", "Monday": nothing but the words of a date. */
function isDate(part: string, lexicon: FurnitureLexicon): boolean {
  const keys = wordsOf(part).map(({ key }) => key)
  return (
    keys.length > 0 &&
    keys.every((key) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(key) || isDateWord(key, lexicon)) &&
    (keys.some((key) => isDateWord(key, lexicon)) || /^\d{4}$/.test(part))
  )
}

const namesDay = (part: string, lexicon: FurnitureLexicon): boolean =>
  wordsOf(part).some(({ key }) => isDateWord(key, lexicon))

const isDateWord = (key: string, lexicon: FurnitureLexicon): boolean =>
  lexicon.memberAt('month', [key], 0) > 0 || lexicon.memberAt('weekday', [key], 0) > 0

const PLACE_WORDS = 4
const SMALL = /^(?:de|del|la|le|el|al|of|the|and|on|upon|sur|am)$/

/** Capitalised words, few of them: "NEW YORK", "Port-au-Prince", "S.C.", "LONDON/PARIS". */
function isPlace(part: string): boolean {
  const words = part.split(/[\s/]+/)
  return (
    words.length <= PLACE_WORDS &&
    words.every(
      (word) => (isCapitalised(word) && !/\d/.test(word) && !/["“”!?;]/.test(word)) || SMALL.test(word),
    )
  )
}

const isUpperCase = (part: string): boolean => /^\p{Lu}[\p{Lu}\p{M}\s.'’/-]+$/u.test(part)
