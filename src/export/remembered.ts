/** What is found once is found again at once; no more than so much of it is kept. */
const MOST_REMEMBERED = 10_000

/** A function that remembers what it found for each of the keys that stand for what it is given. */
export function remembered<Given extends string, Found>(
  find: (given: Given) => Found,
): (given: Given) => Found
export function remembered<Given, Found>(
  find: (given: Given) => Found,
  keyOf: (given: Given) => string,
): (given: Given) => Found
export function remembered<Given, Found>(
  find: (given: Given) => Found,
  keyOf: (given: Given) => string = String,
): (given: Given) => Found {
  const known = new Map<string, Found>()
  return (given) => {
    const key = keyOf(given)
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(given)
    if (known.size < MOST_REMEMBERED) known.set(key, found)
    return found
  }
}
