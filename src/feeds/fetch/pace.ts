import { setTimeout } from 'node:timers/promises'

/** Time, so that tests need not wait for it. */
export interface Clock {
  now(): number
  /** Ends early, without an error, when told to. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** Timers hold 31 bits. */
const LONGEST = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    if (milliseconds > 0)
      await setTimeout(Math.min(milliseconds, LONGEST), undefined, { signal }).catch(() => {})
  },
}

/** Keeps requests to one host apart. */
export class Pace {
  private readonly next = new Map<string, number>()

  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
  ) {}

  async wait(host: string, signal: AbortSignal): Promise<void> {
    await this.clock.sleep((this.next.get(host) ?? 0) - this.clock.now(), signal)
  }

  done(host: string): void {
    this.next.set(host, this.clock.now() + this.milliseconds)
  }
}
