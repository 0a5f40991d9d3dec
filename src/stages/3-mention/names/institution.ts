import { fold, type InstitutionWord } from '../../../world/index.js'
import { covers, type Draft, draftOf, isCapitalised } from '../draft.js'
import { mainCountry, type Scene } from '../scene.js'
import type { NameSpan } from './scan.js'

/**
 * "Amherst College", "the Institute for the Study of War": an institution that no table has, told by a noun of its name, with
 * the country that its name, its owner or its place gives. Null for what is none.
 */
export function institution(scene: Scene, span: NameSpan, before: readonly Draft[]): Draft | null {
  const { sentence } = span
  const [first, end] = [startOfName(span, before), endOfName(span)]
  if (sentence.furniture !== null || end - first < 2) return null
  const noun = nounOf(scene, sentence.tokens.slice(first, end))
  if (!noun) return null
  const isChamber = isOfChamber(scene, sentence.index, first, end)
  const { sector, kind } = isChamber ? CHAMBER : noun
  const country =
    ownerOf(scene, { ...span, first }, before) ??
    countryIn(scene, sentence.index, first, end) ??
    (isChamber ? mainCountry(scene) : null)
  const text = scene.text.slice(sentence.tokens[first]?.span[0], sentence.tokens[end - 1]?.span[1])
  const name = text.replace(/\s+/gu, ' ')
  const id = scene.cast.add({
    id: `org:${fold(name).join('-')}`, name, kind, country, codes: [`${country ?? ''}${sector}`], role: null, wikidata: null,
  }) // prettier-ignore
  return draftOf(sentence, [first, end], 'name', id)
}

/** A committee of a legislature is of the legislature. */
const CHAMBER: InstitutionWord = { sector: 'LEG', kind: 'government' }

function isOfChamber({ gazetteer, words }: Scene, sentence: number, first: number, end: number): boolean {
  const name = (words[sentence] ?? []).slice(first, end).flat()
  const isPanel =
    /^(?:sub)?committees?$/.test(name.at(-1) ?? '') ||
    /^committee (?:on|for)$/.test(name.slice(1, 3).join(' '))
  return isPanel && name.some((word) => gazetteer.isNameWord('chamber', word))
}

/** "House [Oversight and] Reform Committee": a run of capitals begins behind "and", the name before it. */
function startOfName({ sentence: { tokens }, first, end }: NameSpan, named: readonly Draft[]): number {
  const isPart = (index: number): boolean => {
    const token = tokens[index]
    const isModifier = token?.head === end - 1 && ['compound', 'amod'].includes(token.deprel)
    return isModifier && isCapitalised(token.text) && !named.some((draft) => covers(draft, index))
  }
  if (tokens[first - 1]?.lemma !== 'and' || !isPart(first - 2)) return first
  let start = first - 2
  while (isPart(start - 1)) start--
  return start
}

/** "University of Oxford": the run of capitals stops at "of"; the core sees that the name goes on. */
export function endOfName({ sentence: { tokens }, first, end }: NameSpan): number {
  if (!tokens[end - 1]?.entity.endsWith('-organization')) return end
  let last = end
  while (tokens[last]?.entity === 'I-organization') last++
  while (last > end && !isCapitalised(tokens[last - 1]?.text ?? '')) last--
  return last > first ? last : end
}

/** The noun that tells: the last one, or the first before "of" and "for". */
function nounOf({ gazetteer }: Scene, tokens: NameSpan['sentence']['tokens']): InstitutionWord | null {
  const link = tokens.findIndex(({ text }) => /^(?:of|for|on|against)$/.test(text))
  const noun = link > 0 ? tokens[link - 1] : tokens.at(-1)
  return (noun && gazetteer.institutionWord(noun.text.toLowerCase())) ?? null
}

/** "Russia's Sechenov University", "the Indian Space Agency": the country named right before. */
function ownerOf({ cast }: Scene, { sentence, first }: NameSpan, before: readonly Draft[]): string | null {
  const isPossessive = sentence.tokens[first - 1]?.xpos === 'POS'
  const owner = before.find(({ end }) => end === first || (isPossessive && end === first - 1))
  const actor = cast.actor(owner?.actor ?? '')
  return actor?.kind === 'country' ? actor.country : null
}

/** A country or a town inside the name; a town of many countries counts only where the report names its country. */
function countryIn(scene: Scene, sentence: number, first: number, end: number): string | null {
  const words = scene.words[sentence] ?? []
  for (let from = first; from < end; from++) {
    for (let to = Math.min(end, from + 3); to > from; to--) {
      const key = words.slice(from, to).flat().join(' ')
      if (key === '' || scene.places.isOtherwise(key)) continue
      const country = scene.gazetteer
        .named(key)
        .find(({ entity }) => entity.kind === 'country' && entity.status === 'country')
      if (country?.entity.kind === 'country') return country.entity.code
      const codes = new Set(scene.places.findKey(key).flatMap(({ country }) => country ?? []))
      const near = [...codes].find((code) => scene.countries.has(code))
      if (near ?? codes.size === 1) return near ?? [...codes][0] ?? null
    }
  }
  return null
}
