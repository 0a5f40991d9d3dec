import type { CompiledIssues } from '../../src/world/issues.js'
import { wordsOf } from '../../src/world/words.js'
import { expandPhrase } from './phrases.js'
import { readYamlRows } from './yaml.js'

const FILE = 'data/issues/issues.yaml'

/** Compiles `data/issues/issues.yaml`. Throws with file and line on a bad or ambiguous entry. */
export function compile(): CompiledIssues {
  const rows = readYamlRows(FILE)
  const phrases: Record<string, number> = {}
  const ids = new Set<string>()
  const issues = rows.map(({ value, line, fail }, index) => {
    const { id, name, phrases: written, short = [], topic = false } = value as Record<string, unknown>
    if (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw fail('an id in lower case is needed')
    if (ids.has(id)) throw fail(`the id "${id}" stands twice`)
    if (typeof name !== 'string' || name.trim() === '') throw fail(`"${id}" needs a name`)
    if (!Array.isArray(written) || written.length === 0) throw fail(`"${id}" needs phrases`)
    if (!Array.isArray(short)) throw fail(`"short" of "${id}" must be a list of nouns`)
    if (typeof topic !== 'boolean') throw fail(`"topic" of "${id}" must be true or false`)
    ids.add(id)
    for (const phrase of written.flatMap((one) => expandPhrase(String(one)))) {
      const key = wordsOf(phrase)
        .map((word) => word.key)
        .join(' ')
      if (key === '') throw fail(`"${id}" has an empty phrase`)
      const other = phrases[key]
      if (other !== undefined && other !== index) {
        throw fail(`"${phrase}" already names another issue (line ${rows[other]?.line ?? line})`)
      }
      phrases[key] = index
    }
    return { id, name, short: short.map(String), topic }
  })
  return { issues, phrases }
}
