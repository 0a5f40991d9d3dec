import { ask } from './ask.svelte.js'
import type { Listed } from './types.js'

/**
 * A list that is one of several parts of a page, of which more can be asked for; how far it goes does not stand in the address. To be
 * called while a component is set up; `question` is given the cursor to go on from, none at the start, and asked anew whenever
 * something that it reads has changed.
 */
export function askList<T>(question: (cursor: string | undefined) => Promise<Listed<T>>) {
  const answer = ask(() => question(undefined))
  let isLoadingMore = $state(false)
  let problem = $state.raw<unknown>(null)

  async function more() {
    const before = answer.value
    if (!before?.next || isLoadingMore) return
    isLoadingMore = true
    problem = null
    try {
      const { items, next } = await question(before.next)
      // The reader may have asked for something else meanwhile.
      if (answer.value === before) answer.put({ ...before, items: [...before.items, ...items], next })
    } catch (fault) {
      problem = fault
    } finally {
      isLoadingMore = false
    }
  }

  return {
    answer,
    more,
    get isLoadingMore() {
      return isLoadingMore
    },
    /** Why no more came. */
    get problem() {
      return problem
    },
  }
}
