import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { quotesCommand } from '../../src/cli/quotes.js'
import { filterFor, type Wanted } from '../../src/cli/quotes/filter.js'
import { type Quotation, quotationsIn } from '../../src/cli/quotes/quotation.js'
import { renderQuotes } from '../../src/cli/quotes/view.js'
import { displayWidth } from '../../src/cli/view/text.js'
import type { Actor, CodedReport, ReportedStatement } from '../../src/model/index.js'
import { anyReport } from '../view/arbitrary.js'
import { portvilleReport } from '../view/report.js'
import { temporaryFolder } from './folder.js'
import { COMMAND } from './command.js'

const { path, write } = temporaryFolder()
const ROOT = resolve(import.meta.dirname, '../..')

function run(...args: string[]) {
  const command = [...COMMAND, 'quotes', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT, encoding: 'utf8', input: '',
  }) // prettier-ignore
  return { status, stdout, stderr }
}

const wire = [
  { id: 'a', text: 'Vladimir Putin told reporters on Monday: “We will answer.” A senior official said talks had failed.' },
  { id: 'b', text: 'Norway condemned the attack. Vladimir Putin said that Norway had closed its ports.' },
].map((record) => JSON.stringify({ ...record, published: '2022-09-15' })).join('\n') // prettier-ignore

describe('demarche quotes', () => {
  it('groups the statements of all reports by speaker, each with its report and day', () => {
    const { status, stdout, stderr } = run(write('wire.jsonl', wire), '--width', '80')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\n {2}VLADIMIR PUTIN · 2 ─+\n {2}RUSGOV · President\n {8}manner +words\n/)
    expect(stdout).toMatch(
      /direct +told: “We will answer\.”\n {18}.*a 2022-09-15\n[^]*about Norway · b 2022-09-15/,
    )
    expect(stdout).toMatch(/SPEAKER NOT IDENTIFIED · 1 ─+\n {2}s2 +indirect +A senior official said: talks/)
    expect(stdout).toMatch(/4 statements · 2 speakers, others not identified · 2 reports/)
  })

  it('prints one array in the order of the input, names what it cannot code, and says so by its status', () => {
    const { status, stdout, stderr } = run(path('none.txt'), write('wire.jsonl', wire), '--json')
    const found = JSON.parse(stdout) as Quotation[]
    expect([status, stderr]).toEqual([1, `demarche: ${path('none.txt')}: no such file or folder\n`])
    expect(found.map(({ report, id }) => `${report.sourceId} ${id}`)).toEqual([
      'a s1',
      'a s2',
      'b s1',
      'b s2',
    ])
    expect(Object.keys(found[0] ?? {})).toEqual([
      'report', 'id', 'parent', 'manner', 'act', 'negated', 'speaker', 'addressee', 'cue', 'content', 'about',
    ]) // prettier-ignore
    const [start, end] = found[3]?.content.spans[0] ?? [0, 0]
    const { text } = JSON.parse(wire.split('\n')[1] as string) as { text: string }
    expect(text.slice(start, end)).toBe(found[3]?.content.words)
    expect(found[3]).toMatchObject({
      speaker: { actor: 'person:vladimir-putin', name: 'Vladimir Putin', words: 'Vladimir Putin' },
      about: [{ id: 'country:NOR', name: 'Norway' }],
    })
  })

  it('says that nothing matches, which is no error', () => {
    const nothing = 'demarche: no statement matches\n'
    const file = write('wire.jsonl', wire)
    expect(run(file, '--speaker', '.*,(a+)+$,[')).toEqual({ status: 0, stdout: '', stderr: nothing })
    expect(run(file, '--act', 'silence', '--json')).toEqual({ status: 0, stdout: '[]\n', stderr: nothing })
  })

  it('takes empty input for a report without statements', () => {
    const { status, stdout, stderr } = run('-')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/^notice: .*\ndemarche: no statement matches\n$/)
  })

  it.each([
    ['no input'],
    ['a manner that is none', 'x.txt', '--manner', 'direct,reported'],
    ['an act that is none', 'x.txt', '--act', 'toString'],
    ['an empty name', 'x.txt', '--speaker', 'Putin,,Lavrov'],
    ['a day that is none', 'x.txt', '--published', '2022-02-30'],
  ])('refuses %s', async (_, ...args) => {
    const said: string[] = []
    const command = quotesCommand().exitOverride()
    command.configureOutput({ writeErr: (words) => said.push(words) })
    await expect(command.parseAsync(['node', 'quotes', ...args])).rejects.toThrow(CommanderError)
    expect(said.join('').trim().split('\n')).toHaveLength(1)
  })
})

const actor = (id: string, name: string, country: string | null, code: string): Actor => ({
  id, name, country, kind: 'person', codes: [code], role: null, wikidata: null,
}) // prettier-ignore

/** Each speaker says one thing about Ukraine's grain. */
function reportOf(actors: readonly Actor[], unknown = ''): CodedReport {
  const statement = (id: string, speaker: ReportedStatement['speaker']): ReportedStatement => ({
    id, parent: null, manner: 'indirect', act: 'statement', speaker, cue: [], content: [], addressee: null,
    about: ['role:UKRMIL', 'issue:grain-corridor'], negated: false,
  }) // prettier-ignore
  const report = portvilleReport()
  return {
    ...report,
    document: { ...report.document, text: unknown, published: '2022-09-15' },
    actors: [...actors, actor('role:UKRMIL', "Ukraine's military", 'UKR', 'UKRMIL')],
    statements: [
      ...actors.map(({ id }) => statement(id, { actor: id, spans: [] })),
      ...(unknown ? [statement('unknown', { actor: null, spans: [[0, unknown.length]] })] : []),
    ],
  }
}

describe('filters', () => {
  const report = reportOf(
    [
      actor('country:RUS', 'Russia', 'RUS', 'RUS'),
      actor('person:vladimir-putin', 'Vladimir Putin', 'RUS', 'RUSGOV'),
      actor('role:RUSGOVMIL', 'Russian defence ministry', 'RUS', 'RUSGOVMIL'),
      actor('role:RUSREB', 'Russian rebels', 'RUS', 'RUSREB'),
      actor('person:out-of-office', 'Oleg Out', 'RUS', 'RUSELI'),
      actor('person:volodymyr-zelenskyy', 'Volodymyr Zelenskyy', 'UKR', 'UKRGOV'),
      actor('country:PNG', 'Papua New Guinea', 'PNG', 'PNG'),
      actor('person:putinova', 'Anna Putinova', null, 'CVL'),
    ],
    'a visitor from Russia',
  )
  const found = (wanted: Wanted) => quotationsIn(report, filterFor(wanted)(report)).map(({ id }) => id)
  const bySpeaker = (...speaker: string[]) => found({ speaker })
  const state = ['country:RUS', 'person:vladimir-putin', 'role:RUSGOVMIL']

  it('take the name of a state for whoever is of the state', () => {
    expect(bySpeaker('Russia')).toEqual(state)
    expect(bySpeaker('Moscow')).toEqual(state)
  })

  it('take an id for the actor itself, and a code for whoever has it or one below it', () => {
    expect(bySpeaker('country:RUS')).toEqual(['country:RUS'])
    expect(bySpeaker('RUSGOV')).toEqual(['person:vladimir-putin', 'role:RUSGOVMIL'])
    expect(bySpeaker('RUS')).toEqual([...state, 'role:RUSREB', 'person:out-of-office'])
  })

  it('take names in any spelling, and parts of names in whole words', () => {
    expect(bySpeaker('Putin')).toEqual(['person:vladimir-putin'])
    expect(bySpeaker('ZELENSKIY')).toEqual(['person:volodymyr-zelenskyy'])
    expect(bySpeaker('rebels', 'new guinea')).toEqual(['role:RUSREB', 'country:PNG'])
    expect(bySpeaker('Guinea')).toEqual([])
  })

  it('find unknown speakers by their words', () => {
    expect(bySpeaker('Visitor')).toEqual(['unknown'])
  })

  it('find actors and issues that are spoken of', () => {
    for (const about of ['Ukraine', 'UKRMIL', 'grain', 'issue:grain-corridor', "Ukraine's military"]) {
      expect(found({ about: [about] })).toHaveLength(report.statements.length)
    }
    expect(found({ about: ['issue', 'Russia', 'a{9999999}'] })).toEqual([])
  })

  it('must all hold', () => {
    expect(
      found({ speaker: ['Putin'], about: ['grain'], manner: ['direct', 'indirect'], act: ['statement'] }),
    ).toEqual(['person:vladimir-putin'])
    expect(found({ speaker: ['Putin'], manner: ['direct'] })).toEqual([])
  })

  it('take any names and any reports', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), anyReport, (name, any) => {
        expect(quotationsIn(any, filterFor({ speaker: [name], about: [name] })(any))).toBeInstanceOf(Array)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the view', () => {
  const quotations = quotationsIn(portvilleReport(), () => true)

  it('shows statements by speaker, aligned, with what they stand in', () => {
    expect(renderQuotes(quotations, { width: 80, colour: false, reports: 1 })).toBe(
      `
  ADA LIND · 2 ─────────────────────────────────────────────────────────────────
  NLDGOV · President
        manner    words
  s1    indirect  said that: Sudria had promised to withdraw 40 patrol boats
  s3    direct    she said: “We will watch them closely,”

  SUDRIA · 1 ───────────────────────────────────────────────────────────────────
  SUD
  s2    indirect  had promised: to withdraw 40 patrol boats
        intent    within s1 of Ada Lind

  3 statements · 2 speakers · portville.txt 2021-05-04

`,
    )
  })

  it('gives addressee and subject columns of their own where there is room', () => {
    const sudria = { id: 'country:SUD', name: 'Sudria' }
    const told = quotations.map((quotation) => ({ ...quotation, addressee: sudria, about: [sudria] }))
    expect(renderQuotes(told, { width: 160, colour: false, reports: 1 })).toMatch(
      /manner +to +about +words\n {2}s1 +indirect +Sudria +Sudria +said that: Sudria had promised/,
    )
    expect(renderQuotes(told, { width: 80, colour: false, reports: 1 })).toContain('to Sudria · about Sudria')
  })

  it.each([40, 80, 160])('fills no line beyond %i columns and prints no control characters', (width) => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const view = renderQuotes(
          quotationsIn(report, () => true),
          { width, colour: false, reports: 2 },
        )
        expect(view.split('\n').filter((line) => displayWidth(line) > width)).toEqual([])
        expect(view).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Cs}]/u)
      }),
      { numRuns: 50 },
    )
  })
})
