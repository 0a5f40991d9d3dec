import {
  type Body,
  type Country,
  type CountryForm,
  isCurrent,
  type Metonym,
  type NameEntry,
  type Person,
  officeRank,
} from '../../../world/index.js'
import type { Scene } from '../scene.js'
import type { NameSpan } from './scan.js'

/** What a name means in this report, or null when it could mean several things and nothing decides. */
export type Choice =
  | { readonly entity: Country; readonly form: CountryForm }
  | { readonly entity: Person | Body | Metonym }
  | null

export function chooseEntry(scene: Scene, span: NameSpan): Choice {
  const name = span.sentence.tokens
    .slice(span.first, span.end)
    .map((token) => token.text)
    .join(' ')
  if (isDoubtful(scene, name)) return null
  const entries = span.entries.filter((entry) => isUsable(scene, entry, span))
  return (
    find(entries, ({ entity }) => entity.kind === 'body' && entity.curated) ??
    country(scene, entries) ??
    find(entries, ({ entity }) => entity.kind === 'metonym') ??
    person(scene, entries) ??
    listedBody(scene, entries, span.end - span.first)
  )
}

const find = (entries: readonly NameEntry[], test: (entry: NameEntry) => boolean): Choice =>
  entries.find(test) ?? null

/** "Georgia" without a word for the country, or with more words against it. */
function isDoubtful({ gazetteer, vocabulary }: Scene, name: string): boolean {
  const homonym = gazetteer.homonym(name)
  if (!homonym) return false
  const count = (words: ReadonlySet<string>) => [...words].filter((word) => vocabulary.has(word)).length
  const speaksFor = count(homonym.speaksFor)
  return speaksFor === 0 || count(homonym.speaksAgainst) > speaksFor
}

function isUsable({ date }: Scene, { entity }: NameEntry, { sentence, first, end }: NameSpan): boolean {
  if (entity.kind === 'body') return isCurrent(entity, date)
  if (entity.kind === 'country' && entity.to && entity.to.slice(0, 4) < date.slice(0, 4)) return false
  // Single words that the tagger takes for a verb or a function word are none of ours.
  const [token] = sentence.tokens.slice(first, end)
  const acts = /^VB[DZ]$/.test(sentence.tokens[end]?.xpos ?? '')
  // A name that the tagger has never seen is an interjection to it.
  if (token?.upos === 'INTJ' && acts) return true
  // "US to leave the talks", but not "JOIN US NOW".
  const isShouted = !sentence.tokens.some(({ text }) => /\p{Ll}/u.test(text))
  if (token && !isShouted && /^(?:\p{Lu}\.?){2,}$/u.test(token.text)) return true
  // No base form of a verb stands before a finite one: "Belgrade had massed" is misread.
  if (entity.kind === 'country' && acts && /^VBP?$/.test(token?.xpos ?? '')) return true
  return end - first > 1 || token === undefined || !/^(?:VERB|AUX|PRON|DET|ADP|INTJ)$/.test(token.upos)
}

function country(scene: Scene, entries: readonly NameEntry[]): Choice {
  const found = entries.filter((entry): entry is Extract<NameEntry, { form: CountryForm }> => 'form' in entry)
  if (found.length <= 1) return found[0] ?? null
  const strength = ({ entity, form }: (typeof found)[number]): number =>
    (entity.status === 'country' ? 4 : 0) +
    (form === 'name' ? 2 : form === 'adjective' ? 1 : 0) +
    Math.min(1, scene.countries.get(entity.code) ?? 0) * 8
  return found.toSorted((one, other) => strength(other) - strength(one))[0] ?? null
}

/** Of namesakes, the one in office on the day, of the highest rank, from a country that the report names. */
function person(scene: Scene, entries: readonly NameEntry[]): Choice {
  const persons = entries.flatMap(({ entity }) => (entity.kind === 'person' ? [entity] : []))
  return persons.length === 0 ? null : { entity: rankPersons(scene, persons)[0] as Person }
}

export function rankPersons(scene: Scene, persons: readonly Person[]): Person[] {
  const strength = (each: Person): number => {
    const spell = scene.gazetteer.currentSpell(each, scene.date)
    const near = each.spells.some(({ country }) => scene.countries.has(country)) ? 15 : 0
    const rank = Math.max(...each.spells.map(({ office }) => officeRank(office)))
    return near + (spell ? 10 + officeRank(spell.office) : 0) + rank / 10
  }
  return persons.toSorted((one, other) => strength(other) - strength(one) || (one.id < other.id ? -1 : 1))
}

/** Bodies of the extracted lists: many share a name, so the report must name the country of the one that is meant. */
function listedBody(scene: Scene, entries: readonly NameEntry[], length: number): Choice {
  const bodies = entries.flatMap(({ entity }) => (entity.kind === 'body' ? [entity] : []))
  const near = bodies.filter(({ country }) => country !== null && scene.countries.has(country))
  // "The Greens" may be anybody's; a longer name is not.
  const fitting = near.length > 0 || length <= 2 ? near : bodies
  return fitting.length === 1 && fitting[0] ? { entity: fitting[0] } : null
}
