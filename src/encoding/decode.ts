import { isUtf8 } from 'node:buffer'

/** Bytes that are no text at all. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError'
}

export interface Decoded {
  readonly text: string
  /** How many characters could not be decoded and stand as U+FFFD; those that the bytes themselves held do not count. */
  readonly replaced: number
}

export type TextFormat = 'text' | 'html' | 'xml'

/**
 * Bytes → text. A byte order mark decides and is dropped; then strict UTF-8; then the charset that came with the bytes (a header of
 * HTTP) or that they declare themselves; else windows-1252 for HTML, and UTF-8 with U+FFFD in the place of each broken sequence
 * for the others. Nothing is trimmed or normalised.
 * @throws NotTextError when the bytes are no text at all
 */
export function decode(bytes: Uint8Array, format: TextFormat, charset: string | null = null): Decoded {
  const encoding =
    markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : unmarkedEncoding(bytes, format, charset))
  const text = encoding === UNDECLARED ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  if (looksBinary(text)) throw new NotTextError('is not text: it looks like a binary file')
  const standing = count(text, REPLACEMENT)
  return { text, replaced: standing && standing - heldBy(bytes, encoding) }
}

const REPLACEMENT = '\ufffd'

export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function unmarkedEncoding(bytes: Uint8Array, format: TextFormat, charset: string | null): string {
  const labels = [charset, declared(bytes, format)].filter((label) => label !== null)
  // The bytes were just found not to be UTF-8: who says that they are is believed last.
  const other = labels.map(encodingOf).find((encoding) => encoding !== null && !encoding.startsWith('utf-'))
  if (other) return other
  return format === 'html' && !labels.some((label) => /^utf-?8$/i.test(label)) ? UNDECLARED : 'utf-8'
}

/** How many U+FFFD the bytes themselves hold. */
function heldBy(bytes: Uint8Array, encoding: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (encoding === 'utf-8') return count(buffer.toString('latin1'), '\u00ef\u00bf\u00bd')
  if (!encoding.startsWith('utf-16')) return 0
  let held = 0
  for (let at = 0; at + 1 < buffer.length; at += 2) {
    if ((encoding === 'utf-16le' ? buffer.readUInt16LE(at) : buffer.readUInt16BE(at)) === 0xfffd) held++
  }
  return held
}

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++
  return found
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20's own decoder takes windows-1252 for Latin-1 and loses every quotation mark. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (control) => PUNCTUATION[control.charCodeAt(0) - 0x80] as string)
}

/** Browsers look for the charset in the first 1,024 bytes; real pages put it later often enough. */
const DECLARATION_WITHIN = 4096
const DECLARATIONS: Readonly<Record<TextFormat, RegExp | null>> = {
  text: null,
  html: /<meta\b[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i,
  xml: /^\s{0,99}<\?xml\b[^<>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i,
}
/** What browsers take for a page in a single-byte encoding that declares none. */
const UNDECLARED = 'windows-1252'

/** The charset that the bytes declare, which only says something where its letters are those of ASCII. */
function declared(bytes: Uint8Array, format: TextFormat): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN))
  return DECLARATIONS[format]?.exec(start)?.[1] ?? null
}

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** Share of characters that no text has: more than this and the bytes were something else. */
const STRANGE_SHARE = 0.1
const SAMPLE = 65_536

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  let strange = 0
  for (let at = 0; at < sample.length; at++) if (isStrange(sample.charCodeAt(at))) strange++
  return strange > sample.length * STRANGE_SHARE && strange > 3
}

function isStrange(code: number): boolean {
  const isControl = code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b
  return isControl || code === 0xfffd
}
