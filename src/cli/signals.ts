import type { Target } from './output/index.js'

/** What a shell reports for a program that a signal ended: 128 and the signal's number. */
const STATUS = { SIGINT: 130, SIGTERM: 143 } as const

/** Clears up behind an interrupted run; returns how to stop caring. */
export function abandonWhenTold(target: Target): () => void {
  const handlers = Object.entries(STATUS).map(([signal, status]) => {
    const handler = (): never => {
      target.abandon()
      process.exit(status)
    }
    process.once(signal, handler)
    return () => process.removeListener(signal, handler)
  })
  return () => handlers.forEach((remove) => remove())
}

export interface Stop {
  readonly signal: AbortSignal
  /** The exit status, once it was told. */
  status(this: void): number | null
  forget(this: void): void
}

/** Lets a long run end in good order when it is told to; told a second time, it ends as it is. */
export function stopWhenTold(): Stop {
  const controller = new AbortController()
  let status: number | null = null
  const handlers = Object.entries(STATUS).map(([name, value]) => {
    const handler = (): void => {
      status = value
      controller.abort()
    }
    process.once(name, handler)
    return () => process.removeListener(name, handler)
  })
  return {
    signal: controller.signal,
    status: () => status,
    forget: () => handlers.forEach((remove) => remove()),
  }
}
