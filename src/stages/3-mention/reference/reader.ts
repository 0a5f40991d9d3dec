import { isDeprel } from '../../../language/index.js'
import type { Sentence, Token } from '../../../model/index.js'
import { type Draft, sexOfWord } from '../draft.js'
import type { RoleDraft } from '../nominals/index.js'
import type { Scene } from '../scene.js'
import { isSubject } from '../subject.js'
import type { Judge } from './judge.js'
import { type Form, type Memory, NOBODY, type Referent, type Trace } from './memory.js'
import { type Pointer } from './position.js'
import { relationOf } from './relation.js'
import { isMany, sortOf } from './sort.js'

/** A mention, and whom or what it means. */
export interface Linked {
  readonly draft: Draft
  /** Null: it means somebody or something, but what is open. */
  readonly referent: Referent | null
  /** Worth telling only if something else means the same: "a bystander". */
  readonly quiet: boolean
}

/** What the rules read of one sentence. */
export interface Reader {
  readonly scene: Scene
  readonly memory: Memory
  readonly judge: Judge
  readonly sentence: Sentence
  readonly quoted: readonly boolean[]
  readonly names: readonly Draft[]
  readonly roles: readonly RoleDraft[]
  /** What each possessive pronoun of the sentence stands for. */
  readonly possessors: Map<number, readonly Trace[]>
}

export const pointerAt = ({ sentence, quoted }: Reader, { index, xpos, text }: Token): Pointer => ({
  sentence,
  index,
  quoted: quoted[index] ?? false,
  // "Bennet ended his campaign, and Patrick ended his"
  possessive: xpos === 'PRP$' || /^(?:his|hers|theirs)$/i.test(text),
})

/** What is said of a mention beyond its words. */
export interface Telling {
  readonly referent: Referent
  readonly form: Form
  readonly role?: RoleDraft | null
  readonly members?: readonly Trace[]
  /** What the words themselves do not tell: of a pronoun, all. */
  readonly as?: Partial<Pick<Trace, 'sort' | 'human' | 'plural' | 'sex' | 'term' | 'joined'>>
}

/** Remembers a mention for later words to point back to. */
export function remember(reader: Reader, draft: Draft, telling: Telling): Trace {
  const trace = traceOf(reader, draft, telling)
  reader.memory.add(trace)
  return trace
}

function traceOf(
  reader: Reader,
  draft: Draft,
  { referent, form, role = null, members = [], as = {} }: Telling,
): Trace {
  const { scene, sentence, quoted } = reader
  const head = sentence.tokens[draft.head] as Token
  const member = scene.cast.members.get(referent.actor.id)
  const noun = (form === 'pronoun' ? head.text : head.lemma).toLowerCase()
  const sort = sortOf(scene, draft, referent.actor, head)
  const single = role !== null && !role.phrase.plural && role.phrase.agent.form === 'person'
  const plural = role !== null ? !single && role.phrase.plural : members.length > 0 || isMany(scene, sentence, draft) // prettier-ignore
  const known = scene.gazetteer.personNoun(noun)
  const told = known === 'M' || known === 'F' ? known : sexOfWord(noun)
  return {
    draft, referent, actor: referent.actor, sort, form, plural, members, noun,
    human: member !== undefined || single || (referent.actor === NOBODY && sort === 'person' && !plural),
    sex: member ? member.sex : form === 'name' ? sexOfName(scene, draft, sentence) : told,
    subject: isSubject(sentence, draft), relation: relationOf(sentence, draft.head), quoted: quoted[draft.head] ?? false,
    joined: isDeprel(head, 'conj') || sentence.tokens[draft.first - 1]?.lemma === 'and',
    term: role?.phrase.agent.term ?? null, ...as,
  } // prettier-ignore
}

/** The sex of somebody who is in no table, by the given name. */
function sexOfName({ gazetteer, words }: Scene, { first }: Draft, { index }: Sentence): 'M' | 'F' | null {
  const sex = gazetteer.givenName((words[index]?.[first] ?? []).join(' '))
  return sex === 'M' || sex === 'F' ? sex : null
}
