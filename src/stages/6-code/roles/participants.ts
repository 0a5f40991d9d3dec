import type { CoderClass } from '../../../world/index.js'
import { childrenBy, childrenOf, isDeprel } from '../../../language/index.js'
import type { Actor, ActorKind, ParticipantWay, Token } from '../../../model/index.js'
import { caseOf } from '../clause/clause.js'
import { ownerRank } from '../clause/ownership.js'
import { type Scene, tokenAt } from '../scene.js'
import { conjuncts } from '../match/slots.js'
import { wordOf } from '../match/words.js'

/** Who takes part, how that is known, and the head of the words that tell it; null where those of another sentence do. */
export interface Party {
  readonly actor: string | null
  readonly code: string | null
  readonly way: ParticipantWay
  readonly head: number | null
}

/** One side of an event, and whether anything stands there at all. */
export interface Side {
  readonly participants: readonly Party[]
  readonly actors: readonly Actor[]
  readonly isFilled: boolean
}

export interface Sides {
  readonly source: Side
  readonly target: Side
}

export type Role = 'source' | 'target'

const NOBODY: ReadonlySet<string> = new Set()

/**
 * Heads of phrases → actors: by their own mention, else by the actor their phrase belongs to ("Russian tanks").
 * No phrase is taken to belong to `others`, who stand on the other side: "sent troops to its border with Belarus".
 */
export function sideOf(
  scene: Scene,
  heads: readonly number[],
  role: Role,
  others: ReadonlySet<string> = NOBODY,
): Side {
  const parties = new Map<string, { actor: Actor; head: number }>()
  for (const head of heads) {
    for (const index of [...listedBefore(scene, head), ...conjuncts(scene, head)]) {
      for (const actor of actorsOf(scene, index, { role, others }, 0)) {
        if (!parties.has(actor.id)) parties.set(actor.id, { actor, head: index })
      }
    }
  }
  const found = [...parties.values()]
  if (found.length === 0 && role === 'target') return countryOfPlace(scene, heads)
  return {
    actors: found.map(({ actor }) => actor),
    participants: found.map(({ actor, head }) => partyOf(actor, 'named', head)),
    isFilled: heads.length > 0,
  }
}

export const partyOf = (actor: Actor, way: ParticipantWay, head: number | null): Party => ({
  actor: actor.id,
  code: codeOf(actor),
  way,
  head,
})

/** The same side, known in another way. */
export const knownBy = (way: ParticipantWay, side: Side): Side => ({
  ...side,
  participants: side.participants.map((party) => ({ ...party, way })),
})

/** What is done to a town is done to its country: "struck Odesa". */
function countryOfPlace(scene: Scene, heads: readonly number[]): Side {
  const things = heads.filter((head) =>
    THINGS.some((name) => scene.frames.isIn(name, wordOf(tokenAt(scene, head)))),
  )
  const places = [...heads, ...things.flatMap((head) => placesBelow(scene, head, 0))]
  const head = places.find((at) => scene.countryAt(at) !== null)
  const code = head === undefined ? null : scene.countryAt(head)
  const actor = scene.actors.get(`country:${code}`)
  const participants: Party[] =
    head === undefined ? [] : [{ actor: actor?.id ?? null, code, way: 'place', head }]
  return { actors: actor ? [actor] : [], participants, isFilled: heads.length > 0 }
}

const WITHIN = new Set(['in', 'of', 'at', 'near', 'across', 'throughout', 'around', 'inside', 'outside'])

/** What stands for the state where it is. */
const THINGS: readonly CoderClass[] = ['territory', 'building', 'militant']

/** "a school near [Damascus]", "the old town of [Mosul]". */
function placesBelow(scene: Scene, head: number, depth: number): number[] {
  if (depth >= MAX_DEPTH || tokenAt(scene, head).upos === 'VERB') return []
  const phrases = childrenBy(scene.sentence, head, 'nmod').filter((child) =>
    WITHIN.has(caseOf(scene.sentence, child) ?? ''),
  )
  return phrases.flatMap(({ index }) => [index, ...placesBelow(scene, index, depth + 1)])
}

export const codeOf = (actor: Actor): string | null => actor.codes[0] ?? actor.country

const POLITICAL: ReadonlySet<ActorKind> = new Set([
  'country',
  'government',
  'military',
  'igo',
  'party',
  'group',
])

/** Sectors of CAMEO and PLOVER whose people take part in politics, wherever in the code: rulers, soldiers, rebels, protesters (CVLOPP). */
const POLITICAL_SECTOR = /^(?:[A-Z]{3})*(?:GOV|MIL|LEG|JUD|COP|SPY|ELI|PTY|OPP|REB|SEP|INS|UAF|RAD|IGO)/

/** Whether the actor takes part in politics: states and movements do, persons and groups of people by their sector. */
export function isPolitical(actor: Actor): boolean {
  if (actor.kind === 'media' || actor.kind === 'company') return false
  return (
    POLITICAL.has(actor.kind) ||
    actor.id.startsWith('region:') ||
    actor.codes.some((code) => POLITICAL_SECTOR.test(code))
  )
}

/** In politics, and of another state than everybody on the side. */
export const isOpponent = (actor: Actor, { actors }: Side): boolean =>
  isPolitical(actor) && !actors.some(({ id, country }) => id === actor.id || country === actor.country)

/** How deep the owners of owners are followed: "the home [of the envoy [of Iran]]". */
const MAX_DEPTH = 2

interface Sought {
  readonly role: Role
  readonly others: ReadonlySet<string>
}

function actorsOf(scene: Scene, index: number, sought: Sought, depth: number): Actor[] {
  const { role, others } = sought
  const own = titledAt(scene, index) ?? scene.actorAt(index)
  const isVague =
    own !== undefined && (isAnybody(own) || isUnknown(own) || isBareCompatriot(scene, index, own, others))
  if (own && !isVague) {
    return own === scene.actorAt(index) ? [...scene.actorsAt(index), ...sharers(scene, index, own)] : [own]
  }
  const examples = own ? [] : examplesOf(scene, index)
  if (examples.length > 0) return examples
  const isBeside = role === 'source' && scene.frames.isIn('beside', wordOf(tokenAt(scene, index)))
  if (depth > MAX_DEPTH || isBeside || tokenAt(scene, index).upos === 'PRON') return own ? [own] : []
  // "rejected a request to withdraw its troops": they are no other party.
  const isClause = tokenAt(scene, index).upos === 'VERB'
  const ranked = childrenOf(scene.sentence, index)
    .filter((child) => !own || !isUnknown(own) || (child.index < index && child.deprel === 'nmod:desc'))
    .map((child) => makerOf(scene, child) ?? child)
    .map((child) => ({ child, rank: ownerRank(scene, child.index, role) }))
    .filter(({ child, rank }) => rank > 0 && !(role === 'target' && isAdmired(scene, child, index)))
    .sort((one, other) => other.rank - one.rank || one.child.index - other.child.index)
  let nameless: Actor[] = []
  for (const { child } of ranked) {
    // "gunmen from Niger", but not "gunmen [took him] from his home in Niger".
    if (own && caseOf(scene.sentence, child) === 'from' && !scene.actorAt(child.index)) continue
    // "hailed the report on Twitter": where it is said is not who made it.
    if (caseOf(scene.sentence, child) === 'on' && isChannel(scene.actorAt(child.index))) continue
    const found = conjuncts(scene, child.index)
      .flatMap((at) => actorsOf(scene, at, sought, depth + 1))
      .filter((actor) => !others.has(actor.id) && !((own || isClause) && isCompatriot(scene, actor, others)))
    // "the American contractor Alan Gross": of whom nothing is known, the state says more.
    if (found.some((actor) => codeOf(actor) !== null)) return found
    if (nameless.length === 0) nameless = found
  }
  if (nameless.length > 0) return nameless
  const named = depth === 0 ? namedBefore(scene, index) : undefined
  if (named) return [named]
  return own ? [own] : []
}

/** "leaders including [Merkel and May]", "critics, who include [Amnesty]", "the group [Hamas]": those of them who are named. */
function examplesOf(scene: Scene, index: number): Actor[] {
  const { tokens } = scene.sentence
  const next = scene.mentionAt(index + 1)
  const named = next?.tokens[0] === index + 1 ? scene.actorAt(index + 1) : undefined
  const isNamed = named !== undefined && NAMED_BEHIND.has(named.kind) && tokens[index]?.xpos === 'NN'
  if (isNamed && next?.kind === 'name') return [named]
  const listed = childrenOf(scene.sentence, index).flatMap((child) => {
    if (isDeprel(child, 'nmod') && caseOf(scene.sentence, child) === 'including') return [child]
    const isListing = child.deprel === 'acl:relcl' && child.lemma === 'include'
    return isListing ? childrenBy(scene.sentence, child.index, 'obj') : []
  })
  return listed
    .flatMap((child) => conjuncts(scene, child.index))
    .flatMap((at) => actorsOf(scene, at, { role: 'source', others: NOBODY }, MAX_DEPTH))
}

/** Of what kind a name is that may stand right behind its description. */
const NAMED_BEHIND: ReadonlySet<ActorKind> = new Set(['igo', 'party', 'group', 'ngo', 'company', 'media'])

/** "a [Trump] supporter": what is done to those who are for somebody is not done to that person. */
export const isAdmired = (scene: Scene, { index }: Token, noun: number): boolean =>
  noun >= 0 &&
  scene.frames.isIn('adherent', wordOf(tokenAt(scene, noun))) &&
  scene.actorAt(index)?.kind === 'person'

/** "an offer made by [China]", "workers employed by [the UN]", "a coalition led by [Saudi Arabia]": whose it is. */
function makerOf(scene: Scene, child: Token): Token | undefined {
  if (child.deprel === 'acl' && child.lemma === 'belong') {
    return childrenOf(scene.sentence, child.index).find((phrase) => caseOf(scene.sentence, phrase) === 'to')
  }
  if (child.deprel !== 'acl' || child.xpos !== 'VBN') return undefined
  if (!scene.frames.isIn('authoring', child.lemma) && !scene.frames.isIn('heading', child.lemma))
    return undefined
  return childrenOf(scene.sentence, child.index).find(
    (phrase) => isDeprel(phrase, 'obl') && caseOf(scene.sentence, phrase) === 'by',
  )
}

/** "[Egypt, Syria,] Iran and Iraq": the parser may hang the first names of a list elsewhere. */
function listedBefore(scene: Scene, head: number): number[] {
  const { tokens } = scene.sentence
  const found: number[] = []
  if (childrenBy(scene.sentence, head, 'conj').length === 0) return found
  for (let mention = scene.mentionAt(head); mention;) {
    const start = skipDeterminer(scene, mention.tokens[0])
    if (tokens[start - 1]?.text !== ',') break
    const before = scene.mentionAt(start - 2)
    const opener = before && tokens[skipDeterminer(scene, before.tokens[0]) - 1]
    const isListed = before?.tokens[1] === start - 1 && scene.actorAt(before.head)?.kind === 'country'
    if (!isListed || (opener && opener.text !== ',')) break
    found.unshift(before.head)
    mention = before
  }
  return found
}

const skipDeterminer = (scene: Scene, start: number): number =>
  scene.sentence.tokens[start - 1]?.upos === 'DET' ? start - 1 : start

/** "the leaders of France [and Germany]": the mention is of the first state alone. */
function sharers(scene: Scene, index: number, own: Actor): Actor[] {
  if (!own.id.startsWith('role:')) return []
  const owner = childrenOf(scene.sentence, index).find(
    (child) =>
      isDeprel(child, 'nmod') &&
      ['of', 'in', 'from'].includes(caseOf(scene.sentence, child) ?? '') &&
      isCountry(scene, child.index),
  )
  if (!owner) return []
  // "Iraqi soldiers in Lebanon" are nobody else's.
  if (scene.actorAt(owner.index)?.country !== own.country) return []
  const actors = conjuncts(scene, owner.index).flatMap((at) => scene.actorAt(at) ?? [])
  const named = new Set(scene.actorsAt(index).map(({ country }) => country))
  return actors.filter(({ kind, country }) => kind === 'country' && !named.has(country))
}

const isCountry = (scene: Scene, index: number): boolean => scene.actorAt(index)?.kind === 'country'

/** "[Turkish] [President Erdogan]", "[UN] [chief Guterres]": named right before a person it is only an adjective. */
function titledAt(scene: Scene, index: number): Actor | undefined {
  const mention = scene.mentionAt(index)
  const kind = scene.actorAt(index)?.kind
  if (!mention || kind === undefined || kind === 'person') return undefined
  const next = scene.mentionAt(mention.tokens[1])
  if (!next || next.tokens[0] !== mention.tokens[1]) return undefined
  const actor = scene.actorAt(mention.tokens[1])
  const isAdjective = kind === 'country' && tokenAt(scene, index).xpos === 'JJ'
  return actor?.kind === 'person' || isAdjective ? actor : undefined
}

const isChannel = (actor: Actor | undefined): boolean => actor?.kind === 'company' || actor?.kind === 'media'

/** "refugees", "a court": a role without a state; "from Sudan" tells more. */
export const isAnybody = (actor: Actor): boolean =>
  actor.id.startsWith('role:') && actor.country === null && !REGIONAL.test(codeOf(actor) ?? '')

/** "deported migrants": people of the doer's own country, unless the words say whose they are. */
export function isCompatriot(scene: Scene, actor: Actor, others: ReadonlySet<string>): boolean {
  if (actor.country === null || !/^(?:role|country):/.test(actor.id)) return false
  return [...others].some((id) => scene.actors.get(id)?.country === actor.country)
}

/** The code of a region before that of a sector: "Western officials", WSTGOV. */
const REGIONAL =
  /^(?!GOV|MIL|LEG|JUD|COP|SPY|ELI|PTY|OPP|REB|SEP|INS|UAF|RAD|IGO|NGO|CVL|REF|BUS|MED|AGR|EDU|HLH|REL|LAB|CRM)[A-Z]{6}/

/** "the Taliban, [its former ally]": a description behind a name. */
function namedBefore(scene: Scene, index: number): Actor | undefined {
  const token = tokenAt(scene, index)
  return isDeprel(token, 'appos') && token.head >= 0 ? scene.actorAt(token.head) : undefined
}

/** "the U.S. contractor [Snowden]": somebody of whom no table and no other words tell more. */
const isUnknown = (actor: Actor): boolean => actor.kind === 'person' && codeOf(actor) === null

const isBareCompatriot = (scene: Scene, index: number, own: Actor, others: ReadonlySet<string>): boolean =>
  scene.mentionAt(index)?.kind === 'nominal' && own.id.startsWith('role:') && isCompatriot(scene, own, others)
