import { mix } from './hash.js'

const CAPACITY = 192

/**
 * The features of one decision, as hash keys. A feature's number is its place in the list, so features must
 * always be added in the same order; key 0 is never used, it marks an empty slot of a table.
 */
export class FeatureList {
  readonly keys = new Int32Array(CAPACITY)
  count = 0
  private base = 0

  /** Starts a new list; lists of different kinds differ in `base`, so that they may share a table. */
  begin(base: number): void {
    this.count = 0
    this.base = base
  }

  one(first: number): void {
    this.push(mix(this.base + this.count, first))
  }

  two(first: number, second: number): void {
    this.push(mix(mix(this.base + this.count, first), second))
  }

  three(first: number, second: number, third: number): void {
    this.push(mix(mix(mix(this.base + this.count, first), second), third))
  }

  four(first: number, second: number, third: number, fourth: number): void {
    this.push(mix(mix(mix(mix(this.base + this.count, first), second), third), fourth))
  }

  private push(key: number): void {
    this.keys[this.count++] = key === 0 ? 1 : key
  }
}
