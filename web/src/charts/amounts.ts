/** Round amounts on both sides of a line at 0 that reach at least as far as asked, a few on the longer side. */
export interface Amounts {
  readonly ticks: readonly number[]
  readonly low: number
  readonly high: number
}

/** `down` and `up` are 0 or more. Whole steps, unless `isShare`. */
export function amountsOf(down: number, up: number, isShare = false): Amounts {
  const longer = Math.max(down, up) || 1
  const step = isShare ? roundUp(longer / 3) : Math.max(1, roundUp(longer / 3))
  const below = Math.ceil(down / step)
  const above = Math.max(Math.ceil(up / step), below === 0 ? 1 : 0)
  const ticks = Array.from({ length: below + above + 1 }, (_, index) => step * (index - below))
  return { ticks, low: 0 - below * step, high: above * step }
}

/** To 1, 2 or 5 with noughts. */
function roundUp(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount))
  const lead = amount / power
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10)
}
