import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { reasonOf } from '../errors.js'
import { type InputKind, kindOf } from './kinds.js'

export const STANDARD_INPUT = '-'

export interface FoundInput {
  /** The path as given, or as found below a folder that was given. */
  readonly name: string
  readonly kind: InputKind | 'unknown'
  /** Null when unknown: standard input, a pipe. */
  readonly bytes: number | null
}

/** An input that was named and cannot be coded. */
export interface InputFault {
  readonly name: string
  readonly reason: string
}

export interface Findings {
  readonly inputs: readonly FoundInput[]
  readonly faults: readonly InputFault[]
}

/** Turns files, folders, globs and `-` into inputs: in the order given, and by name within a folder or glob. */
export async function findInputs(given: readonly string[]): Promise<Findings> {
  const inputs: FoundInput[] = []
  const faults: InputFault[] = []
  for (const name of given) {
    const found = await findOne(name)
    if ('reason' in found) faults.push(found)
    else inputs.push(...found)
  }
  return { inputs, faults }
}

async function findOne(name: string): Promise<FoundInput[] | InputFault> {
  if (name === STANDARD_INPUT) return [{ name, kind: 'unknown', bytes: null }]
  let status: Stats
  try {
    status = await stat(name)
  } catch (error) {
    return isDynamicPattern(name) ? findByPattern(name) : { name, reason: reasonOf(error) }
  }
  return status.isDirectory() ? findInFolder(name) : [named(name, status)]
}

/** A file that was named outright is opened whatever it is called; what it holds decides. */
function named(name: string, status: Stats): FoundInput {
  return { name, kind: kindOf(name) ?? 'unknown', bytes: status.isFile() ? status.size : null }
}

async function findInFolder(folder: string): Promise<FoundInput[] | InputFault> {
  try {
    const inputs = await walk(folder, new Set())
    return inputs.length > 0 ? inputs : { name: folder, reason: 'the folder holds no input' }
  } catch (error) {
    return { name: folder, reason: reasonOf(error) }
  }
}

/** `above` holds the folders on the way down: a link back to one of them is a ring and is not followed. */
async function walk(folder: string, above: ReadonlySet<string>): Promise<FoundInput[]> {
  const real = await realpath(folder)
  if (above.has(real)) return []
  const inputs: FoundInput[] = []
  for (const entry of (await readdir(folder)).sort()) {
    if (entry.startsWith('.')) continue
    const path = join(folder, entry)
    const status = await stat(path).catch(() => null)
    const kind = kindOf(entry)
    if (status?.isDirectory()) inputs.push(...(await walk(path, new Set([...above, real]))))
    else if (status?.isFile() && kind !== null) inputs.push({ name: path, kind, bytes: status.size })
  }
  return inputs
}

async function findByPattern(pattern: string): Promise<FoundInput[] | InputFault> {
  const paths = await glob(pattern, {
    absolute: isAbsolute(pattern),
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  const inputs: FoundInput[] = []
  for (const path of paths.sort()) {
    const status = await stat(path).catch(() => null)
    const kind = kindOf(path)
    if (status !== null && kind !== null) inputs.push({ name: path, kind, bytes: status.size })
  }
  return inputs.length > 0 ? inputs : { name: pattern, reason: 'no input matches' }
}
