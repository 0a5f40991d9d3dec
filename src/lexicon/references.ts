import { ACTOR_KINDS } from '../model/index.js'
import { type Family, isClass, isKind, slots } from './family.js'
import { type Finding, type FindingKind, nearest, shortened } from './finding.js'
import type { LexiconFiles, NamedClass, NamedTable } from './read.js'
import { SLOTS } from './slots.js'
import type { Located } from './yaml.js'

/** What a lexicon may name: classes and tables may stand in the lexicon that it extends. */
interface Known {
  readonly codes: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly tables: ReadonlySet<string>
}

type Report = (path: readonly PropertyKey[], kind: FindingKind, message: string) => void

/** Names that stand for nothing, and names that stand twice. `base` is the lexicon that these files extend. */
export function findFalseReferences(
  own: LexiconFiles,
  base: LexiconFiles | null,
  codes: ReadonlySet<string>,
): Finding[] {
  const known: Known = {
    codes,
    classes: new Set([...(base?.classes ?? []), ...own.classes].map(({ value }) => value.name)),
    tables: new Set([...(base?.tables ?? []), ...own.tables].map(({ value }) => value.name)),
  }
  return [
    ...ofFamilies(own.families, known),
    ...ofClasses(own.classes, base?.classes ?? []),
    ...own.tables.flatMap((table) => ofTable(table, codes)),
    ...twins(own.families, base?.families ?? [], 'family'),
    ...twins(own.classes, base?.classes ?? [], 'class'),
    ...twins(own.tables, base?.tables ?? [], 'table'),
  ]
}

function reporter({ file, lineOf }: Located<unknown>, name: string): { report: Report; findings: Finding[] } {
  const findings: Finding[] = []
  const report: Report = (path, kind, message) =>
    findings.push({ kind, file, line: lineOf(path), name, message })
  return { report, findings }
}

function ofFamilies(families: readonly Located<Family>[], known: Known): Finding[] {
  return families.flatMap((located) => {
    const { report, findings } = reporter(located, located.value.name)
    checkCodes(located.value, known, report)
    checkSlots(located.value, report)
    checkConditions(located.value, known, report)
    checkTriggers(located.value, report)
    return findings
  })
}

function checkCodes({ code, complement, expect }: Family, { codes, tables }: Known, report: Report): void {
  if (code !== undefined && !codes.has(code)) report(['code'], 'unknown-code', noCode(code))
  if (expect.cameo !== undefined && !codes.has(expect.cameo))
    report(['expect', 'cameo'], 'unknown-code', noCode(expect.cameo))
  if (complement !== undefined && !tables.has(complement))
    report(['complement'], 'unknown-table', `no table "${shortened(complement)}" in complements.yaml${nearest(complement, tables)}: use one of those, or write it there`) // prettier-ignore
}

const noCode = (code: string): string =>
  `no code "${shortened(code)}" in the code book: use one of docs/frames.md, in quotes`

const ROLES = ['source', 'target', 'nounSource', 'nounTarget'] as const
const CONDITIONS = ['when', 'unless', 'nounWhen', 'nounUnless'] as const

function checkSlots(family: Family, report: Report): void {
  const check = (path: readonly string[], text: string) => {
    for (const slot of slots(text))
      if (!SLOTS.has(slot))
        report(path, 'unknown-slot', `no slot "${shortened(slot)}"${nearest(slot, SLOTS)}: use subject, object, indirect, possessor, clause, infinitive or a preposition`) // prettier-ignore
  }
  for (const role of ROLES) check([role], family[role] ?? 'subject')
  for (const key of CONDITIONS) for (const slot of Object.keys(family[key] ?? {})) check([key, slot], slot)
}

function checkConditions(family: Family, { classes }: Known, report: Report): void {
  const check = (path: readonly PropertyKey[], word: string) => {
    if (isClass(word) && !classes.has(word.slice(1))) report(path, 'unknown-class', noClass(word, classes))
    if (word.startsWith('@') && !isKind(word.slice(1)))
      report(path, 'unknown-kind', `no kind of actor "${shortened(word)}": use one of @${ACTOR_KINDS.join(', @')}`) // prettier-ignore
  }
  for (const [at, word] of (family.light ?? []).entries()) check(['light', at], word)
  for (const key of CONDITIONS)
    for (const [slot, words] of Object.entries(family[key] ?? {}))
      words.forEach((word, at) => check([key, slot, at], word))
}

const noClass = (word: string, classes: ReadonlySet<string>): string =>
  `no class "${shortened(word)}" in classes.yaml${nearest(word.slice(1), classes)}: use one of those, or write it there`

function checkTriggers(family: Family, report: Report): void {
  for (const kind of ['verbs', 'nouns', 'adjectives'] as const) {
    const seen = new Set<string>()
    for (const [at, phrase] of (family[kind] ?? []).entries()) {
      if (seen.has(phrase)) report([kind, at], 'duplicate-word', `"${shortened(phrase)}" stands twice among the ${kind}: drop one`) // prettier-ignore
      seen.add(phrase)
    }
  }
}

/** A class may take in those above it, and those of the lexicon that is extended. */
function ofClasses(classes: readonly NamedClass[], base: readonly NamedClass[]): Finding[] {
  const above = new Set(base.map(({ value }) => value.name))
  return classes.flatMap((located) => {
    const { name, members } = located.value
    const { report, findings } = reporter(located, name)
    for (const [at, member] of members.entries())
      if (isClass(member) && !above.has(member.slice(1)))
        report([at], 'unknown-class', `no class "${shortened(member)}" above this one: write it there`)
    above.add(name)
    return findings
  })
}

function ofTable(located: NamedTable, codes: ReadonlySet<string>): Finding[] {
  const { name, table } = located.value
  const { report, findings } = reporter(located, name)
  for (const [action, code] of Object.entries(table.codes)) {
    const wrong = [action, code].find((each) => !codes.has(each))
    if (wrong !== undefined) report(['codes', action], 'unknown-code', noCode(wrong))
  }
  return findings
}

type Named = Located<{ readonly name: string }>

function twins(own: readonly Named[], base: readonly Named[], what: string): Finding[] {
  const first = new Map<string, Named>(base.map((each) => [each.value.name, each]))
  return own.flatMap((each) => {
    const { file, line, value } = each
    const other = first.get(value.name)
    if (!other) {
      first.set(value.name, each)
      return []
    }
    const message = `${other.file}:${other.line} has a ${what} of this name: give it another`
    return [{ kind: 'duplicate-name', file, line, name: value.name, message }] as const
  })
}
