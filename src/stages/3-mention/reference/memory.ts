import type { Actor } from '../../../model/index.js'
import type { Draft } from '../draft.js'
import type { Relation } from './relation.js'

/** Who is spoken of without being a known actor: "a bystander". Pronouns may mean them, and then they mean no actor. */
export const NOBODY: Actor = {
  id: '', name: '', kind: 'person', country: null, codes: [], role: null, wikidata: null,
} // prettier-ignore

export type Sort = 'person' | 'organization' | 'place' | 'thing'

/** How a noun phrase is introduced: "a", "the", "this", "its", nothing; names and pronouns by themselves. */
export type Form = 'name' | 'pronoun' | 'definite' | 'demonstrative' | 'possessive' | 'indefinite' | 'bare'

/** Somebody or something that the report speaks of, once or again and again. */
export interface Referent {
  /** In the order of their coming up. */
  readonly id: number
  /** NOBODY where it is no known actor. */
  readonly actor: Actor
  /** As names, words and pronouns have told so far. */
  sex: 'M' | 'F' | null
  /** In text order. */
  readonly traces: Trace[]
}

/** One earlier mention, as later words may point back to it. */
export interface Trace {
  readonly draft: Draft
  readonly referent: Referent
  readonly actor: Actor
  readonly sort: Sort
  readonly form: Form
  /** A single human being, by name or description. */
  readonly human: boolean
  readonly sex: 'M' | 'F' | null
  readonly plural: boolean
  readonly subject: boolean
  readonly relation: Relation
  readonly quoted: boolean
  /** Joined to the mention before it by "and". */
  readonly joined: boolean
  /** The role word of a description: "spokesman". */
  readonly term: string | null
  /** The lemma of its noun, lower case; of a name, the name. */
  readonly noun: string
  /** Those that "and" joins into this one: "the doctor and the nurse". */
  readonly members: readonly Trace[]
}

/** What has been spoken of so far, in text order. */
export class Memory {
  readonly traces: Trace[] = []
  private readonly counts = new Map<string, number>()
  private readonly byKey = new Map<string, Referent>()
  private made = 0
  private readonly byNoun = new Map<string, Trace[]>()

  add(trace: Trace): void {
    this.traces.push(trace)
    trace.referent.traces.push(trace)
    trace.referent.sex ??= trace.sex
    if (trace.actor !== NOBODY) this.counts.set(trace.actor.id, this.count(trace.actor.id) + 1)
    const list = this.byNoun.get(trace.noun)
    if (list) list.push(trace)
    else this.byNoun.set(trace.noun, [trace])
  }

  /** The one referent under a key: an actor's id, a name. */
  referent(key: string, actor: Actor = NOBODY): Referent {
    const known = this.byKey.get(key)
    if (known) return known
    const made = this.newReferent(actor)
    this.byKey.set(key, made)
    return made
  }

  newReferent(actor: Actor = NOBODY): Referent {
    return { id: this.made++, actor, sex: null, traces: [] }
  }

  /** Several as one: the same ones are the same group. */
  group(members: readonly Trace[]): Referent {
    return this.referent(
      `& ${members
        .map(({ referent }) => referent.id)
        .sort((one, other) => one - other)
        .join(' ')}`,
    )
  }

  known(key: string): Referent | undefined {
    return this.byKey.get(key)
  }

  /** From now on the key means this one, unless it means another already. */
  name(key: string, referent: Referent): void {
    if (!this.byKey.has(key)) this.byKey.set(key, referent)
  }

  /** What a pronoun that surely meant the actor has told. */
  learnSex({ referent }: Trace, sex: 'M' | 'F'): void {
    referent.sex ??= sex
  }

  sexOf({ referent, sex }: Trace): 'M' | 'F' | null {
    return sex ?? referent.sex
  }

  count(actor: string): number {
    return this.counts.get(actor) ?? 0
  }

  /** Mentions by this noun, in text order. */
  called(noun: string): readonly Trace[] {
    return this.byNoun.get(noun) ?? []
  }

  /** Earlier mentions, latest first, not further back than so many sentences. */
  *recent(sentence: number, reach: number): Generator<Trace> {
    for (let index = this.traces.length - 1; index >= 0; index--) {
      const trace = this.traces[index]
      if (!trace || sentence - trace.draft.sentence > reach) return
      yield trace
    }
  }
}
