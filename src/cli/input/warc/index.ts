import { decode } from '../../../encoding/index.js'
import type { Source } from '../../../model/index.js'
import { InputError, reasonOf } from '../../errors.js'
import { dayOf } from '../day.js'
import { LIMITS } from '../limits.js'
import type { Opened, OpenOptions } from '../opened.js'
import { unpackMembers } from './members.js'
import { type RawRecord, splitRecords } from './records.js'

const HEAD_BYTES = 65_536
/** So many records that cannot be read are named, the others counted. */
const MOST_NAMED = 20

/**
 * The pages of a web archive as sources. Records that hold something else are passed over; what is damaged is named and counted, and
 * what stands before and after it is read all the same.
 */
export async function* openWarc(
  name: string,
  chunks: AsyncIterable<Buffer>,
  options: OpenOptions,
): AsyncGenerator<Opened> {
  const counts = { records: 0, pages: 0, faults: 0 }
  const limits = { headBytes: HEAD_BYTES, blockBytes: LIMITS.recordBytes }
  for await (const found of splitRecords(unpackMembers(chunks), limits)) {
    const opened =
      'reason' in found
        ? fault(name, found.number, found.reason)
        : await openRecord(name, found.record, options)
    if ('record' in found) counts.records++
    if (opened === null) continue
    if ('source' in opened) counts.pages++
    else if (++counts.faults > MOST_NAMED) continue
    yield opened
  }
  const verdict = judge(counts)
  if (verdict !== null) yield { fault: { name, reason: verdict } }
}

interface Counts {
  readonly records: number
  readonly pages: number
  readonly faults: number
}

function judge({ records, pages, faults }: Counts): string | null {
  if (records === 0) return 'is no web archive, or an empty one: it holds no record that can be read'
  if (faults > 0) return `${counted(faults, 'damaged or unreadable place')}, ${counted(pages, 'page')} read`
  return pages === 0 ? `holds no web page or text in ${counted(records, 'record')}` : null
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`

const fault = (name: string, number: number, reason: string): Opened => ({
  fault: { name: `${name}#${number}`, reason },
})

async function openRecord(
  name: string,
  record: RawRecord,
  { published }: OpenOptions,
): Promise<Opened | null> {
  const place = `${name}#${record.number}`
  try {
    // Loaded with the first archive and not before.
    const { pageIn } = await import('./page.js')
    const page = await pageIn(record)
    if (page === null) return null
    const { text, replaced } = decode(page.body, page.format, page.charset)
    const limit = page.format === 'html' ? LIMITS.pageCharacters : LIMITS.documentCharacters
    if (text.length > limit) {
      throw new InputError(`is too long: ${text.length} characters, and ${limit} are allowed`)
    }
    const source: Source = {
      sourceId: page.id ?? place,
      format: page.format,
      content: text,
      url: page.url,
      presumed: published ?? (page.fetched === null ? null : dayOf(page.fetched)),
      replaced,
    }
    return { source }
  } catch (error) {
    return fault(name, record.number, reasonOf(error))
  }
}
