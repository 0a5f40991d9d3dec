/** What was asked of the server, as far as it is answered. */
export interface Answer<T> {
  /** Of the last question that was answered; undefined before the first. */
  readonly value: T | undefined
  readonly problem: unknown
  readonly isLoading: boolean
  /** Asks the same again. */
  readonly again: () => void
}

export interface OpenAnswer<T> extends Answer<T> {
  /** Puts another value in place of the one that is there, as when more of a list has come. */
  readonly put: (value: T) => void
}

/**
 * Asks, and asks again whenever something that the question reads has changed; null asks nothing. Answers that come late, to
 * a question that no longer stands, are thrown away. To be called while a component is set up. What is read of the address
 * should be a derived value that stays the same while the part that matters does.
 */
export function ask<T>(question: () => Promise<T> | null): OpenAnswer<T> {
  let value = $state.raw<T>()
  let problem = $state.raw<unknown>(null)
  let isLoading = $state(true)
  let round = $state(0)
  let latest = 0

  $effect(() => {
    void round
    const mine = ++latest
    const promise = question()
    isLoading = promise !== null
    promise?.then(
      (answer) => {
        if (mine === latest) [value, problem, isLoading] = [answer, null, false]
      },
      (fault: unknown) => {
        if (mine === latest) [problem, isLoading] = [fault, false]
      },
    )
  })

  return {
    get value() {
      return value
    },
    get problem() {
      return problem
    },
    get isLoading() {
      return isLoading
    },
    again: () => void round++,
    put: (next) => void (value = next),
  }
}
