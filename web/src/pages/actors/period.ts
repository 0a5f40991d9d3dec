/** The days that the address names; undefined for an open end. */
export interface ChosenPeriod {
  readonly from: string | undefined
  readonly to: string | undefined
}
