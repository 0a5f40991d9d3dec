import { createHash } from 'node:crypto'

/** A weak entity tag: the same for the same question to the same program over the same ledger. */
export function etagOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('base64url')
  return `W/"${hash.slice(0, LENGTH)}"`
}

const LENGTH = 22

/** Whether a request's If-None-Match names the tag. */
export function isKnown(tag: string, ifNoneMatch: string | null): boolean {
  if (ifNoneMatch === null) return false
  const opaque = tag.replace(/^W\//u, '')
  return ifNoneMatch
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//u, '') === opaque)
}
