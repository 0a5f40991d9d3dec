import type { Metonym } from '../../../src/world/gazetteer/model.js'
import type { CodeCheck } from './codes.js'
import type { Faults } from './faults.js'
import { oneOf, readTsv } from './tsv.js'

export interface NamedMetonym {
  readonly phrase: string
  readonly metonym: Metonym
}

export function readMetonyms(ids: ReadonlySet<string>, codes: ReadonlySet<string>, checkCode: CodeCheck, faults: Faults): NamedMetonym[] {
  return faults.each(readTsv('data/world/metonyms.tsv', ['phrase', 'actor', 'acts'], faults), (row) => {
    const actor = row.cell('actor')
    const known = actor.includes(':') ? ids.has(actor) : codes.has(actor.slice(0, 3)) && /^[A-Z]{6,}$/u.test(actor)
    if (!actor.includes(':')) checkCode(row, actor)
    if (!known) throw row.fail(`"${actor}" is neither an actor nor a sector of a country`)
    return {
      phrase: row.cell('phrase'),
      metonym: { kind: 'metonym', actor, acting: oneOf(row, 'acts', ['always', 'acting']) === 'acting' },
    }
  })
}
