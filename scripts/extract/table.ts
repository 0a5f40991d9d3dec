import { readFileSync } from 'node:fs'

/** A tab-separated file to be: comment lines, column names, rows. */
export interface Table {
  readonly comments: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One record of an extract; every field may be missing. */
export interface Extract {
  readonly [field: string]: unknown
  readonly name: string
  readonly kind?: string
  readonly code?: string
  readonly iso3?: string
  readonly src: readonly string[]
}

export function writeTable({ comments, columns, rows }: Table): string {
  const lines = [...comments.map((comment) => `# ${comment}`), columns.join('\t')]
  return `${[...lines, ...rows.map((row) => row.map(cell).join('\t'))].join('\n')}\n`
}

export function readExtract(folder: string, name: string): Extract[] {
  const lines = readFileSync(`${folder}/${name}.jsonl`, 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Extract)
}

export function list(record: Extract, field: string): string[] {
  const value = record[field]
  return Array.isArray(value) ? value.map(String) : []
}

export function text(record: Extract, field: string): string {
  const value = record[field]
  return typeof value === 'string' ? value : ''
}

const cell = (value: string): string => value.replace(/\s+/gu, ' ').trim()
