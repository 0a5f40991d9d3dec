import { ask } from './ask.svelte.js'
import type { Listed } from './types.js'

/**
 * A list of which more can be asked for. To be called while a component is set up; `question` is given the cursor to go on from, null at
 * the start, and asked anew whenever something that it reads has changed.
 */
export function askPages<T>(question: (cursor: string | null) => Promise<Listed<T>>) {
  const answer = ask(() => question(null))
  let isLoadingMore = $state(false)

  async function more() {
    const before = answer.value
    if (!before?.next || isLoadingMore) return
    isLoadingMore = true
    try {
      const { items, next } = await question(before.next)
      // The reader may have asked for something else meanwhile.
      if (answer.value === before) answer.put({ ...before, items: [...before.items, ...items], next })
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
  }
}
