export type QueryChange = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

/** The query with names set to other values, one parameter for each of a list; null, false and '' take a name out. */
export function changedQuery(query: URLSearchParams, change: QueryChange): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change)) {
    next.delete(name)
    if (value === null || value === false || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) next.append(name, String(one))
  }
  const words = next.toString()
  return words === '' ? '' : `?${words}`
}
