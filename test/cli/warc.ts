import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface RecordOptions {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  readonly id?: string
  /** Stands in the place of the true one. */
  readonly length?: number
  readonly contentType?: string
  readonly digest?: string
}

const digestOf = (block: Buffer): string => `sha1:${createHash('sha1').update(block).digest('hex')}`

/** One record as it stands in an archive. */
export function record(block: Buffer | string, options: RecordOptions = {}): Buffer {
  const bytes = Buffer.from(block as string)
  const {
    type = 'response',
    url = 'http://news.example/1',
    date = '2022-09-15T10:00:00Z',
    id = 'urn:1',
  } = options
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <${id}>`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Type: ${options.contentType ?? 'application/http; msgtype=response'}`,
    ...(options.digest === undefined ? [] : [`WARC-Block-Digest: ${options.digest || digestOf(bytes)}`]),
    `Content-Length: ${options.length ?? bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** What a server answers. */
export function answer(
  body: Buffer | string,
  headers: readonly string[] = ['Content-Type: text/html'],
  status = '200 OK',
): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`),
    Buffer.from(body as string),
  ])
}

export const page = (id: string, options: RecordOptions = {}): Buffer =>
  record(answer(`<p>Report ${id}: ${'the border is open. '.repeat(20)}</p>`), { id, ...options })

/** Each record a member of its own, as archives are packed. */
export const packed = (...records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((one) => gzipSync(one)))
