import type { ActorKind } from '../../model/index.js'
import type { Agent, Body, Confidence, Person, Spell } from './model.js'

export function readBodyLine(line: string): Body {
  const [id = '', name = '', type = '', country = '', codes = '', from = '', to = '', sources = '', aliases] =
    line.split('\t')
  return {
    kind: 'body', id, name, type: type as ActorKind, country: country || null, codes: codes.split(','), from, to,
    curated: sources === HAND, sources: sources.split(','), aliases: listOf(aliases),
  } // prettier-ignore
}

export function readPersonLine(line: string): Person {
  const [id = '', name = '', wikidata, sex, spells = '', aliases] = line.split('\t')
  return {
    kind: 'person', id, name, wikidata: wikidata || null, sex: sex === 'M' || sex === 'F' ? sex : null,
    aliases: listOf(aliases), spells: spells.split(';').map(readSpell),
  } // prettier-ignore
}

function readSpell(field: string): Spell {
  const [
    country = '',
    office = '',
    role = '',
    code = '',
    from = '',
    to = '',
    asof = '',
    sign = '',
    sources = '',
  ] = field.split('|')
  const confidence = CONFIDENCES[sign] ?? 'listed'
  return {
    country, office, role, code, from, to, asof, confidence, sure: confidence !== 'unsure',
    sources: sources.split(','),
  } // prettier-ignore
}

/** The source tag of what is kept by hand. */
export const HAND = 'hand'

/** How a confidence is written in the compiled table; what is "listed" has no sign. */
export const CONFIDENCE_SIGNS: Readonly<Record<Confidence, string>> = { sure: '!', listed: '', unsure: '?' }

const CONFIDENCES: Readonly<Record<string, Confidence>> = { '!': 'sure', '?': 'unsure' }

const listOf = (field: string | undefined): string[] => (field ? field.split('|') : [])

export function readAgentLine(line: string): Agent {
  const [term = '', sectors = '', form, offices = '', match = '', bare] = line.split('\t')
  const [sector = '', other = null] = sectors.split('|')
  return {
    term, sector, other, form: form === 'people' || form === 'institution' ? form : 'person',
    offices: offices.split('|').filter(Boolean), match: match.split('|').filter(Boolean), bare: bare === '1',
  } // prettier-ignore
}

/** "key<tab>value" lines as a map. */
export function readPairs(lines: string): Map<string, string> {
  return new Map(lines.split('\n').map((line) => line.split('\t') as [string, string]))
}

/** An array whose items are made on first use. */
export class LazyList<T> {
  private lines: string[] | null = null
  private readonly made: T[] = []

  constructor(
    private readonly text: string,
    private readonly make: (line: string) => T,
  ) {}

  at(index: number): T | undefined {
    this.lines ??= this.text.split('\n')
    const line = this.lines[index]
    return this.made[index] ?? (line ? (this.made[index] = this.make(line)) : undefined)
  }

  get length(): number {
    this.lines ??= this.text.split('\n')
    return this.lines.length
  }
}
