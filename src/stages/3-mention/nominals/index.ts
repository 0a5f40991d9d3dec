import { childrenOf, headOf, isDeprel, tokensSpan } from '../../../language/index.js'
import type { Actor, Sentence, Token } from '../../../model/index.js'
import { countryActor } from '../../../world/index.js'
import { covers, type Draft, draftOf, isCapitalised, sexOfWord } from '../draft.js'
import type { Named } from '../names/index.js'
import { countryAround, mainCountry, perSentence, type Scene } from '../scene.js'
import { agentPhrase, type AgentPhrase } from './phrase.js'
import { principalOf } from './principal.js'
import { codesFor, resolveRole, sectorOf } from './resolve.js'

/** A role phrase that stands for somebody; without an actor it must still be resolved by what came before. */
export interface RoleDraft {
  readonly draft: Draft
  readonly phrase: AgentPhrase
  /** A possessive pronoun inside the phrase: "his forces". */
  readonly possessor: Token | null
  /** Who it is unless the report has spoken of such before: "the police" of the country that it is about. */
  readonly fallback?: string
}

/** Finds "Russian troops", "the president of France", "Hamas fighters", "protesters", and learns who unknown persons are. */
export function findRoles(scene: Scene, named: readonly Named[]): RoleDraft[] {
  const country = mainCountry(scene)
  return perSentence(scene, (sentence) => {
    const here = named.filter(({ draft }) => draft.sentence === sentence.index)
    describeTitled(scene, sentence, here)
    return rolesOf(
      scene,
      sentence,
      here.map(({ draft }) => draft),
      country,
    )
  })
}

function rolesOf(
  scene: Scene,
  sentence: Sentence,
  names: readonly Draft[],
  country: string | null,
): RoleDraft[] {
  const ordered = names.toSorted((one, other) => one.first - other.first)
  const taken = (index: number) => names.some((draft) => covers(draft, index))
  const roles: RoleDraft[] = []
  const open: AgentPhrase[] = []
  let covered = 0
  for (const noun of sentence.tokens) {
    if (noun.index < covered) continue
    const phrase = agentPhrase(scene.gazetteer, sentence, noun, taken)
    // The shorter role in a longer one ("ministry" in "foreign ministry officials") is no actor beside it.
    if (!phrase || isDescriptive(sentence, noun) || isPartOfLonger(sentence, noun, phrase, taken, scene))
      continue
    const role = roleDraft(scene, sentence, phrase, ordered, country)
    if (role) roles.push(role, ...coordinated(scene, sentence, phrase, ordered))
    if (!role || role.draft.actor === null) open.push(phrase)
    covered = phrase.end
  }
  return attachRoles(scene, sentence, roles, open)
}

/** "Kyrgyz and Tajik troops", "the leaders of Greece and Turkey": one more mention for each further owner. */
function coordinated(
  scene: Scene,
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
): RoleDraft[] {
  if (!phrase.plural) return []
  const principal = principalOf(sentence, phrase, names)
  if (!principal) return []
  return joinedWith(sentence, principal.draft, names).flatMap((each) => {
    const actor = scene.cast.actor(each.actor ?? '')
    const id = actor && actor.kind !== 'person' ? resolveRole(scene, phrase, actor) : null
    if (id === null) return []
    const tokens = [phrase.first, Math.max(principal.end, each.first > phrase.head ? each.end : 0)] as const
    return [{ draft: draft(sentence, tokens, phrase, id), phrase, possessor: null }]
  })
}

/** The other names of the series that a name stands in: "Cyprus, Greece and Israel". */
function joinedWith({ tokens }: Sentence, name: Draft, names: readonly Draft[]): Draft[] {
  const isJoint = (from: number, to: number) =>
    to > from && to - from <= 3 && tokens.slice(from, to).every(({ text }) => /^(?:,|and|&|the)$/.test(text))
  const at = names.indexOf(name)
  let [first, last] = [at, at]
  while (first > 0 && isJoint(names[first - 1]?.end ?? 0, names[first]?.first ?? 0)) first--
  while (last < names.length - 1 && isJoint(names[last]?.end ?? 0, names[last + 1]?.first ?? 0)) last++
  const series = names.slice(first, last + 1)
  // "Russia, Ukraine officials said" is no series: the word "and" is what makes one.
  const hasAnd = tokens
    .slice(series[0]?.first, series.at(-1)?.end)
    .some(({ text }) => /^(?:and|&)$/.test(text))
  return hasAnd ? series.filter((each) => each !== name) : []
}

/** "a spokesman for the defence ministry", "officials at the central bank": people of an institution without a name. */
function attachRoles(
  scene: Scene,
  sentence: Sentence,
  roles: readonly RoleDraft[],
  open: readonly AgentPhrase[],
): RoleDraft[] {
  const attached = open.flatMap((phrase): RoleDraft[] => {
    if (!/^(?:of|for|at|from)$/.test(sentence.tokens[phrase.end]?.lemma ?? '')) return []
    const institution = roles.find((each) => each.draft.first === phrase.end + 1 && each.draft.actor !== null)
    const actor = scene.cast.actor(institution?.draft.actor ?? '')
    if (!institution || !actor || actor.kind === 'person') return []
    const own = actor.country && phrase.agent.sector !== '=' && phrase.agent.sector !== 'GOV'
    const id = own ? scene.cast.addRole(actor.country, sectorOf(phrase.agent)) : actor.id
    const tokens = [phrase.first, institution.draft.end] as const
    return [{ draft: draft(sentence, tokens, phrase, id), phrase, possessor: null }]
  })
  const replaced = new Set(attached.map(({ phrase }) => phrase.head))
  return [...roles.filter(({ phrase }) => !replaced.has(phrase.head)), ...attached]
}

/** "military drills", "government building": what the word does there is to describe. */
function isDescriptive({ tokens }: Sentence, noun: Token): boolean {
  const next = tokens[noun.index + 1]
  // "rebel-held", "government-backed"
  if (next?.text === '-' && next.span[0] === noun.span[1] && tokens[noun.index + 2]?.span[0] === next.span[1])
    return true
  // "opposition to the plan" is no opposition in parliament.
  if (noun.lemma === 'opposition' && next?.lemma === 'to') return true
  return (
    next?.upos === 'NOUN' && !noun.xpos.endsWith('S') && (isDeprel(noun, 'compound') || next.xpos === 'NNS')
  )
}

function isPartOfLonger(
  sentence: Sentence,
  noun: Token,
  phrase: AgentPhrase,
  taken: (index: number) => boolean,
  scene: Scene,
): boolean {
  const next = sentence.tokens[noun.index + 1]
  if (!next || (next.upos !== 'NOUN' && next.upos !== 'PROPN') || phrase.plural) return false
  const longer = agentPhrase(scene.gazetteer, sentence, next, taken)
  return longer !== null && (longer.role <= noun.index || isDeprel(noun, 'compound'))
}

function roleDraft(
  scene: Scene,
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
  country: string | null,
): RoleDraft | null {
  const principal = principalOf(sentence, phrase, names)
  const apposed = apposedPerson(scene, sentence, { ...phrase, end: principal?.end ?? phrase.end }, names)
  const of = principal ? scene.cast.actor(principal.draft.actor ?? '') : seatOf(scene, sentence, phrase)
  const tokens = [phrase.first, principal?.end ?? phrase.end] as const
  if (apposed) {
    const role = isPast(sentence, phrase) ? null : wordsBetween(scene, sentence, phrase.role, phrase.end)
    const codes = role === null ? [`${of?.country ?? ''}ELI`] : codesFor(phrase.agent, of ?? null)
    scene.cast.describe(apposed, phrase.agent.term, role, codes, of?.country ?? null)
    return {
      draft: draft(sentence, tokens, phrase, apposed),
      phrase,
      possessor: possessorOf(sentence, phrase),
    }
  }
  if (of)
    return { draft: draft(sentence, tokens, phrase, resolveRole(scene, phrase, of)), phrase, possessor: null }
  const possessor = possessorOf(sentence, phrase)
  if (possessor || (phrase.definite && !phrase.agent.bare))
    return { draft: draft(sentence, tokens, phrase, null), phrase, possessor }
  if (!phrase.agent.bare) return null
  const place =
    country ??
    (isSeated(phrase)
      ? countryAround(
          scene,
          names.map(({ actor }) => actor),
        )
      : null)
  const fallback = scene.cast.addRole(place, sectorOf(phrase.agent))
  const open = draft(sentence, tokens, phrase, phrase.indefinite ? fallback : null)
  return { draft: open, phrase, possessor: null, fallback }
}

const isPast = ({ tokens }: Sentence, { first, role }: AgentPhrase): boolean =>
  tokens.slice(first, role).some(({ text }) => /^(?:former|ex|late|then)$/i.test(text))

const possessorOf = ({ tokens }: Sentence, { first, role }: AgentPhrase): Token | null =>
  tokens.slice(first, role).find(({ xpos }) => xpos === 'PRP$' || xpos === 'WP$') ?? null

const draft = (
  sentence: Sentence,
  tokens: readonly [number, number],
  { head }: AgentPhrase,
  actor: string | null,
): Draft => ({
  ...draftOf(sentence, tokens, 'nominal', actor),
  head,
})

/** "Delhi police", "police in Minsk", "the mayor of London": the country in which the place lies. */
function seatOf(scene: Scene, sentence: Sentence, { agent, role, end }: AgentPhrase): Actor | undefined {
  const before = agent.offices.length > 0 ? null : placeBefore(scene, sentence, role)
  const seat = before ? scene.gazetteer.country(before) : undefined
  if (seat) return countryActor(seat)
  const link = sentence.tokens[end]?.lemma
  const place = link === 'in' || link === 'of' ? sentence.tokens[end + 1] : undefined
  if (!place || place.upos !== 'PROPN' || agent.offices.length > 0) return undefined
  const words = scene.words[sentence.index]?.[end + 1]?.join(' ') ?? ''
  const capital = scene.gazetteer
    .named(words)
    .find(({ entity }) => entity.kind === 'country' && entity.status === 'country')
  if (capital?.entity.kind === 'country') return countryActor(capital.entity)
  const code = link === 'of' && agent.form === 'person' ? scene.places.findKey(words)[0]?.country : null
  const country = code ? scene.gazetteer.country(code) : undefined
  return country && countryActor(country)
}

/** Parliaments, ministries and state media are some country's; soldiers and protesters may be anybody's. */
const isSeated = ({ agent }: AgentPhrase): boolean =>
  agent.form === 'institution' || agent.sector.startsWith('GOV')

/** "the Russian president, Vladimir Putin" and "Vladimir Putin, the Russian president". */
function apposedPerson(
  scene: Scene,
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
): string | null {
  if (phrase.plural) return null
  const noun = sentence.tokens[phrase.head]
  if (!noun) return null
  const partners = [
    ...childrenOf(sentence, noun.index).filter((child) => isDeprel(child, 'appos')),
    ...(isDeprel(noun, 'appos') ? [headOf(sentence, noun)] : []),
  ]
  const person = names.find((each) => {
    const near =
      isPerson(scene, each) &&
      !isOtherSex(scene, each, noun.text) &&
      partners.some((partner) => partner && covers(each, partner.index))
    return near && hasComma(sentence, phrase, each)
  })
  const adjacent =
    person ??
    names.find((each) => {
      return (
        isPerson(scene, each) && !isOtherSex(scene, each, noun.text) && isAdjacent(sentence, phrase, each)
      )
    })
  return adjacent?.actor ?? null
}

/** An apposition stands close by, with a comma or dash between. */
function hasComma({ tokens }: Sentence, phrase: AgentPhrase, name: Draft): boolean {
  const between =
    name.first > phrase.head
      ? tokens.slice(phrase.head + 1, name.first)
      : tokens.slice(name.end, phrase.first)
  return between.length <= 6 && between.some(({ text }) => /^[,–—-]$/u.test(text))
}

const isPerson = ({ cast }: Scene, { actor }: Draft): boolean => actor !== null && cast.members.has(actor)

function isOtherSex({ cast }: Scene, { actor }: Draft, noun: string): boolean {
  const [known, said] = [cast.members.get(actor ?? '')?.sex, sexOfWord(noun)]
  return known !== null && said !== null && known !== said
}

/** Side by side with a comma between and a mark after it. */
function isAdjacent({ tokens }: Sentence, phrase: AgentPhrase, name: Draft): boolean {
  const closed = (index: number) => /^[,.;:)–—]$/u.test(tokens[index]?.text ?? '.')
  // "At the request of X, the queen spoke": without a closing mark the noun begins a clause of its own.
  if (name.end === phrase.first - 1 && tokens[name.end]?.text === ',')
    return closed(afterPrepositions(tokens, phrase.end))
  // "Chief Executive of Hong Kong X Y"
  if (name.first === phrase.end && phrase.end > phrase.head + 1) return true
  // "Russia's envoy to the talks, X, said"
  let comma = phrase.end
  while (comma < phrase.end + 5 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[comma]?.upos ?? '')) comma++
  return name.first === comma + 1 && tokens[comma]?.text === ',' && closed(name.end) && !phrase.indefinite
}

/** Where "for Ukraine negotiations", "to the talks" behind a role end. */
function afterPrepositions(tokens: Sentence['tokens'], from: number): number {
  let end = from
  if (tokens[end]?.upos !== 'ADP') return end
  while (end < from + 6 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[end]?.upos ?? '')) end++
  return end
}

/** "Mali's Prime Minister X": what the title tells about somebody whom the gazetteer does not know. */
function describeTitled(scene: Scene, sentence: Sentence, named: readonly Named[]): void {
  for (const { draft: name, title } of named) {
    if (!title || name.actor === null) continue
    const member = scene.cast.members.get(name.actor)
    if (member && title.sex) member.sex = title.sex
    if (!title.agent) continue
    const before = ownerBefore(sentence, named, name)
    const main = mainCountry(scene)
    const principal = scene.cast.actor(before?.draft.actor ?? (main ? `country:${main}` : '')) ?? null
    const words = wordsBetween(scene, sentence, title.first, title.end)
    const place = before ? null : placeBefore(scene, sentence, title.first)
    const codes =
      place && !title.past
        ? [`${place}${sectorOf(title.agent)}`]
        : title.past
          ? [`${principal?.country ?? ''}ELI`]
          : codesFor(title.agent, principal)
    scene.cast.describe(
      name.actor,
      title.agent.term,
      title.past ? null : words,
      codes,
      place ?? principal?.country ?? null,
    )
  }
}

/** "Kherson governor X", "London Mayor X": the country that the place lies in. */
function placeBefore({ places, words }: Scene, { index, tokens }: Sentence, end: number): string | null {
  for (const length of [2, 1]) {
    const name = tokens.slice(Math.max(0, end - length), end)
    if (name.length < length || !name.every(({ upos, text }) => upos === 'PROPN' && isCapitalised(text)))
      continue
    const key = (words[index] ?? [])
      .slice(end - length, end)
      .flat()
      .join(' ')
    const [place] = places.isOtherwise(key) ? [] : places.findKey(key)
    if (place) return place.country
  }
  return null
}

/** Whose minister: the country right before the title, or before the nouns that belong to it ("Iran's deputy energy minister X"). */
function ownerBefore({ tokens }: Sentence, named: readonly Named[], name: Draft): Named | undefined {
  for (let end = name.first; end > name.first - 6 && end > 0; end--) {
    const owner = named.find(({ draft }) => draft !== name && draft.end === end)
    if (owner) return owner
    const token = tokens[end - 1]
    if (!token || !(token.xpos === 'POS' || /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || token.text === '-'))
      return undefined
  }
  return undefined
}

function wordsBetween({ text }: Scene, sentence: Sentence, first: number, end: number): string {
  return text.slice(...tokensSpan(sentence, first, end)).replace(/\s+/gu, ' ')
}
