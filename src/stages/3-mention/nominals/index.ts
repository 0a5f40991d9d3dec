import { isDeprel } from '../../../language/index.js'
import type { Actor, Sentence, Token } from '../../../model/index.js'
import { countryActor } from '../../../world/index.js'
import { covers, type Draft, draftOf } from '../draft.js'
import type { Named } from '../names/index.js'
import { countryAround, mainCountry, perSentence, type Scene } from '../scene.js'
import { isBand, isFought, reports } from './band.js'
import { apposedPerson, isOfCompany } from './apposition.js'
import { actingCountry, groundOf, groupBefore } from './ground.js'
import { agentPhrase, type AgentPhrase } from './phrase.js'
import { principalOf } from './principal.js'
import { codesFor, holderOf, resolveRole, sectorOf } from './resolve.js'
import { seatOf } from './seat.js'
import { describeTitled, wordsBetween } from './titled.js'

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
    const presides = phrase.agent.offices.includes('SPK') && institution.phrase.agent.sector === 'LEG'
    const holder = presides ? holderAt(scene, phrase, actor.country) : null
    const id = holder ?? (own ? scene.cast.addRole(actor.country, sectorOf(phrase.agent)) : actor.id)
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
  // "children's rights", "women's affairs" are matters.
  if (next?.xpos === 'POS' && MATTER.test(tokens[noun.index + 2]?.lemma ?? '')) return true
  if (isPredicated(tokens, noun)) return true
  // "opposition to the plan" is no opposition in parliament.
  if (noun.lemma === 'opposition' && next?.lemma === 'to') return true
  return (
    next?.upos === 'NOUN' && !noun.xpos.endsWith('S') && (isDeprel(noun, 'compound') || next.xpos === 'NNS')
  )
}

const MATTER = /^(?:right|affair|issue|welfare|matter)$/

/** "taken hostage", "gang raped": a noun in the singular, without an article, that goes with a verb. */
function isPredicated(tokens: Sentence['tokens'], { index, xpos, text }: Token): boolean {
  if (xpos !== 'NN' || tokens.some(({ head, deprel }) => head === index && deprel === 'det')) return false
  const next = tokens[index + 1]
  if (/^(?:hostage|captive|prisoner)$/.test(text)) return true
  return next?.xpos === 'VBN' && /^(?:AUX|ADV)$/.test(tokens[index - 1]?.upos ?? '')
}

function isPartOfLonger(
  sentence: Sentence,
  noun: Token,
  phrase: AgentPhrase,
  taken: (index: number) => boolean,
  scene: Scene,
): boolean {
  // "a Senate hopeful"
  const whole = sentence.tokens[noun.index + 1]
  const ended = whole?.upos === 'ADJ' ? agentPhrase(scene.gazetteer, sentence, whole, taken) : null
  if (ended && ended.role <= noun.index) return true
  // "deputy prime minister"
  const adjective = sentence.tokens[noun.index + 1]?.upos === 'ADJ' ? 1 : 0
  const next = sentence.tokens[noun.index + 1 + adjective]
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
  const group = principal ? null : groupBefore(scene, sentence, phrase)
  if (group)
    return {
      draft: draft(sentence, [group.first, phrase.end], phrase, group.actor.id),
      phrase,
      possessor: null,
    }
  const apposed = apposedPerson(scene, sentence, { ...phrase, end: principal?.end ?? phrase.end }, names)
  const of = principal
    ? scene.cast.actor(principal.draft.actor ?? '')
    : placeOf(scene, sentence, phrase, names)
  const tokens = [phrase.first, principal?.end ?? phrase.end] as const
  if (apposed) {
    const role = isPast(sentence, phrase) ? null : wordsBetween(scene, sentence, phrase.role, phrase.end)
    const codes = role === null ? [`${of?.country ?? ''}ELI`] : codesFor(phrase.agent, of ?? null)
    // "X, a victim" says nothing of a part in politics.
    if (phrase.agent.sector !== 'CVL' && (of || !isOfCompany(sentence, phrase)))
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
  if (!phrase.agent.bare && !isTelegraphed(sentence, phrase)) return null
  const place = placeByContext(scene, sentence, phrase, names, country)
  const fallback =
    holderAt(scene, phrase, place) ??
    scene.cast.addRole(place, sectorOf(phrase.agent, phrase.offset, phrase.past))
  // What "of" follows is told by it ("secret services of the state"), not by what came before.
  const isNew = phrase.indefinite || sentence.tokens[phrase.end]?.lemma === 'of'
  const open = draft(sentence, tokens, phrase, isNew ? fallback : null)
  return { draft: open, phrase, possessor: null, fallback }
}

/** Whose nameless people are: of the place of their clause, of the country that the report is about, of who acts beside them. */
function placeByContext(
  scene: Scene,
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
  country: string | null,
): string | null {
  const ground = groundOf(scene, sentence, phrase, names)?.country
  if (ground) return ground
  // "a court in The Hague": the words say where, though not whose.
  if (isForeign(sentence, phrase) || isSomewhere(sentence, phrase)) return null
  const subjects = isBand(phrase) ? names.filter((name) => !reports(sentence, name, phrase)) : names
  const acting =
    isSeated(phrase) || isFought(sentence, phrase) ? null : actingCountry(scene, sentence, subjects)
  if (country ?? acting) return country ?? acting
  return isSeated(phrase)
    ? countryAround(
        scene,
        names.map(({ actor }) => actor),
      )
    : null
}

/** A place by name right behind: "in Geneva". */
function isSomewhere({ tokens }: Sentence, { end }: AgentPhrase): boolean {
  const at = tokens[end + 1]?.upos === 'DET' ? end + 2 : end + 1
  return /^(?:in|at|near)$/.test(tokens[end]?.lemma ?? '') && tokens[at]?.upos === 'PROPN'
}

/** "Defence minister resigns": the holder of the office in the country that the report is about. */
function holderAt(scene: Scene, phrase: AgentPhrase, place: string | null): string | null {
  const country = place === null ? undefined : scene.gazetteer.country(place)
  const isUnique = !phrase.plural && !phrase.indefinite && !phrase.offset && !phrase.second
  return country && isUnique ? holderOf(scene, phrase.agent, countryActor(country)) : null
}

/** "Defence minister resigns", "Former spy arrested": headlines leave the article out. */
const isTelegraphed = (
  { tokens }: Sentence,
  { agent, plural, head, indefinite, definite }: AgentPhrase,
): boolean =>
  agent.form === 'person' && !plural && !indefinite && !definite && /^nsubj/.test(tokens[head]?.deprel ?? '')

/** Where the phrase has its seat; of nameless people without an article also where their clause plays. */
function placeOf(
  scene: Scene,
  sentence: Sentence,
  phrase: AgentPhrase,
  names: readonly Draft[],
): Actor | undefined {
  const isNew = phrase.agent.bare && !phrase.definite && !possessorOf(sentence, phrase)
  return seatOf(scene, sentence, phrase) ?? (isNew ? groundOf(scene, sentence, phrase, names) : undefined)
}

const isPast = ({ tokens }: Sentence, { first, role }: AgentPhrase): boolean =>
  tokens.slice(first, role).some(({ text }) => /^(?:former|ex|late|then)$/i.test(text))

/** "foreign troops", "international observers": of any country but the one that the report is about. */
const isForeign = ({ tokens }: Sentence, { first, role }: AgentPhrase): boolean =>
  tokens.slice(first, role).some(({ text }) => /^(?:foreign|international|overseas|global)$/i.test(text))

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

/** Parliaments, ministries, police and state media are some country's; soldiers and protesters may be anybody's. */
const isSeated = ({ agent }: AgentPhrase): boolean =>
  agent.form === 'institution' || /^(?:GOV|COP)/.test(agent.sector)
