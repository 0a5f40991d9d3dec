import { childrenOf, isDeprel } from '../../../language/index.js'
import type { ActorKind, Sentence, Token } from '../../../model/index.js'
import type { RoleDraft } from '../nominals/index.js'
import { holderOf, resolveRole, sectorOf } from '../nominals/resolve.js'
import { fitsRole as fitsOffice, type PairKind } from '../../../world/index.js'
import { mainCountry, type Scene } from '../scene.js'
import { type Memory, type Referent, type Trace } from './memory.js'
import { latestGroup } from './group.js'
import type { Pointer } from './position.js'
import { bestTrace } from './score.js'

/** Sentences back that a description reaches. */
const REACH = 30
const DECAY = 0.3
/** Sentences back that "the two men" reach to a pair named together. */
const PAIR_REACH = 3

/** "the island", "the militant group": where it stands and to what it can point. */
export interface Description {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly fits: readonly string[]
}

const DETERMINERS = new Set(['the', 'this', 'that'])

export function findDescription({ gazetteer }: Scene, sentence: Sentence, noun: Token): Description | null {
  if (noun.upos !== 'NOUN' || isDeprel(noun, 'compound')) return null
  const [before, earlier] = [sentence.tokens[noun.index - 1], sentence.tokens[noun.index - 2]]
  const pair = gazetteer.description(`${before?.text.toLowerCase() ?? ''} ${noun.text.toLowerCase()}`)
  const determiner = pair ? earlier : before
  const fits = pair ?? gazetteer.description(noun.text.toLowerCase())
  if (!fits || !determiner || !DETERMINERS.has(determiner.text.toLowerCase())) return null
  // "the group of protesters", "the country that it left" are not spoken of before.
  const after = childrenOf(sentence, noun.index).filter((child) => child.index > noun.index)
  const modified =
    sentence.tokens[noun.index + 1]?.lemma === 'of' || after.some((child) => isDeprel(child, 'acl'))
  return modified ? null : { first: determiner.index, end: noun.index + 1, head: noun.index, fits }
}

export function resolveDescription(memory: Memory, pointer: Pointer, { fits }: Description): Trace | null {
  const acting = actorsOfClause(memory, pointer)
  return bestTrace(memory, { ...pointer, quoted: false, decay: DECAY }, REACH, (trace) => {
    const { actor, plural, quoted } = trace
    if (plural || actor.id.startsWith('role:') || acting.has(actor.id)) return null
    if (!fits.includes(`kind:${actor.kind}`) && !fits.includes(actor.id)) return null
    return quoted ? 3 : 0
  })
}

/** "Russia invaded the country", "the US, which has troops in the country": whoever acts would say "its own". */
function actorsOfClause(memory: Memory, { sentence, index }: Pointer): ReadonlySet<string> {
  if (sentence.tokens[index + 1]?.xpos === 'POS') return new Set()
  let verb = sentence.tokens[sentence.tokens[index]?.head ?? -1]
  for (let steps = 0; verb && verb.upos !== 'VERB' && steps < 12; steps++) verb = sentence.tokens[verb.head]
  const acting = [...memory.recent(sentence.index, 0)].filter(
    ({ draft, subject }) => subject && sentence.tokens[draft.head]?.head === verb?.index,
  )
  return new Set(verb ? acting.map(({ actor }) => actor.id) : [])
}

/** "the two men", "both countries": the two that were lately spoken of together, or else the last two. */
export function findPair(
  { gazetteer }: Scene,
  memory: Memory,
  pointer: Pointer,
): { first: number; traces: readonly Trace[] } | null {
  const { sentence, index } = pointer
  const noun = sentence.tokens[index]
  const kind = gazetteer.pair(noun?.text.toLowerCase() ?? '')
  const before = sentence.tokens[index - 1]
  if (!kind || !before || !/^(?:two|both)$/i.test(before.text)) return null
  const fits = (trace: Trace) => isOfPair(kind, trace) && !trace.plural && trace.members.length === 0
  // Sides do not become two by one of them thanking a host.
  const met = kind === 'side' ? null : metBefore(memory, pointer, fits)
  const group = met ?? latestGroup(memory, pointer, PAIR_REACH, fits)
  const traces = group?.length === 2 ? group : lastTwo(memory, pointer, fits)
  const determined = sentence.tokens[index - 2]?.upos === 'DET' || sentence.tokens[index - 2]?.xpos === 'PRP$'
  // "Only two presidents have been" speaks of a number, not of the two.
  if (!determined && before.text.toLowerCase() === 'two') return null
  return traces && { first: determined ? index - 2 : index - 1, traces }
}

/** "Both sides" of a war or of talks are states, governments, armies and armed groups alike, but not whose army it is. */
function isOfPair(kind: PairKind, { human, actor, relation }: Trace): boolean {
  if (kind === 'person') return human
  if (kind === 'country') return actor.kind === 'country'
  return SIDES.has(actor.kind) && relation !== 'possessor' && relation !== 'modifier'
}

const SIDES: ReadonlySet<ActorKind> = new Set(['country', 'government', 'military', 'group', 'party'])

/** "X met Y. The two men …": subject and object of the sentence before, where it speaks of no third. */
function metBefore(memory: Memory, { sentence }: Pointer, fits: (trace: Trace) => boolean): Trace[] | null {
  const before = [...memory.recent(sentence.index, 1)].filter(
    (trace) => trace.draft.sentence === sentence.index - 1 && fits(trace),
  )
  const subject = before.find((trace) => trace.subject)
  const object = before.find(({ relation }) => relation === 'object')
  const isOne = ({ referent }: Trace) => referent === subject?.referent || referent === object?.referent
  return subject && object && subject.referent !== object.referent && before.every(isOne)
    ? [subject, object]
    : null
}

/** The two that were lately spoken of, if there are just two. */
function lastTwo(memory: Memory, { sentence }: Pointer, fits: (trace: Trace) => boolean): Trace[] | null {
  const found = new Map<Referent, Trace>()
  for (const trace of memory.recent(sentence.index, 4)) if (fits(trace)) found.set(trace.referent, trace)
  return found.size === 2 ? [...found.values()].reverse() : null
}

/** Who "the president", "the spokesman", "his forces" are: one spoken of before, or an actor by what is known of the world; null when it stays open. */
export function resolveBareRole(
  scene: Scene,
  memory: Memory,
  pointer: Pointer,
  role: RoleDraft,
  possessor: Trace | null,
): Trace | string | null {
  const { phrase } = role
  // "the president of the bar association" is nobody spoken of before.
  if (pointer.sentence.tokens[phrase.end]?.lemma === 'of') return null
  if (possessor?.actor.id === '') return null
  if (possessor) return resolveRole(scene, phrase, possessor.actor)
  if (role.possessor) return null
  const { agent } = phrase
  const wide = { ...pointer, quoted: false, decay: DECAY }
  const isPerson = !phrase.plural && agent.form === 'person'
  const known = bestTrace(memory, wide, REACH, (trace) =>
    isPerson ? fitsRole(scene, trace, role) : (fitsSame(trace, role) ?? fitsArmed(trace, role)),
  )
  return known ?? role.fallback ?? ofMainCountry(scene, role)
}

/** "the troops" after "Iraqi troops", "the ministry" after "Iran's ministry". */
function fitsSame({ term, human, plural, quoted }: Trace, { phrase }: RoleDraft): number | null {
  return !human && term === phrase.agent.term && plural === phrase.plural ? (quoted ? 3 : 0) : null
}

/** "the rebels", "the paramilitary group" after the name of such a group. */
function fitsArmed({ actor, quoted }: Trace, { phrase }: RoleDraft): number | null {
  const isNamed = actor.kind === 'group' && !actor.id.startsWith('role:')
  const isArmed = ARMED.test(phrase.agent.sector) && actor.codes.some((code) => ARMED.test(code.slice(3)))
  return isNamed && isArmed && phrase.definite ? (quoted ? 3 : 0) : null
}

const ARMED = /^(?:REB|UAF|SEP|INS)/

/** The person who holds that office or was described so, or the same nameless person again. */
function fitsRole(
  scene: Scene,
  { actor, human, plural, term, quoted }: Trace,
  { phrase }: RoleDraft,
): number | null {
  if (plural || !human) return null
  const border = quoted ? 3 : 0
  if (term === phrase.agent.term) return border
  const member = scene.cast.members.get(actor.id)
  if (!member) return null
  if (member.described.has(phrase.agent.term)) return border + 1
  const office = member.spell?.office
  const leads = office === 'HOS' || office === 'HOG'
  const { offices, match } = phrase.agent
  if (office === undefined || !(offices.includes(office) || (offices.includes('LEAD') && leads))) return null
  return fitsOffice(member.spell?.role ?? '', match) ? border : null
}

function ofMainCountry(scene: Scene, { phrase }: RoleDraft): string | null {
  const code = mainCountry(scene)
  const country = code ? scene.gazetteer.country(code) : undefined
  if (!code || !country || phrase.agent.sector === 'CVL') return null
  const principal = scene.cast.actor(country.id)
  if (!principal) return null
  if (!phrase.plural && phrase.agent.form === 'person') return holderOf(scene, phrase.agent, principal)
  return phrase.agent.form === 'person' || phrase.agent.sector === '='
    ? null
    : scene.cast.addRole(code, sectorOf(phrase.agent))
}
