import { address, setQuery } from '../app/router.svelte.js'
import type { OpenAnswer } from './ask.svelte.js'
import type { Listed } from './types.js'

/** How many items come at a time. */
export const PAGE = 20
const MOST = 1000

/**
 * How many items the address asks for: as many as were shown when the page was left, so that going back finds them again. Not
 * reactive, since more of a list changes it, too.
 */
export function limitIn(): number {
  const given = Number(new URLSearchParams(location.search).get('limit'))
  return Number.isInteger(given) && given > 0 ? Math.min(given, MOST) : PAGE
}

export interface PagerState {
  readonly isLoading: boolean
  readonly problem: unknown
  readonly more: () => Promise<void>
}

/** Adds the next page to a list that was asked for, and writes into the address how many are shown. */
export function pagerOf<T>(list: OpenAnswer<Listed<T>>, page: (cursor: string) => Promise<Listed<T>>): PagerState {
  let isLoading = $state(false)
  let problem = $state.raw<unknown>(null)

  async function more() {
    const before = list.value
    if (!before || before.next === null || isLoading) return
    const { path } = address.current
    isLoading = true
    problem = null
    try {
      const after = await page(before.next)
      if (list.value !== before || address.current.path !== path) return
      const items = [...before.items, ...after.items]
      list.put({ ...before, items, next: after.next })
      setQuery({ limit: Math.min(items.length, MOST) }, { replace: true })
    } catch (fault) {
      problem = fault
    } finally {
      isLoading = false
    }
  }

  return {
    get isLoading() {
      return isLoading
    },
    get problem() {
      return problem
    },
    more,
  }
}
