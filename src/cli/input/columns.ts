import { InputError, UsageError } from '../errors.js'

/** What a column can be, and what columns that are so are usually called, the likeliest first. */
const USUAL_NAMES = {
  text: ['text', 'body', 'content', 'fulltext', 'articletext', 'articlebody', 'maintext', 'bodytext', 'article', 'story', 'document'],
  id: ['id', 'docid', 'documentid', 'articleid', 'storyid', 'recordid', 'uuid', 'guid', 'sourceid', 'uid'],
  title: ['title', 'headline', 'head', 'heading', 'articletitle'],
  published: [
    'published', 'date', 'publicationdate', 'publishdate', 'publisheddate', 'datepublished', 'publishedat', 'publishedon', 'pubdate',
    'articledate', 'storydate', 'datetime', 'timestamp',
  ],
  url: ['url', 'link', 'uri', 'articleurl', 'sourceurl', 'href', 'permalink', 'webaddress'],
  publisher: [
    'publisher', 'source', 'outlet', 'publication', 'newspaper', 'sourcename', 'publishername', 'media', 'medium', 'agency', 'site',
    'domain',
  ],
} as const satisfies Record<string, readonly string[]> // prettier-ignore

export type Field = keyof typeof USUAL_NAMES
export const FIELDS = Object.keys(USUAL_NAMES) as readonly Field[]

/** For a field that no column holds, whatever they are called. */
const NONE = '-'

/** Which column a field is in, as a user names them, or `-`; the others are found by their usual names. */
export type ColumnNames = Readonly<Partial<Record<Field, string>>>

/** The position of each field that a table has. */
export type Columns = Readonly<Partial<Record<Field, number>>> & { readonly text: number }

/**
 * `text=body,published=date` → the names of columns.
 * @throws UsageError when a field is none or is named twice
 */
export function parseColumnNames(words: string): ColumnNames {
  const names: Partial<Record<Field, string>> = {}
  for (const pair of words.split(',')) {
    const [field = '', name = ''] = splitOnce(pair, '=').map((part) => part.trim())
    if (!isField(field)) throw new UsageError(`--columns: "${field}" is none of ${FIELDS.join(', ')}`)
    if (name === '') throw new UsageError(`--columns: the name of a column is missing, as in ${field}=NAME`)
    if (names[field] !== undefined) throw new UsageError(`--columns: "${field}" is named twice`)
    names[field] = name
  }
  return names
}

/**
 * Finds the fields in a table's first row: what was named exactly, else by usual names, whatever their case and punctuation.
 * @throws InputError when there is no text, or a column that was named is missing
 */
export function findColumns(header: readonly string[], named: ColumnNames): Columns {
  const columns: Partial<Record<Field, number>> = {}
  const taken = new Set<number>()
  for (const field of FIELDS) {
    const name = named[field]
    if (name === undefined || name === NONE) continue
    const at = exactly(header, name)
    if (at < 0) throw new InputError(`has no column "${name}"; its columns are ${listed(header)}`)
    columns[field] = at
    taken.add(at)
  }
  const plain = header.map(plainName)
  for (const field of FIELDS) {
    if (named[field] !== undefined) continue
    const at = USUAL_NAMES[field].map((name) => plain.indexOf(name)).find((at) => at >= 0 && !taken.has(at))
    if (at === undefined) continue
    columns[field] = at
    taken.add(at)
  }
  const { text } = columns
  if (text === undefined) {
    throw new InputError(
      `no column looks like the text; its columns are ${listed(header)}: name it with --columns text=NAME`,
    )
  }
  return { ...columns, text }
}

function exactly(header: readonly string[], name: string): number {
  const trimmed = header.map((cell) => cell.trim())
  const at = trimmed.indexOf(name)
  return at >= 0 ? at : trimmed.findIndex((cell) => cell.toLowerCase() === name.toLowerCase())
}

/** "Publication_Date", "publication date" and "publicationDate" are one name. */
const plainName = (cell: string): string => cell.toLowerCase().replace(/[^a-z0-9]/g, '')

const isField = (word: string): word is Field => Object.hasOwn(USUAL_NAMES, word)

const MOST_LISTED = 20

function listed(header: readonly string[]): string {
  const shown = header.slice(0, MOST_LISTED).map((cell) => JSON.stringify(cell.trim().slice(0, 40)))
  return shown.join(', ') + (header.length > MOST_LISTED ? ', …' : '')
}

function splitOnce(words: string, mark: string): [string, string] {
  const at = words.indexOf(mark)
  return at < 0 ? [words, ''] : [words.slice(0, at), words.slice(at + mark.length)]
}
