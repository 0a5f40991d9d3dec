import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ComplementTable } from '../world/index.js'
import { type Family, familySchema } from './family.js'
import { type Finding, listed, shortened } from './finding.js'
import { type Located, readList, readMap, YamlFault } from './yaml.js'

const CLASSES = 'classes.yaml'
const COMPLEMENTS = 'complements.yaml'

/** A set of words as it is written: members may be other sets. */
export type NamedClass = Located<{ readonly name: string; readonly members: readonly string[] }>
export type NamedTable = Located<{ readonly name: string; readonly table: ComplementTable }>

/** The files of a folder of frames, with what of them could be read. */
export interface LexiconFiles {
  /** Files that were read, the two of classes and tables among them. */
  readonly files: readonly string[]
  /** In the order of file names and lines. */
  readonly families: readonly Located<Family>[]
  readonly classes: readonly NamedClass[]
  readonly tables: readonly NamedTable[]
  readonly findings: readonly Finding[]
}

/** A lexicon of one person's making is far below these; beyond them a file is no lexicon. */
const MOST_BYTES = 256 * 1024
const MOST_FILES = 200
const MOST_FAMILIES = 2000
const MOST_CLASSES = 500

/**
 * Reads the families, classes and tables of a folder. What is wrong with a file is a finding; the rest is read all the same.
 * `shown` stands before file names in findings.
 * @throws when the folder cannot be listed.
 */
export function readLexiconFiles(folder: string, shown = ''): LexiconFiles {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name)).sort() // prettier-ignore
  const files: string[] = []
  const families: Located<Family>[] = []
  const classes: NamedClass[] = []
  const tables: NamedTable[] = []
  const findings: Finding[] = []
  for (const name of names) {
    const file = shown === '' ? name : `${shown}/${name}`
    const found: Finding[] = []
    try {
      if (files.length >= MOST_FILES) throw new YamlFault(1, `more than ${MOST_FILES} files: join some`)
      if (!name.endsWith('.yaml')) throw new YamlFault(1, 'is not read: end its name in ".yaml"')
      const text = textOf(join(folder, name))
      if (name === CLASSES) classes.push(...readClasses(text, file, found))
      else if (name === COMPLEMENTS) tables.push(...readTables(text, file, found))
      else families.push(...readFamilies(text, file, found))
      if (families.length > MOST_FAMILIES)
        throw new YamlFault(1, `more than ${MOST_FAMILIES} families in the folder: check parts of it`)
      files.push(file)
    } catch (error) {
      found.push(unreadable(file, error))
    }
    findings.push(...found)
    if (files.length >= MOST_FILES || families.length > MOST_FAMILIES) break
  }
  return { files, families: families.slice(0, MOST_FAMILIES), classes, tables, findings }
}

function unreadable(file: string, error: unknown): Finding {
  const line = error instanceof YamlFault ? error.line : 1
  return { kind: 'unreadable', file, line, name: null, message: shortReason(error) }
}

function shortReason(error: unknown): string {
  if (error instanceof YamlFault) return error.message.split('\n', 1)[0] as string
  const code = (error as NodeJS.ErrnoException | null)?.code
  return `cannot be read${code === undefined ? '' : ` (${code})`}`
}

/** @throws {YamlFault} when it is no regular file, too large, or not in UTF-8. */
function textOf(path: string): string {
  const stat = statSync(path)
  if (!stat.isFile()) throw new YamlFault(1, 'is no file: move it elsewhere')
  if (stat.size > MOST_BYTES)
    throw new YamlFault(1, `is larger than ${MOST_BYTES / 1024} KB: split it into several files`)
  const bytes = readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new YamlFault(1, 'is not in UTF-8: save it so')
  }
}

function readFamilies(text: string, file: string, findings: Finding[]): Located<Family>[] {
  return readList(text, file).flatMap((entry) => {
    const family = parsed(familySchema, entry, nameOf(entry.value), findings)
    return family === null ? [] : [{ ...entry, value: family }]
  })
}

const MOST_MEMBERS = 1000
const membersSchema = z.array(z.string().min(1)).min(1).max(MOST_MEMBERS)

function readClasses(text: string, file: string, findings: Finding[]): NamedClass[] {
  const entries = readMap(text, file)
  if (entries.length > MOST_CLASSES)
    throw new YamlFault(1, `has more than ${MOST_CLASSES} classes: drop some`)
  return entries.flatMap(([name, entry]) => {
    const members = parsed(membersSchema, entry, name, findings)
    return members === null ? [] : [{ ...entry, value: { name, members } }]
  })
}

const tableSchema = z.strictObject({
  target: z.enum(['source', 'target']),
  codes: z.record(z.string().regex(/^\d{2,4}$/, 'a CAMEO code or the beginning of one'), z.string()),
})

function readTables(text: string, file: string, findings: Finding[]): NamedTable[] {
  return readMap(text, file).flatMap(([name, entry]) => {
    const table = parsed(tableSchema, entry, name, findings)
    return table === null ? [] : [{ ...entry, value: { name, table } }]
  })
}

function nameOf(value: unknown): string | null {
  const name = (value as { name?: unknown } | null)?.name
  return typeof name === 'string' ? name : null
}

const MOST_ISSUES = 10

function parsed<T>(
  schema: z.ZodType<T>,
  entry: Located<unknown>,
  name: string | null,
  findings: Finding[],
): T | null {
  const { data, success, error } = schema.safeParse(entry.value)
  if (success) return data
  for (const issue of error.issues.slice(0, MOST_ISSUES)) {
    const message = explain(issue)
    findings.push({ kind: 'schema', file: entry.file, line: entry.lineOf(issue.path), name, message })
  }
  return null
}

function explain(issue: z.core.$ZodIssue): string {
  const at = issue.path.map(String).join('.')
  const where = at === '' ? '' : `"${shortened(at)}": `
  if (issue.code === 'unrecognized_keys')
    return `${where}unknown key ${listed(issue.keys)}: see the keys in data/frames/README.md`
  return where + (issue.message.split('\n', 1)[0] as string)
}
