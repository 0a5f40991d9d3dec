import { CODER_CLASSES, CODER_TABLES } from '../world/index.js'
import { type Family, isClass } from './family.js'
import type { Finding } from './finding.js'
import type { LexiconFiles } from './read.js'

/** The class that families have for `light` where they name none. */
const DEFAULT_LIGHT = 'light'

/** Classes and tables that neither a family nor the coder asks for. */
export function findUnused(own: LexiconFiles): Finding[] {
  const families = own.families.map(({ value }) => value)
  const members = own.classes.flatMap(({ value }) => value.members)
  const classes = new Set<string>([...CODER_CLASSES, DEFAULT_LIGHT])
  for (const word of [...families.flatMap(wordsOf), ...members]) if (isClass(word)) classes.add(word.slice(1))
  const tables = new Set<string | undefined>([
    ...CODER_TABLES,
    ...families.map(({ complement }) => complement),
  ])
  return [
    ...own.classes.flatMap(({ file, line, value: { name } }) =>
      classes.has(name)
        ? []
        : [
            {
              kind: 'unused-class',
              file,
              line,
              name,
              message: 'no family uses this class: drop it',
            } as const,
          ],
    ),
    ...own.tables.flatMap(({ file, line, value: { name } }) =>
      tables.has(name)
        ? []
        : [
            {
              kind: 'unused-table',
              file,
              line,
              name,
              message: 'no family uses this table: drop it',
            } as const,
          ],
    ),
  ]
}

const wordsOf = ({ light, when, unless, nounWhen, nounUnless }: Family): string[] => [
  ...(light ?? []),
  ...[when, unless, nounWhen, nounUnless].flatMap((tests) => Object.values(tests ?? {}).flat()),
]
