/**
 * Mends the faults of XML that feeds commonly have and that do not leave in doubt what was meant:
 * a `&` that begins no reference is a letter ("AT&T"), as is a `<` that begins no tag ("< 5 %"); characters that XML forbids are
 * dropped. Character data in CDATA sections, and comments, stay as they are. Linear time.
 */
export function repairXml(xml: string): string {
  const kept: string[] = []
  const clean = xml.replace(FORBIDDEN, '')
  for (let at = 0; at < clean.length;) {
    const { start, end } = nextLiteral(clean, at)
    kept.push(clean.slice(at, start).replace(BARE, escaped), clean.slice(start, end))
    at = end
  }
  return kept.join('')
}

/** What no document of XML 1.0 may hold, line break and tabulator aside. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const BARE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)|<(?![a-z_/!?])/gi
const escaped = (bare: string): string => (bare === '&' ? '&amp;' : '&lt;')

const CDATA = { open: '<![CDATA[', close: ']]>' } as const
const COMMENT = { open: '<!--', close: '-->' } as const

/** The next CDATA section or comment from `from` on; empty and at the end when there is none. */
export function nextLiteral(xml: string, from: number): { start: number; end: number } {
  for (let start = xml.indexOf('<!', from); start >= 0; start = xml.indexOf('<!', start + 2)) {
    const kind = [CDATA, COMMENT].find(({ open }) => xml.startsWith(open, start))
    if (!kind) continue
    const close = xml.indexOf(kind.close, start + kind.open.length)
    return { start, end: close < 0 ? xml.length : close + kind.close.length }
  }
  return { start: xml.length, end: xml.length }
}
