import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor, Source } from '../src/model/index.js'
import { begin, type Knowledge } from '../src/stage.js'
import { read } from '../src/stages/1-read/index.js'
import { parse } from '../src/stages/2-parse/index.js'
import { mention } from '../src/stages/3-mention/index.js'
import { foldName } from '../src/world/index.js'

const upToMentions = begin(read).then(parse).then(mention)

/**
 * How well actors are resolved, in percent.
 * `actors.cases`: country and sector right, on published cases of phrases with a date.
 * `actors.officials`: office holders of 1990 to 2026, looked up by name, with the right country and office on the day.
 * `actors.offices`: the same holders, found by country and word for the office ("the French foreign minister").
 */
export function evaluateActors(sharedDirectory: string, knowledge: Knowledge): Record<string, number> {
  const cases = readCases(join(sharedDirectory, 'data/world/actor-cases.dev.jsonl'))
  const officials = readOfficials()
  return {
    'actors.cases': percent(cases, (each) => isRight(each, knowledge)),
    'actors.officials': percent(officials, (each) => isKnown(each, knowledge)),
    // Several people speak for a state at a time: the word does not tell who.
    'actors.offices': percent(
      officials.filter(({ office }) => !isSpokesperson(office)),
      (each) => isFoundByOffice(each, knowledge),
    ),
  }
}

export interface ActorCase {
  readonly phrase: string
  /** A word for the country that the report is about, where the case gives one. */
  readonly context: string | null
  readonly date: string
  readonly country: string | null
  readonly sector: string | null
}

interface RawCase {
  readonly method: string
  readonly args: readonly string[]
  readonly kwargs: { readonly query_date?: string; readonly known_country?: string }
  readonly expected: { readonly cc?: string; readonly country?: string; readonly code_1?: string }
  readonly xfail: boolean
}

/** The cases were written in these years; one without a date means the day it was written on. */
const WRITTEN = '2023-01-01'

/** Cases that give a country or a sector for a phrase; the others test steps that only the program they come from has. */
export function readCases(file: string): ActorCase[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.flatMap((line) => {
    const { args, kwargs, expected } = JSON.parse(line) as RawCase
    const phrase = args[0] ?? ''
    const country = expected.country ?? expected.cc ?? null
    if (phrase.includes("d['") || (country === null && expected.code_1 === undefined)) return []
    const context = kwargs.known_country ?? args[1] ?? ''
    return [
      {
        phrase,
        context: context || null,
        date: dateOf(kwargs.query_date ?? args[2]),
        country,
        sector: expected.code_1 ?? null,
      },
    ]
  })
}

/** "2022-03-01", "1 july 2021"; "today" is the day on which the case was written. */
function dateOf(text: string | undefined): string {
  const time = Date.parse(`${text ?? ''} UTC`)
  return Number.isNaN(time) ? WRITTEN : new Date(time).toISOString().slice(0, 10)
}

export function isRight(each: ActorCase, knowledge: Knowledge): boolean {
  const { country, sector } = each
  const actor = actorOf(each, knowledge)
  const code = actor?.codes[0] ?? ''
  const found = actor?.country ?? (WORLD.test(code) ? 'IGO' : '')
  if (country !== null && found !== (WORLD_CODES.has(country) ? 'IGO' : country)) return false
  if (!sector || NOT_OURS.has(sector)) return true
  return (SAME[sector] ?? [sector]).some((each) => actor?.codes.some((code) => code.includes(each)))
}

/** The actor of the longest mention in a sentence that has the phrase as its subject. */
export function actorOf({ phrase, context, date }: ActorCase, knowledge: Knowledge): Actor | undefined {
  const source: Source = {
    sourceId: 'case',
    format: 'text',
    content: `${phrase} said so on Monday${context ? `, according to ${context} media` : ''}.`,
    published: date,
  }
  const { mentions, actors } = upToMentions.read(source, knowledge)
  const longest = mentions
    .filter(({ actor, span }) => actor !== null && span[0] < phrase.length)
    .toSorted((one, other) => other.span[1] - other.span[0] - (one.span[1] - one.span[0]))[0]
  return actors.find(({ id }) => id === longest?.actor)
}

const WORLD = /^IGO/
const WORLD_CODES = new Set(['IGO', 'EUR', 'UNO'])
/** Codes that PLOVER has and CAMEO writes otherwise, or that say that nothing is known. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  JRN: ['MED'], PRM: ['UAF', 'REB', 'MIL'], MED: ['MED', 'HLH'], NGO: ['NGO'], REB: ['REB', 'UAF', 'SEP'], UAF: ['UAF', 'REB'], REL: ['REL', 'CHR', 'MUS', 'GOV'],
} // prettier-ignore
const NOT_OURS = new Set(['UNK', 'JNK', 'PRE', 'PPL'])

interface Official {
  readonly name: string
  readonly country: string
  readonly office: string
  readonly date: string
}

function readOfficials(): Official[] {
  const lines = readFileSync(join(import.meta.dirname, 'officials.tsv'), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('name\t'))
  return rows.map((row) => {
    const [name = '', country = '', office = '', date = ''] = row.split('\t')
    return { name, country, office, date }
  })
}

function isKnown({ name, country, office, date }: Official, { world: { gazetteer } }: Knowledge): boolean {
  const offices = isSpokesperson(office) ? ['SPX'] : (gazetteer.agent(office)?.offices ?? [])
  return personsNamed(name, gazetteer).some((person) => {
    const spell = gazetteer.currentSpell(person, date)
    return (
      spell !== null &&
      (spell.country || spell.code) === country &&
      offices.some((each) => each === spell.office || (each === 'LEAD' && LEADING.has(spell.office)))
    )
  })
}

function isFoundByOffice(
  { name, country, office, date }: Official,
  { world: { gazetteer } }: Knowledge,
): boolean {
  const { offices = [], match = [] } = gazetteer.agent(office) ?? {}
  const holder = gazetteer.officeHolder({ place: country, offices, match }, date)
  return holder !== null && personsNamed(name, gazetteer).includes(holder)
}

/** Whom the press calls a leader: of a state, of its opposition, of rebels. */
const LEADING: ReadonlySet<string> = new Set(['HOS', 'HOG', 'LDR', 'OPP', 'REB'])

const isSpokesperson = (office: string): boolean => /spokes(?:man|woman|person)$|press secretary/.test(office)

function personsNamed(name: string, gazetteer: Knowledge['world']['gazetteer']) {
  const exact = gazetteer
    .named(foldName(name))
    .flatMap(({ entity }) => (entity.kind === 'person' ? [entity] : []))
  return [...exact, ...gazetteer.soundingLike(name)]
}

function percent<T>(items: readonly T[], test: (item: T) => boolean): number {
  return (100 * items.filter(test).length) / items.length
}
