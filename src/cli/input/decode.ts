import { InputError } from '../errors.js'

/**
 * Bytes → text. A byte order mark decides and is dropped; then strict UTF-8; then, for HTML, the charset that the
 * page declares, or windows-1252; else UTF-8 with U+FFFD in the place of each broken sequence.
 * Nothing is trimmed or normalised.
 * @throws InputError when the bytes are no text at all
 */
export function decode(bytes: Uint8Array, format: 'text' | 'html'): string {
  const marked = markedEncoding(bytes)
  const text = marked === null ? decodeUnmarked(bytes, format) : new TextDecoder(marked).decode(bytes)
  if (looksBinary(text)) throw new InputError('is not text: it looks like a binary file')
  return text
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function decodeUnmarked(bytes: Uint8Array, format: 'text' | 'html'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const encoding = format === 'html' ? declaredEncoding(bytes) : 'utf-8'
    return encoding === UNDECLARED ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  }
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
const CHARSET = /<meta\b[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i
/** What browsers take for a page in a single-byte encoding that declares none. */
const UNDECLARED = 'windows-1252'

function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN))
  const label = CHARSET.exec(start)?.[1]?.toLowerCase() ?? UNDECLARED
  // The page was just found not to be UTF-8, and a page in UTF-16 could not have declared so in ASCII.
  if (label.startsWith('utf-')) return label === 'utf-8' ? 'utf-8' : UNDECLARED
  try {
    return new TextDecoder(label).encoding
  } catch {
    return UNDECLARED
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
