import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { AsyncIterReader, type WARCRecord, WARCParser } from 'warcio'
import { InputError } from '../../errors.js'
import { LIMITS } from '../limits.js'
import type { RawRecord } from './records.js'

/** What was archived of a page. */
export interface Page {
  readonly id: string | null
  readonly url: string | null
  /** When it was fetched, as written. */
  readonly fetched: string | null
  readonly format: 'html' | 'text'
  readonly charset: string | null
  readonly body: Buffer
}

/**
 * The page that a record holds; null when it holds something else: a request, an image, a page that was not found.
 * @throws InputError when it is damaged or too long
 */
export async function pageIn(raw: RawRecord): Promise<Page | null> {
  const record = await parse(raw)
  const content = contentOf(record)
  if (content === null) return null
  if (raw.isLong) {
    throw new InputError(`is too long: ${raw.length} bytes, and ${LIMITS.recordBytes} are allowed`)
  }
  checkDigest(record.warcBlockDigest, raw.block)
  return {
    id: record.warcHeader('WARC-Record-ID')?.replace(/^<(.*)>$/, '$1') ?? null,
    url: record.warcTargetURI?.replace(/^<(.*)>$/, '$1') ?? null,
    fetched: record.warcDate ?? null,
    ...content,
    body: await bodyOf(record),
  }
}

/** warcio reads the heads of one record at a time: it would pass over what is wrong between records. */
async function parse({ head, block }: RawRecord): Promise<WARCRecord> {
  const reader = new AsyncIterReader([head, block], null)
  const record = await new WARCParser(reader).parse().catch(() => null)
  if (record === null) throw new InputError('its head cannot be read')
  return record
}

type Content = Pick<Page, 'format' | 'charset'>

const FORMATS: Readonly<Record<string, Page['format']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
}

function contentOf(record: WARCRecord): Content | null {
  const { httpHeaders } = record
  const isFound = httpHeaders ? Number(httpHeaders.statusCode) === 200 : true
  const type = httpHeaders ? httpHeaders.headers.get('content-type') : record.warcContentType
  const isPage = ['response', 'resource', 'conversion'].includes(record.warcType ?? '')
  const [name = '', ...parameters] = (type ?? '').toLowerCase().split(';')
  const format = FORMATS[name.trim()]
  if (!isPage || !isFound || format === undefined) return null
  const charset = parameters
    .map((words) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})/.exec(words)?.[1])
    .find(Boolean)
  return { format, charset: charset ?? null }
}

const DIGEST_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** @throws InputError when the block is not what was archived. */
function checkDigest(written: string | null | undefined, block: Buffer): void {
  const [, algorithm = '', value = ''] =
    /^(sha1|sha256|sha512|md5):([A-Za-z0-9=]+)$/.exec(written ?? '') ?? []
  if (algorithm === '') return
  const digest = createHash(algorithm).update(block).digest()
  const spellings = [digest.toString('hex').toUpperCase(), inBase32(digest)]
  if (!spellings.includes(value.toUpperCase().replace(/=+$/, ''))) {
    throw new InputError('is damaged: its digest does not fit')
  }
}

function inBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => DIGEST_LETTERS[parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/** The body without what the transfer put around it. Who archives may have taken that off and left the headers. */
async function bodyOf(record: WARCRecord): Promise<Buffer> {
  const payload = await record.readFully(false)
  const headers = record.httpHeaders?.headers
  const isChunked = /\bchunked\b/i.test(headers?.get('transfer-encoding') ?? '')
  const whole = isChunked ? await new AsyncIterReader([payload], null, true).readFully() : payload
  return unpack(Buffer.from(whole), (headers?.get('content-encoding') ?? '').trim().toLowerCase())
}

type Unpacker = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer

/** "deflate" is meant to have a header of zlib, and often has none. */
const UNPACKERS: Readonly<Record<string, readonly Unpacker[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
}

function unpack(body: Buffer, encoding: string): Buffer {
  let failure: NodeJS.ErrnoException | null = null
  for (const unpacker of body.length === 0 ? [] : (UNPACKERS[encoding] ?? [])) {
    try {
      return unpacker(body, { maxOutputLength: LIMITS.recordBytes })
    } catch (error) {
      failure = error as NodeJS.ErrnoException
      if (failure.code === 'ERR_BUFFER_TOO_LARGE') {
        throw new InputError(`is too long: more than ${LIMITS.recordBytes} bytes when unpacked`)
      }
    }
  }
  if (failure === null || isPlain(body)) return body
  throw new InputError(`its ${encoding} encoding is damaged`)
}

/** Markup begins with a bracket, which nothing compressed does that servers send. */
const isPlain = (body: Buffer): boolean =>
  body.subarray(0, 512).toString('latin1').trimStart().startsWith('<')
