import { groupBy } from '../model/group.js'
import type { Frame, SlotTest, TriggerKind } from '../world/index.js'
import { compileFamily, type Family } from './family.js'
import { spelledOut, TRIGGER_KINDS } from './compile.js'
import type { LexiconFiles } from './read.js'
import type { Located } from './yaml.js'

/** One word of one family, with what must hold for it to lead there. */
export interface Entry {
  readonly kind: TriggerKind
  readonly phrase: string
  readonly family: Located<Family>
  readonly frame: Frame
  /** Place in the order that decides among equals. */
  readonly order: number
  /** Whether it is of the files that are checked, and not of the lexicon that they extend. */
  readonly isOwn: boolean
  readonly line: number
  readonly when: readonly Test[]
  readonly unless: readonly Test[]
}

/** A condition, its words ready to be asked for. */
export interface Test {
  readonly slots: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
}

/** The words of all families in the order of the files, those of the extended lexicon first. */
export function entriesOf(own: LexiconFiles, base: LexiconFiles | null): Entry[] {
  const classes = spelledOut([...(base?.classes ?? []), ...own.classes])
  const families = [...(base?.families ?? []), ...own.families]
  const first = base?.families.length ?? 0
  return families.flatMap((family, order) => {
    const frame = compileFamily(family.value, classes)
    const [when, unless, nounWhen, nounUnless] = [frame.when, frame.unless, frame.nounWhen, frame.nounUnless].map(testsOf) as [Test[], Test[], Test[], Test[]] // prettier-ignore
    return TRIGGER_KINDS.flatMap((kind) =>
      (family.value[kind] ?? []).map((phrase, at): Entry => ({
        kind,
        phrase,
        family,
        frame,
        order,
        isOwn: order >= first,
        line: family.lineOf([kind, at]),
        when: kind === 'nouns' ? nounWhen : when,
        unless: kind === 'nouns' ? nounUnless : unless,
      })),
    )
  })
}

const testsOf = (tests: readonly SlotTest[]): Test[] =>
  tests.map(({ slots, words, kinds }) => ({
    slots: new Set(slots),
    words: new Set(words),
    kinds: new Set(kinds),
  }))

/** Entries that the same words of a text call up. */
export const byPhrase = (entries: readonly Entry[]): Entry[][] => [
  ...groupBy(entries, ({ kind, phrase }) => `${kind} ${phrase}`).values(),
]
