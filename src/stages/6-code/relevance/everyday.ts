import type { Actor, ActorKind, Event, Participant, Sentence } from '../../../model/index.js'
import type { FrameLexicon } from '../../../world/index.js'
import { wordOf } from '../match/words.js'

/** A share of words about crime and accidents above this makes a report one about them. */
const EVERYDAY_SHARE = 0.015
const EVERYDAY_WORDS = 5

/** "Police arrested a man on suspicion of burglary": crime and accidents, where nobody has a part who makes politics. */
export function isEverydayReport(
  sentences: readonly Sentence[],
  events: readonly Event[],
  actors: ReadonlyMap<string, Actor>,
  frames: FrameLexicon,
): boolean {
  if (events.some((event) => isPublic(event, actors))) return false
  const words = sentences.flatMap(({ tokens }) => tokens)
  const everyday = words.filter((token) => token.upos === 'NOUN' && frames.isIn('everyday', wordOf(token)))
  return everyday.length >= EVERYDAY_WORDS && everyday.length > words.length * EVERYDAY_SHARE
}

/** A state, a movement or a politician acts upon somebody, or one country upon another. */
function isPublic({ source, target, cameo }: Event, actors: ReadonlyMap<string, Actor>): boolean {
  const isOneSided = !source.some(({ actor }) => actor !== null) || !target.some(({ code }) => code !== null)
  // "The governor promised help": by accidents and crimes politicians only speak up.
  if (isOneSided && !OF_ONE.test(cameo)) return false
  const sides = [...source, ...target]
  if (sides.some((one) => makesPolitics(actors.get(one.actor ?? '')))) return true
  const [home, other] = [countries(source), countries(target)]
  return home.length > 0 && other.some((country) => !home.includes(country))
}

function makesPolitics(actor: Actor | undefined): boolean {
  if (!actor) return false
  if (actor.kind === 'person') return actor.codes.some((code) => OFFICE.test(code))
  const isNamed = !actor.id.startsWith('role:') && MAKERS.has(actor.kind)
  return isNamed || actor.codes.some((code) => MOVEMENT.test(code))
}

/** What is politics though it is done to nobody who is named, or by nobody: resignations, protests, shows and acts of force. */
const OF_ONE = /^(?:083|14|15|1724|1[89]|20)/

const MAKERS: ReadonlySet<ActorKind> = new Set(['country', 'igo', 'party', 'group', 'military'])
const OFFICE = /^(?:[A-Z]{3})+(?:GOV|LEG|MIL|OPP|PTY|REB|SEP|INS|ELI)/
const MOVEMENT = /(?:OPP|REB|SEP|INS|UAF|RAD|MIL|LEG|MED|NGO|REF|REL)/

/** Whose police and whose people they are the words seldom tell. */
const countries = (side: readonly Participant[]): string[] =>
  side.flatMap(({ code }) => (code && !LOCAL.test(code) ? [code.slice(0, 3)] : []))

const LOCAL = /(?:COP|CVL|CRM)$|^(?:JUD|GOV|MED|BUS|EDU|HLH)/
