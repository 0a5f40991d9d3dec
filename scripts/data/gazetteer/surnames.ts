import { fold } from '../../../src/world/gazetteer/fold.js'
import type { Person } from '../../../src/world/gazetteer/model.js'
import type { Faults } from './faults.js'
import { oneOf, readTsv } from './tsv.js'

/** Countries by how their persons are called. */
export interface NameCustoms {
  readonly familyFirst: ReadonlySet<string>
  readonly twoSurnames: ReadonlySet<string>
}

export function readNameCustoms(codes: ReadonlySet<string>, faults: Faults): NameCustoms {
  const [familyFirst, twoSurnames] = [new Set<string>(), new Set<string>()]
  faults.each(readTsv('data/world/name-customs.tsv', ['country', 'custom'], faults), (row) => {
    if (!codes.has(row.cell('country'))) throw row.fail(`"${row.cell('country')}" is no country code`)
    const custom = oneOf(row, 'custom', ['family-first', 'two-surnames'])
    ;(custom === 'family-first' ? familyFirst : twoSurnames).add(row.cell('country'))
  })
  return { familyFirst, twoSurnames }
}

const PARTICLES = new Set('al el von van der den de da di du le la bin ben ibn dos das del della ter ten st mac'.split(' '))
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|vi{0,3}|ix|x[iv]{0,3})$/

/** By which words alone a person is called after the first mention: "Xi", "Assad", "von der Leyen", "López Obrador". */
export function surnameKeys(name: string, person: Person, customs: NameCustoms): string[] {
  // "Felipe VI of Spain" is called Felipe.
  const words = fold(name.replace(/ of .*/u, '')).filter((word, at) => at === 0 || !SUFFIX.test(word))
  if (words.length < 2) return words
  const countries = person.spells.map((spell) => spell.country)
  if (countries.some((country) => customs.familyFirst.has(country))) return [words[0] ?? '']
  const last = words.at(-1) ?? ''
  const keys = [last]
  let start = words.length - 1
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--
  if (start < words.length - 1) keys.push(words.slice(start).join(' '))
  if (words.length > 2 && countries.some((country) => customs.twoSurnames.has(country))) {
    keys.push(words.slice(-2).join(' '), words.at(-2) ?? '')
  }
  // A family name with a hyphen is two folded words.
  const hyphened = name.split(' ').at(-1) ?? ''
  if (hyphened.includes('-')) keys.push(fold(hyphened).join(' '))
  return keys
}
