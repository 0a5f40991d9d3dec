import type { CompiledUnits, Unit } from '../../src/world/units.js'
import { readYamlMap, type YamlRow } from './yaml.js'

const UNITS = 'data/units/units.yaml'
const QUANTITIES = 'data/units/quantities.yaml'

/** Compiles the units and the words of quantities. Throws with file and line on a bad factor, code or word. */
export function compile(): CompiledUnits {
  const units: Unit[] = []
  const words: Record<string, number> = {}
  for (const [dimension, row] of readYamlMap(UNITS)) {
    for (const [unit, written] of unitsOf(dimension, row)) {
      for (const word of written) {
        if (word in words) throw row.fail(`"${word}" names two units`)
        words[word] = units.length
      }
      units.push(unit)
    }
  }
  return { units, words, ...quantities() }
}

function* unitsOf(dimension: string, { value, fail }: YamlRow): Generator<[Unit, string[]]> {
  const { si, counts, units, offset } = value as Record<string, unknown>
  if (typeof si !== 'string' || typeof counts !== 'string' || units === null || typeof units !== 'object') {
    throw fail(`"${dimension}" needs si, counts and units`)
  }
  for (const [name, entry] of Object.entries(units as Record<string, unknown>)) {
    const [factor, ...words] = Array.isArray(entry) ? (entry as unknown[]) : []
    if (typeof factor !== 'number' || factor <= 0) throw fail(`the factor of "${name}" must be a positive number`)
    if (words.length === 0) throw fail(`"${name}" needs words`)
    const shift = (offset as Record<string, unknown> | undefined)?.[name] ?? 0
    if (typeof shift !== 'number') throw fail(`the offset of "${name}" must be a number`)
    yield [{ name, dimension, si, counts, factor, offset: shift }, words.map(String)]
  }
}

function quantities() {
  const rows = readYamlMap(QUANTITIES)
  return {
    numbers: tableOf<number>(rows, 'numbers', 'number'),
    magnitudes: tableOf<number>(rows, 'magnitudes', 'number'),
    vague: tableOf<number>(rows, 'vague', 'number'),
    currencySymbols: tableOf<string>(rows, 'currency-symbols', 'string'),
    currencies: tableOf<string>(rows, 'currencies', 'string'),
    atLeast: listOf(rows, 'at-least'),
    atMost: listOf(rows, 'at-most'),
    about: listOf(rows, 'about'),
    behindAtLeast: listOf(rows, 'behind-at-least'),
    behindAtMost: listOf(rows, 'behind-at-most'),
    persons: listOf(rows, 'persons'),
    harms: listOf(rows, 'harms'),
    noPersons: listOf(rows, 'no-persons'),
    matters: listOf(rows, 'matters'),
    never: listOf(rows, 'never'),
    naming: listOf(rows, 'naming'),
  }
}

function tableOf<T>(rows: Map<string, YamlRow>, name: string, type: 'number' | 'string'): Record<string, T> {
  const row = rowOf(rows, name)
  const entries = Object.entries((row.value ?? {}) as Record<string, unknown>)
  const wrong = entries.find(([, value]) => typeof value !== type)
  if (wrong || entries.length === 0) throw row.fail(`"${name}": "${wrong?.[0] ?? ''}" needs a ${type}`)
  return Object.fromEntries(entries) as Record<string, T>
}

function listOf(rows: Map<string, YamlRow>, name: string): string[] {
  const row = rowOf(rows, name)
  if (!Array.isArray(row.value)) throw row.fail(`"${name}" needs a list`)
  return row.value.map(String)
}

function rowOf(rows: Map<string, YamlRow>, name: string): YamlRow {
  const row = rows.get(name)
  if (!row) throw new Error(`${QUANTITIES}:1: "${name}" is missing`)
  return row
}
