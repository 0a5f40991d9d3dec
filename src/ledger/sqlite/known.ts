import type { Actor } from '../../model/index.js'

/** What stands between two actors of a list in JSON, and within none: a quote in a text is escaped, and an actor holds no other object. */
const BETWEEN = ',{"id":"'
const BEGINNING = BETWEEN.slice(1)
/** So many are kept at most. */
const MOST_KNOWN = 4000

/**
 * Reads the actors of reports from their JSON, by their ids. The same few stand in very many reports: of those that are written to the
 * letter as before nothing is read again, and they are kept once.
 */
export function actorReader(): (json: string) => ReadonlyMap<string, Actor> {
  const known = new Map<string, readonly Actor[]>()
  const read = (part: string, at: number): readonly Actor[] => {
    const before = known.get(part)
    if (before) return before
    const found = JSON.parse(`[${at === 0 ? '' : BEGINNING}${part}]`) as Actor[]
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(copyOf(part), found)
    return found
  }
  return (json) => {
    const actors = new Map<string, Actor>()
    for (const [at, part] of json.slice(1, -1).split(BETWEEN).entries())
      for (const actor of read(part, at)) actors.set(actor.id, actor)
    return actors
  }
}

/** A part of a text keeps all of it in memory. */
const copyOf = (part: string): string => Buffer.from(part).toString()
