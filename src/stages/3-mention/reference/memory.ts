import { childBy, isDeprel } from '../../../language/index.js'
import type { Actor, Sentence } from '../../../model/index.js'
import type { Draft } from '../draft.js'

/** Somebody who is spoken of without being an actor: "a bystander". Pronouns may mean them, and then they mean no actor. */
export const NOBODY: Actor = {
  id: '', name: '', kind: 'person', country: null, codes: [], role: null, wikidata: null,
} // prettier-ignore

/** One earlier mention, as later words may point back to it. */
export interface Trace {
  readonly draft: Draft
  readonly actor: Actor
  /** A single human being, by name or description. */
  readonly human: boolean
  readonly sex: 'M' | 'F' | null
  readonly plural: boolean
  readonly subject: boolean
  readonly quoted: boolean
  /** Joined to the mention before it by "and". */
  readonly joined: boolean
  /** The role word of a description: "spokesman". */
  readonly term: string | null
}

/** What has been spoken of so far, in text order. */
export class Memory {
  readonly traces: Trace[] = []
  /** Pronouns that stand for several at once: "they". */
  readonly groups: { readonly draft: Draft; readonly actors: readonly string[] }[] = []
  private readonly sexes = new Map<string, 'M' | 'F'>()
  private readonly counts = new Map<string, number>()

  add(trace: Trace): void {
    this.traces.push(trace)
    if (trace.actor !== NOBODY) this.counts.set(trace.actor.id, this.count(trace.actor.id) + 1)
  }

  /** What a pronoun that surely meant the actor has told. */
  learnSex(actor: string, sex: 'M' | 'F'): void {
    if (actor !== NOBODY.id && !this.sexes.has(actor)) this.sexes.set(actor, sex)
  }

  sexOf({ actor, sex }: Trace): 'M' | 'F' | null {
    return sex ?? this.sexes.get(actor.id) ?? null
  }

  count(actor: string): number {
    return this.counts.get(actor) ?? 0
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

/** Whether the mention is the subject of a clause, by the parse or because a finite verb follows it. */
export function isSubject(sentence: Sentence, { head, end }: Pick<Draft, 'head' | 'end'>): boolean {
  const { tokens } = sentence
  let token = tokens[head]
  for (let steps = 0; token?.deprel === 'conj' && token.head < token.index && steps < 10; steps++)
    token = tokens[token.head]
  if (token === undefined || isDeprel(token, 'nsubj')) return token !== undefined
  const next = tokens[end]?.text === ',' ? tokens[end + 1] : tokens[end]
  const finite = next?.xpos === 'VBD' || next?.xpos === 'VBZ'
  return finite && tokens[head]?.upos !== 'ADJ' && !isDeprel(token, 'obj') && !isPrepositional(sentence, head)
}

/** "the envoy to the United Nations said": the name before the verb is not its subject. The one behind "of" is nearly. */
function isPrepositional(sentence: Sentence, head: number): boolean {
  const preposition = childBy(sentence, head, 'case')
  return preposition?.upos === 'ADP' && !/^(?:of|since|after|before|until|as)$/.test(preposition.lemma)
}

/** For each token, whether it stands inside double quotation marks. A paragraph's open mark lasts into its next sentence. */
export function quotedTokens(sentences: readonly Sentence[]): boolean[][] {
  let [open, paragraph] = [false, -1]
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) open = false
    paragraph = sentence.paragraph
    return sentence.tokens.map(({ text }) => {
      if (text === '“' || text === '``') open = true
      else if (text === '”' || text === "''") open = false
      else if (text === '"') open = !open
      return open
    })
  })
}
