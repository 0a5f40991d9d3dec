import type { CodedReport } from '../../src/model/index.js'
import { type Act, readActors, readActs, readSectors } from './tables.js'

export interface GoldEvent {
  readonly code: string
  readonly source: string
  readonly target: string
}

type Event = CodedReport['events'][number]
type Participant = Pick<Event['source'][number], 'actor' | 'code'>
type Statement = CodedReport['statements'][number]

const ACTS = readActs()
const ACTORS = readActors()
const SECTORS = readSectors()

/** What of the record's events is not found in the report; empty if all is. Sectors count where `withSectors`. */
export function missing(
  id: string,
  gold: readonly GoldEvent[],
  report: CodedReport,
  withSectors: boolean,
): string[] {
  return gold
    .filter((event) => !isNobody(event))
    .filter(
      (event) =>
        !isFound(event, ACTS.get(`${id}:${event.code}`) ?? ACTS.get(event.code), report, withSectors),
    )
    .map(({ code, source, target }) => `${source} ${code} ${target}`)
}

/** An act of somebody without a country to no country: a news agency that "said". */
const isNobody = ({ source, target }: GoldEvent): boolean => source.startsWith('---') && target === '---'

function isFound(
  { source, target }: GoldEvent,
  act: Act | undefined,
  report: CodedReport,
  withSectors: boolean,
): boolean {
  if (!act) return false
  const fits = (one: Event, from: string, to: string): boolean =>
    isSide(report, one.source, from, withSectors) && isSide(report, one.target, to, withSectors)
  return (
    report.events.some(
      (one) =>
        isSameAct(one, act) &&
        (fits(one, source, target) || (act.how === 'either' && fits(one, target, source))),
    ) ||
    (act.how === 'said' && report.statements.some((one) => isSaid(report, one, source, target)))
  )
}

const isSameAct = ({ cameo, modality }: Event, { roots, how }: Act): boolean =>
  roots.includes(cameo.slice(0, 2)) && (modality === 'negated') === (how === 'negated')

function isSide(
  report: CodedReport,
  side: readonly Participant[],
  wanted: string,
  withSectors: boolean,
): boolean {
  if (wanted === '' || wanted === '---') return true
  const { place, sectors } = partsOf(wanted)
  return side.some((one) => {
    const codes = codesAt(report, one)
    if (place !== '---' && !codes.some((code) => code.startsWith(place))) return false
    return !withSectors || sectors.every((sector) => codes.some((code) => hasSector(code, sector)))
  })
}

const hasSector = (code: string, sector: string): boolean =>
  (SECTORS.get(sector) ?? [sector]).some((ours) => code.includes(ours))

function codesAt(report: CodedReport, { actor, code }: Participant): string[] {
  const known = report.actors.find(({ id }) => id === actor)
  return [
    ...(code === null ? [] : [code]),
    ...(known?.codes ?? []),
    ...(known?.country ? [known.country] : []),
  ]
}

/** "GONMIL" → our code of the country or body, and what stands behind it in threes. */
function partsOf(code: string): { place: string; sectors: string[] } {
  const whole = [...ACTORS.keys()]
    .filter((key) => code.startsWith(key))
    .sort((a, b) => b.length - a.length)[0]
  const place = whole ?? (code.startsWith('IGO') ? code : code.slice(0, 3))
  const rest = code.slice(place.length)
  return { place: ACTORS.get(place) ?? place, sectors: rest.match(/.{3}/g) ?? [] }
}

/** The source says something to or about the target. */
function isSaid(report: CodedReport, statement: Statement, source: string, target: string): boolean {
  const isOf = (id: string | null, wanted: string): boolean =>
    wanted === '' || isSide(report, [{ actor: id, code: null }], wanted, false)
  if (!isOf(statement.speaker.actor, source)) return false
  const within = report.mentions.filter(({ span: [start, end] }) =>
    statement.content.some(([from, to]) => from <= start && end <= to),
  )
  const others = [statement.addressee, ...statement.about, ...within.map(({ actor }) => actor)]
  return others.some((id) => id !== null && isOf(id, target))
}

/** Pairs of countries with an event that the record does not have, in either direction. */
export function extraPairs(gold: readonly GoldEvent[], report: CodedReport): string[] {
  const pairs = report.events.flatMap((event) =>
    event.source.flatMap((source) => event.target.map((target) => ({ event, source, target }))),
  )
  return pairs
    .filter(({ event, source, target }) => {
      if (source.code === null || target.code === null || event.modality === 'negated') return false
      return !gold.some(
        (one) =>
          (isSide(report, [source], one.source, false) && isSide(report, [target], one.target, false)) ||
          (isSide(report, [source], one.target, false) && isSide(report, [target], one.source, false)),
      )
    })
    .map(({ event, source, target }) => `${source.code} ${event.cameo} ${target.code}`)
}
