import type { Token } from '../../../model/index.js'
import type { RoleDraft } from '../nominals/index.js'
import { codesFor } from '../nominals/resolve.js'
import { resolveBareRole } from './description.js'
import type { Form, Referent, Trace } from './memory.js'
import type { Pointer } from './position.js'
import { type Linked, pointerAt, type Reader, remember } from './reader.js'
import { bestTrace } from './score.js'

/** "the Russian president", "his forces", "the spokesman": the mentions that a role phrase makes. */
export function readRole(reader: Reader, role: RoleDraft, token: Token): Linked[] {
  const { scene, memory, possessors } = reader
  if (role.draft.actor !== null) {
    describeByOwner(reader, role)
    return [told(reader, role, referentOf(reader, role, role.draft.actor))]
  }
  const pointer = pointerAt(reader, token)
  const owners = role.possessor ? (possessors.get(role.possessor.index) ?? []) : []
  const own = role.possessor && owners.length === 0 ? ownCountry(reader, role, pointer) : null
  const found = (owners.length > 0 ? owners : [own]).map((each) =>
    resolveBareRole(scene, memory, pointer, role, each),
  )
  // "their troops": of each of them
  return [...new Set(found)].flatMap((each) => readBareRole(reader, role, each))
}

function readBareRole(reader: Reader, role: RoleDraft, found: Trace | string | null): Linked[] {
  const { agent, plural } = role.phrase
  if (typeof found === 'string') return [told(reader, role, referentOf(reader, role, found))]
  if (found && found.actor.id !== '') return [told(reader, role, found.referent)]
  const referent = found?.referent ?? reader.memory.newReferent()
  const linked = told(reader, role, referent)
  // Nobody in particular, and no office either: "the people", "the men".
  return [
    { ...linked, quiet: agent.sector === 'CVL' || agent.form !== 'person' || (plural && found !== null) },
  ]
}

function told(reader: Reader, role: RoleDraft, referent: Referent): Linked {
  const draft = { ...role.draft, actor: referent.actor.id || null }
  remember(reader, draft, { referent, form: formOf(role), role })
  return { draft, referent, quiet: false }
}

/** Persons and bodies are who they are; "Russian troops" are those of before only where the same word is used again. */
function referentOf({ scene, memory }: Reader, { phrase }: RoleDraft, id: string): Referent {
  const actor = scene.cast.actor(id)
  const key = id.startsWith('role:') ? `${id} ${phrase.agent.term} ${phrase.plural}` : id
  return memory.referent(key, actor)
}

const formOf = ({ phrase: { definite, indefinite }, possessor }: RoleDraft): Form =>
  possessor ? 'possessive' : definite ? 'definite' : indefinite ? 'indefinite' : 'bare'

/** "her spokesman, X": a person unknown so far speaks for whom she stands for. */
function describeByOwner({ scene, possessors }: Reader, { draft, phrase, possessor }: RoleDraft): void {
  const [owner] = possessor ? (possessors.get(possessor.index) ?? []) : []
  if (!owner || draft.actor === null) return
  const { agent } = phrase
  scene.cast.describe(draft.actor, agent.term, agent.term, codesFor(agent, owner.actor), owner.actor.country)
}

/** "its president", "its troops": whatever else "it" might be, only a country has these. */
function ownCountry({ memory }: Reader, { possessor }: RoleDraft, pointer: Pointer): Trace | null {
  if (possessor?.text.toLowerCase() !== 'its') return null
  return bestTrace(memory, { ...pointer, index: possessor.index, possessive: true }, 2, ({ actor }) =>
    actor.kind === 'country' ? 0 : null,
  )
}
