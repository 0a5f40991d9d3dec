import type { CompiledTimeWords, TimeClass } from '../../src/world/time.js'
import { TIME_CLASSES } from '../../src/world/time.js'
import { readYamlMap } from './yaml.js'

const FILE = 'data/time/words.yaml'

/** Compiles `data/time/words.yaml`. Throws with file and line on an unknown class, a bad value or a word given twice in a class. */
export function compile(): CompiledTimeWords {
  const words: Record<string, Partial<Record<TimeClass, number>>> = {}
  for (const [name, { value: entries, fail }] of readYamlMap(FILE)) {
    if (!(TIME_CLASSES as readonly string[]).includes(name)) throw fail(`there is no class "${name}"`)
    if (entries === null || typeof entries !== 'object') throw fail(`"${name}" needs values with words`)
    for (const [value, members] of Object.entries(entries as Record<string, unknown>)) {
      if (!Number.isInteger(Number(value))) throw fail(`in "${name}", the value "${value}" is no whole number`)
      if (!Array.isArray(members)) throw fail(`in "${name}", the value ${value} needs a list of words`)
      for (const member of members) {
        const entry = (words[String(member).toLowerCase()] ??= {})
        if (name in entry) throw fail(`"${member}" stands twice in "${name}"`)
        entry[name as TimeClass] = Number(value)
      }
    }
  }
  return { words }
}
