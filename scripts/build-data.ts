/**
 * Compiles the reviewed text files under `data/` into the tables under `build/` that the product loads.
 * Every source is validated on the way; the first fault stops the build with file and line.
 * usage: tsx scripts/build-data.ts [TABLE...]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { compile as codebook } from './data/codebook.js'
import { compile as cues } from './data/cues.js'
import { compile as frames } from './data/frames.js'
import { compile as furniture } from './data/furniture.js'
import { compile as gazetteer } from './data/gazetteer.js'
import { compile as issues } from './data/issues.js'
import { compile as places } from './data/places.js'
import { compile as stances } from './data/stances.js'
import { compile as time } from './data/time.js'
import { compile as units } from './data/units.js'

const BUILD = new URL('../build/', import.meta.url)
const tables: Record<string, () => unknown> = {
  codebook,
  frames,
  cues,
  issues,
  gazetteer,
  places,
  furniture,
  time,
  stances,
  units,
}

const wanted = process.argv.slice(2)
mkdirSync(BUILD, { recursive: true })
for (const [name, compile] of Object.entries(tables)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  try {
    writeFileSync(new URL(`${name}.json`, BUILD), JSON.stringify(compile()))
  } catch (error) {
    console.error(`data/${name}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
