import { FEED_LIMITS, readFeed } from '../../feeds/index.js'
import { readAll } from './bytes.js'
import { BYTES_A_CHARACTER } from './limits.js'
import type { Opened, OpenOptions } from './opened.js'

/** The items of a feed that was kept in a file. */
export async function* openFeed(
  name: string,
  bytes: AsyncIterable<Buffer>,
  { published }: OpenOptions,
): AsyncGenerator<Opened> {
  const all = await readAll(bytes, FEED_LIMITS.characters * BYTES_A_CHARACTER)
  for (const entry of readFeed(all, { name, published })) {
    if ('source' in entry) yield { source: entry.source }
    else yield { fault: { name: entry.place, reason: entry.reason } }
  }
}
