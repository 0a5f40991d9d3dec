export type InputKind = 'text' | 'html' | 'jsonl' | 'csv' | 'feed' | 'warc'

const KINDS: Readonly<Record<string, InputKind>> = {
  txt: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  warc: 'warc',
}

/** The kind that a file's name tells, null when it tells none. A closing `.gz` does not count. */
export const kindOf = (name: string): InputKind | null => KINDS[extensionOf(name)] ?? null

function extensionOf(name: string): string {
  return /\.([a-z]{1,9})(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The kind that the first characters tell, for what has no name that does. */
export function sniffKind(start: string): InputKind {
  const first = start.slice(0, 1024).trimStart()
  if (first.startsWith('{')) return 'jsonl'
  if (/^WARC\/\d/.test(first)) return 'warc'
  if (/^<(?:\?xml|!--|!doctype|rss|feed|rdf:RDF)/i.test(first) && /<(?:rss|feed|rdf:RDF)[\s>]/i.test(start))
    return 'feed'
  return /^<(?:!doctype\s+html|html|head|body|!--|\?xml)/i.test(first) ? 'html' : 'text'
}
