import { foldName } from '../../../src/world/gazetteer/fold.js'
import { soundKey, type Spellings } from '../../../src/world/gazetteer/sound.js'
import { oneOf, readTsv } from './tsv.js'

export function readSpellings(): Spellings {
  const spellings = { given: {} as Record<string, string>, sounds: [] as [string, string][], dropped: [] as string[] }
  for (const row of readTsv('data/world/spellings.tsv', ['use', 'from', 'to'])) {
    const [use, from, to] = [oneOf(row, 'use', ['given', 'sound', 'dropped']), row.cell('from'), row.cell('to')]
    if (use === 'given') spellings.given[from] = to
    else if (use === 'sound') spellings.sounds.push([from, to])
    else spellings.dropped.push(from)
  }
  return spellings
}

let spellings: Spellings | null = null

/** The key under which a name is found in any spelling. */
export function soundOf(name: string): string {
  spellings ??= readSpellings()
  return soundKey(foldName(name), spellings)
}
