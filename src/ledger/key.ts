import { createHash } from 'node:crypto'
import type { Source } from '../model/index.js'

/**
 * What makes the coding of a source come out as it does: its content, form and what is known of it. The same key and version of the
 * program mean the same coded report, so a source with a known key need not be read again.
 */
export function sourceKey(source: Source): string {
  const { format, content, title, published, presumed, replaced, url, publisher } = source
  const known = [title, published, url, publisher, presumed, replaced || null].map((fact) => fact ?? null)
  const parts = [format, ...known, content]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
