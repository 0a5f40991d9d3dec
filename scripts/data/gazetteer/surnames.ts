import { fold } from '../../../src/world/gazetteer/fold.js'
import type { Person } from '../../../src/world/gazetteer/model.js'

const FAMILY_FIRST = new Set(['CHN', 'TWN', 'PRK', 'KOR', 'VNM', 'HKG', 'MAC', 'KHM'])
const TWO_SURNAMES = new Set('ESP MEX ARG CHL COL PER VEN CUB BOL ECU PRY URY CRI PAN GTM HND NIC SLV DOM GNQ BRA PRT'.split(' '))
const PARTICLES = new Set('al el von van der den de da di du le la bin ben ibn dos das del della ter ten st mac'.split(' '))
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|vi{0,3}|ix|x[iv]{0,3})$/

/** By which words alone a person is called after the first mention: "Xi", "Assad", "von der Leyen", "López Obrador". */
export function surnameKeys(name: string, person: Person): string[] {
  // "Felipe VI of Spain" is called Felipe.
  const words = fold(name.replace(/ of .*/u, '')).filter((word, at) => at === 0 || !SUFFIX.test(word))
  if (words.length < 2) return words
  const countries = person.spells.map((spell) => spell.country)
  if (countries.some((country) => FAMILY_FIRST.has(country))) return [words[0] ?? '']
  const last = words.at(-1) ?? ''
  const keys = [last]
  let start = words.length - 1
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--
  if (start < words.length - 1) keys.push(words.slice(start).join(' '))
  if (words.length > 2 && countries.some((country) => TWO_SURNAMES.has(country))) {
    keys.push(words.slice(-2).join(' '), words.at(-2) ?? '')
  }
  // A family name with a hyphen is two folded words.
  const hyphened = name.split(' ').at(-1) ?? ''
  if (hyphened.includes('-')) keys.push(fold(hyphened).join(' '))
  return keys
}
