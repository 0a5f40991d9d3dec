import type { Sentence, Token } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import { isDeprel } from '../../../language/index.js'
import { isDated, twinOf } from './twin.js'
import type { NounPhrase } from './noun-phrase.js'
import type { Memory, Referent } from './memory.js'
import { type Linked, type Reader, remember } from './reader.js'
import { sortOf } from './sort.js'
import { NOBODY } from './memory.js'

/** A name that the gazetteer resolved. */
export function readName(reader: Reader, draft: Draft): Linked[] {
  const { memory, scene } = reader
  const actor = draft.actor === null ? undefined : scene.cast.actor(draft.actor)
  const referent = actor ? memory.referent(actor.id, actor) : memory.newReferent()
  remember(reader, draft, { referent, form: 'name' })
  return [{ draft, referent, quiet: false }]
}

/** A name that is nobody's in the tables: the same name again, or a part of a person's, means the same. */
export function readStranger(reader: Reader, { draft }: NounPhrase, noun: Token): Linked[] {
  const { memory, sentence, scene } = reader
  if (isDated(scene, noun)) return []
  const words = (scene.words[sentence.index] ?? []).slice(draft.first, draft.end).flat()
  if (words.length === 0) return []
  const isPerson = sortOf(scene, draft, NOBODY, noun) === 'person'
  const referent = referentNamed(memory, words, isPerson, apposed(reader, noun))
  if (isPerson && words.length > 1) {
    memory.name(`surname ${words.at(-1) ?? ''}`, referent)
    memory.name(`given ${words[0] ?? ''}`, referent)
  }
  const initials = initialsOf(sentence, draft)
  if (initials.length > 1) memory.name(`name ${initials}`, referent)
  remember(reader, draft, { referent, form: 'name' })
  return [{ draft: { ...draft, actor: referent.actor.id || null }, referent, quiet: true }]
}

/** "a shopkeeper, X": the name of who was just described. */
function apposed(reader: Reader, noun: Token): Referent | undefined {
  const twin = isDeprel(noun, 'appos') ? twinOf(reader, noun) : undefined
  const isDescription = twin?.draft.kind === 'nominal' && !twin.plural && twin.actor === NOBODY
  return isDescription && twin.sort === sortOf(reader.scene, { ...twin.draft, kind: 'name' }, NOBODY, noun)
    ? twin.referent
    : undefined
}

function referentNamed(
  memory: Memory,
  words: readonly string[],
  isPerson: boolean,
  apposed: Referent | undefined,
): Referent {
  const full = `name ${words.join(' ')}`
  const [word = ''] = words
  const byPart =
    isPerson && words.length === 1
      ? (memory.known(`surname ${word}`) ?? memory.known(`given ${word}`))
      : undefined
  const referent = memory.known(full) ?? byPart ?? apposed ?? memory.newReferent()
  memory.name(full, referent)
  return referent
}

/** "World Health Organization" → "who", as the folded initialism would be. */
function initialsOf({ tokens }: Sentence, { first, end }: Draft): string {
  const capitals = tokens.slice(first, end).flatMap(({ text }) => /^\p{Lu}/u.exec(text)?.[0] ?? [])
  return capitals.join('').toLowerCase()
}
