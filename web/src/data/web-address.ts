/** An address that a link may lead to; null for any that is not of the web, whatever a report says it is. */
export function webAddress(given: string | null): string | null {
  if (given === null || !URL.canParse(given)) return null
  const { protocol, href } = new URL(given)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
