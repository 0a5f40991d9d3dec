import type { Layer, Mark } from './marks.js'

/** How many statements that stand in each other get a line of their own. */
const DEEPEST = 2

/** What a run is painted with: classes say which layers mark it, custom properties the colours of the lines under it. */
export interface Paint {
  readonly classes: string
  /** Colours of the lines under the run, from the outermost statement inwards; null where there is none. */
  readonly lines: readonly (string | null)[]
  /** Colour of the words of a speaker or a cue. */
  readonly voice: string | null
  /** Ids of the entries that the words belong to, each percent-encoded, with spaces between them. */
  readonly entries: string
}

const hueOf = ({ hue }: Mark): string => `var(--hue-${hue ?? 'none'})`

const CLASS_OF: Readonly<Record<Layer, (mark: Mark) => string>> = {
  statements: ({ part }) => `is-${part}`,
  events: ({ part }) => `is-event ${part}`,
  actors: ({ part }) => (part === 'open' ? 'is-open' : 'is-actor'),
  circumstances: () => 'is-circumstance',
  positions: ({ part }) => `is-${part}`,
  furniture: ({ part }) => `is-furniture is-${part}`,
}

export function paint(marks: readonly Mark[]): Paint {
  const lines: (string | null)[] = Array.from({ length: DEEPEST + 1 }, () => null)
  const classes = new Set(['run'])
  let voice: string | null = null
  for (const mark of marks) {
    classes.add(CLASS_OF[mark.layer](mark))
    if (mark.layer !== 'statements') continue
    if (mark.part === 'content') lines[Math.min(mark.depth, DEEPEST)] = hueOf(mark)
    else voice = hueOf(mark)
  }
  const entries = new Set(marks.flatMap(({ entry }) => (entry === null ? [] : [encodeURIComponent(entry)])))
  return { classes: [...classes].join(' '), lines, voice, entries: [...entries].join(' ') }
}
