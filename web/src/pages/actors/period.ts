/** The days that the address names; null for an open end. */
export interface ChosenPeriod {
  readonly from: string | null
  readonly to: string | null
}
