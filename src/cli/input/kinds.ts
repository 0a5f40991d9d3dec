export type InputKind = 'text' | 'html' | 'jsonl'

const KINDS: Readonly<Record<string, InputKind>> = {
  txt: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
}

/** Kinds that the format foresees and this version does not read. */
export const LATER = {
  warc: 'WARC archives',
  feed: 'feeds',
  csv: 'CSV files',
} as const

const LATER_KINDS: Readonly<Record<string, keyof typeof LATER>> = {
  warc: 'warc',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  csv: 'csv',
  tsv: 'csv',
}

/** The kind that a file's name tells, null when it tells none. A closing `.gz` does not count. */
export const kindOf = (name: string): InputKind | null => KINDS[extensionOf(name)] ?? null

export const laterKind = (name: string): keyof typeof LATER | null => LATER_KINDS[extensionOf(name)] ?? null

function extensionOf(name: string): string {
  return /\.([a-z]{1,9})(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The kind that the first characters tell, for what has no name that does. */
export function sniffKind(start: string): InputKind {
  const first = start.slice(0, 1024).trimStart()
  if (first.startsWith('{')) return 'jsonl'
  return /^<(?:!doctype\s+html|html|head|body|!--|\?xml)/i.test(first) ? 'html' : 'text'
}
