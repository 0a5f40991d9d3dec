import { fold, foldName, type Gazetteer, type Office, type Person } from '../world/index.js'
import type { Match } from './entry.js'
import { agentOf, entriesOf } from './words.js'

export interface PersonFound {
  readonly person: Person
  readonly match: Match
}

/** Persons by surname, by sound, and behind a title: "Lavrov", "Zelenskiy", "President Putin". */
export function personsNamed(gazetteer: Gazetteer, words: readonly string[], on: string): PersonFound[] {
  const own = findPersons(gazetteer, words.join(' '))
  if (own.length > 0) return own
  const titled = takeTitle(gazetteer, words)
  if (!titled) return alike(gazetteer, words)
  const found = findPersons(gazetteer, titled.name)
  const fitting = found.filter(({ person }) => fits(person, titled))
  const held = fitting.filter(({ person }) =>
    titled.offices.includes(gazetteer.currentSpell(person, on)?.office ?? ''),
  )
  // A title that somebody never had tells against a name that only sounds like theirs.
  const spelled = found.filter(({ match }) => match !== 'sound')
  const best = [held, fitting, spelled].find((persons) => persons.length > 0) ?? []
  return best.map(({ person }) => ({ person, match: 'title' }))
}

function findPersons(gazetteer: Gazetteer, name: string): PersonFound[] {
  const words = fold(name)
  const exact = persons(gazetteer, name)
  const surname = words.length > 1 ? [] : gazetteer.withSurname(words[0] ?? '')
  const compound = words.length > 1 ? gazetteer.withSurname(words.join(' ')) : []
  const sound = words.length > 1 ? soundingFull(gazetteer, words) : []
  const found = [
    ...exact.map((person) => ({ person, match: 'name' as const })),
    ...[...surname, ...compound].map((person) => ({ person, match: 'surname' as const })),
    ...sound.map((person) => ({ person, match: 'sound' as const })),
  ]
  return found.length > 0 || words.length > 1 ? found : alike(gazetteer, words)
}

/** By a surname that sounds like it; of several words, by the surname and the first letter. */
function alike(gazetteer: Gazetteer, words: readonly string[]): PersonFound[] {
  const folded = fold(words.join(' '))
  const found =
    folded.length > 1 ? withInitial(gazetteer, folded) : gazetteer.withSurnameLike(folded[0] ?? '')
  return found.map((person) => ({ person, match: 'sound' }))
}

const persons = (gazetteer: Gazetteer, name: string): Person[] =>
  entriesOf(gazetteer, name).flatMap(({ entity }) => (entity.kind === 'person' ? [entity] : []))

/** By the whole name; else by its first and last word, since patronymics and middle names come and go. */
function soundingFull(gazetteer: Gazetteer, words: readonly string[]): Person[] {
  const whole = gazetteer.soundingLike(words.join(' '))
  return whole.length > 0 || words.length < 3 ? whole : gazetteer.soundingLike(`${words[0]} ${words.at(-1)}`)
}

/** "S. Lavrov", "Sergej Lavrov": the surname, and a first name by its letter or spelled much the same. */
function withInitial(gazetteer: Gazetteer, words: readonly string[]): Person[] {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const surname = gazetteer.withSurname(last)
  return (surname.length > 0 ? surname : gazetteer.withSurnameLike(last)).filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => isMuchTheSame(first, fold(each)[0] ?? '')),
  )
}

function isMuchTheSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length === 0) return false
  if (long.startsWith(short)) return short.length === 1 || short.length > 2
  return short.length > 2 && distance(one, other) <= (short.length > 4 ? 2 : 1)
}

/** Letters to put in, take out or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to++) {
      const changed = (row[to - 1] as number) + (letter === other[to - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[to] as number) + 1, (next[to - 1] as number) + 1))
    }
    row = next
  }
  return row[other.length] as number
}

interface Titled {
  readonly name: string
  readonly offices: readonly Office[]
  readonly country: string | null
}

/** "Russian Foreign Minister Lavrov", "Mr Lavrov": what stands before the name, and the name. */
function takeTitle(gazetteer: Gazetteer, words: readonly string[]): Titled | null {
  const offices: Office[] = []
  let country: string | null = null
  let at = 0
  let isTitled = false
  for (
    let length = prefixLength(gazetteer, words, at);
    length > 0;
    length = prefixLength(gazetteer, words, at)
  ) {
    const prefix = words.slice(at, at + length).join(' ')
    const agent = agentOf(gazetteer, prefix)?.agent
    const state = agent ? null : countryIn(gazetteer, prefix)
    if (agent)
      offices.push(
        ...agent.offices.flatMap((office) => (office === 'LEAD' ? ['HOS', 'HOG', 'LDR'] : [office])),
      )
    if (state) country = state
    else isTitled = true
    at += length
  }
  return isTitled ? { name: words.slice(at).join(' '), offices, country } : null
}

const LONGEST_TITLE = 4

/** How many words from here are a title, a role or a country; one word is always left to be the name. */
function prefixLength(gazetteer: Gazetteer, words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_TITLE, words.length - at - 1); length > 0; length--) {
    const prefix = words.slice(at, at + length).join(' ')
    if (
      gazetteer.title(foldName(prefix)) !== undefined ||
      agentOf(gazetteer, prefix) ||
      countryIn(gazetteer, prefix)
    )
      return length
  }
  return 0
}

function countryIn(gazetteer: Gazetteer, words: string): string | null {
  const entity = entriesOf(gazetteer, words).find((entry) => entry.entity.kind === 'country')?.entity
  return entity?.kind === 'country' ? entity.code : null
}

function fits({ spells }: Person, { offices, country }: Titled): boolean {
  return spells.some((spell) => {
    const isThere = country === null || spell.country === country
    return isThere && (offices.length === 0 || offices.includes(spell.office))
  })
}
