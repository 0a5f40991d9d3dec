import type { z } from 'zod'
import type { Ledger } from '../ledger/index.js'
import { checked } from '../http/reading/query.js'
import type { CodedReport, Source } from '../model/index.js'

/** What tools work with. */
export interface Workshop {
  /** @throws RequestProblem where there is none */
  ledger(this: void): Ledger
  code(this: void, source: Source): Promise<CodedReport>
}

export interface Told<Given> {
  readonly given: Given
  /** The same for a reader. */
  readonly text: string
}

/** What a model may call. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  readonly output: z.ZodObject
  /** @throws RequestProblem for arguments that cannot be used */
  call(this: void, given: unknown, workshop: Workshop): Promise<Told<Record<string, unknown>>>
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly output: Output
  readonly run: (input: z.output<Input>, workshop: Workshop) => Promise<Told<z.output<Output>>>
}

export const tool = <Input extends z.ZodObject, Output extends z.ZodObject>({
  run,
  ...about
}: Definition<Input, Output>): Tool => ({
  ...about,
  call: (given, workshop) => run(checked(about.input, given), workshop),
})
