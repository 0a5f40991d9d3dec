import type { Language } from './language/index.js'
import { type Notice, type NoticeCode, NOTICES, type Sentence, type Span } from './model/index.js'
import type { World } from './world/index.js'

/** What is known before a report is opened. */
export interface Knowledge {
  readonly world: World
  readonly language: Language
}

export interface StageResult<Adds> {
  readonly adds: Adds
  readonly notices: readonly Notice[]
}

export interface Stage<Needs, Adds> {
  readonly name: string
  /** A property, not a method: method parameters are bivariant and would let stages be misordered. */
  readonly run: (reading: Needs, knowledge: Knowledge) => StageResult<Adds>
}

export type Reading<Have> = Have & { readonly notices: readonly Notice[] }

export interface StageTiming {
  readonly stage: string
  readonly milliseconds: number
}

export interface Pipeline<In, Have> {
  then<Adds>(stage: Stage<Have, Adds>): Pipeline<In, Have & Adds>
  /** `onStage` is told how long each stage took. */
  read(input: In, knowledge: Knowledge, onStage?: (timing: StageTiming) => void): Reading<Have>
}

export function begin<In, Have>(first: Stage<In, Have>): Pipeline<In, Have> {
  return extend<In, Have>([first as AnyStage])
}

type AnyStage = Stage<never, object>

function extend<In, Have>(stages: readonly AnyStage[]): Pipeline<In, Have> {
  return {
    then: <Adds>(stage: Stage<Have, Adds>) => extend<In, Have & Adds>([...stages, stage as AnyStage]),
    read(input, knowledge, onStage) {
      let reading: object = input as object
      const notices: Notice[] = []
      stages.forEach((stage, index) => {
        const started = performance.now()
        const result = stage.run(reading as never, knowledge)
        // The first stage turns the input into the first layer; the others add to what is there.
        reading = Object.freeze(index === 0 ? { ...result.adds } : { ...reading, ...result.adds })
        notices.push(...result.notices)
        onStage?.({ stage: stage.name, milliseconds: performance.now() - started })
      })
      return { ...(reading as Have), notices }
    },
  }
}

export function notice<Code extends NoticeCode>(
  stage: string,
  code: Code,
  span: Span | null,
  ...words: Parameters<(typeof NOTICES)[Code]>
): Notice {
  const write = NOTICES[code] as (...words: string[]) => string
  return { code, stage, message: write(...words), span }
}

/** Runs `work` on every sentence; one that fails costs itself alone and leaves a notice. */
export function eachSentence<T>(
  stage: string,
  sentences: readonly Sentence[],
  work: (sentence: Sentence) => readonly T[],
): { readonly found: T[]; readonly notices: Notice[] } {
  const found: T[] = []
  const notices: Notice[] = []
  for (const sentence of sentences) {
    try {
      found.push(...work(sentence))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      notices.push(notice(stage, 'sentence-failed', sentence.span, reason))
    }
  }
  return { found, notices }
}
