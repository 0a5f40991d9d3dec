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
