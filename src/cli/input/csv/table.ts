import { markedEncoding } from '../../../encoding/index.js'
import { rejoin } from '../bytes.js'

/** What may stand between cells, the likeliest first: "CSV" from European spreadsheets has semicolons. */
const DELIMITERS = [',', '\t', ';', '|']
const HEADER_WITHIN = 65_536

export interface Table {
  readonly delimiter: string
  readonly bytes: AsyncIterable<Buffer>
}

/** Tells by the first row what stands between the cells, and gives the bytes as UTF-8 without a byte order mark. */
export async function openTable(chunks: AsyncGenerator<Buffer>): Promise<Table> {
  const bytes = inUtf8(chunks)
  const held: Buffer[] = []
  let length = 0
  for (let next = await bytes.next(); !next.done; next = await bytes.next()) {
    held.push(next.value)
    length += next.value.length
    if (length > HEADER_WITHIN || next.value.includes(0x0a)) break
  }
  const start = Buffer.concat(held)
  const header = start.subarray(0, HEADER_WITHIN).toString('utf8').split('\n', 1)[0] as string
  return { delimiter: delimiterIn(header), bytes: rejoin(start, bytes) }
}

/** What parts the most cells; between equals the likelier. */
function delimiterIn(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string
}

/** Spreadsheets write "Unicode text" as UTF-16: its rows can only be told apart when it is decoded. */
async function* inUtf8(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let isFirst = true
  for await (const chunk of chunks) {
    const marked = isFirst ? markedEncoding(chunk) : null
    if (marked !== null && marked !== 'utf-8') decoder = new TextDecoder(marked)
    const plain = marked === 'utf-8' ? chunk.subarray(3) : chunk
    yield decoder === null ? plain : Buffer.from(decoder.decode(chunk, { stream: true }))
    isFirst = false
  }
  if (decoder !== null) yield Buffer.from(decoder.decode())
}
