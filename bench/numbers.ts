/** Numbers below a bound, always the same in the same order. */
export type Numbers = (below: number) => number

export function numbersFrom(seed: number): Numbers {
  let state = (seed * 2_654_435_761 + 1) % 2_147_483_648
  return (below) => {
    state = (state * 48_271 + 11) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
}
