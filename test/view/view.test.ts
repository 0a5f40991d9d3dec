import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodedReport } from '../../src/model/index.js'
import { LEAST_WIDTH, renderReport } from '../../src/cli/view/index.js'
import { displayWidth } from '../../src/cli/view/text.js'
import { loadCodeBook, loadIssueList } from '../../src/world/index.js'
import { anyReport } from './arbitrary.js'
import { portvilleReport } from './report.js'

const plainView = (report: CodedReport, width: number) => renderReport(report, { width, colour: false })
const lines = (view: string) => view.split('\n')

/** What `renderReport` may write besides text: line breaks, and in colour the codes that set a style. */
const STYLE = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
const DANGEROUS = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/u

describe('the view of a report', () => {
  it('shows every entry, aligned', () => {
    expect(plainView(portvilleReport(), 80)).toBe(
      `
  Norland and Sudria sign fishing accord
  4 May 2021 · Coast Wire · portville.txt · 44 words

  WHO IS IN IT · 3 ─────────────────────────────────────────────────────────────
  name          role on 2021-05-04  code    mentions
  Ada Lind      President           NLDGOV  3
  Sudria        country             SUD     2
  Norland       country             NLD     1

  WHO SAID WHAT · 3 ────────────────────────────────────────────────────────────
      speaker → addressee  manner    words
  s1  Ada Lind             indirect  said that: Sudria had promised to withdraw
                                     40 patrol boats
  s2  └ Sudria             indirect  had promised: to withdraw 40 patrol boats
                           intent
  s3  Ada Lind             direct    she said: “We will watch them closely,”

  WHO DID WHAT · 2 ─────────────────────────────────────────────────────────────
  date        source → target   modality    event
  2021-05-03  Norland → Sudria  asserted    AGREE 0579
              Norland and Sudria signed a fishing accord in Portville on 3 May,
              President Ada Lind told reporters.
  undated     Sudria            planned s1  RETREAT 0879
              Lind said that Sudria had promised to withdraw 40 patrol boats.

  POSITIONS · 1 ────────────────────────────────────────────────────────────────
  actor     stance    issue           words
  Norland   supports  fishing rights  signed a fishing accord

  FIGURES · 1 ──────────────────────────────────────────────────────────────────
  claimed by  what          quantity  words
  Ada Lind    patrol boats  40        40 patrol boats

  SET ASIDE · 2 ────────────────────────────────────────────────────────────────
  kind      words
  title     Norland and Sudria sign fishing accord
  prompt    Share this story

  NOTICES · 1 ──────────────────────────────────────────────────────────────────
  stage   notice
  read    No date is known.

  3 actors · 7 mentions (1 unresolved) · 3 statements · 2 events · 1 position ·
  1 figure

`,
    )
  })

  it.each([LEAST_WIDTH, 80, 120, 160])('is never wider than %i columns', (width) => {
    const wide = lines(plainView(longReport(), width)).filter((line) => displayWidth(line) > width)
    expect(wide).toEqual([])
  })

  it('gives each property of an event a column of its own where there is room', () => {
    const view = plainView(portvilleReport(), 160)
    expect(view).toMatch(/^ {2}date +source → target +plover +cameo +modality +words$/m)
    expect(view).toMatch(/^ {2}undated +Sudria +RETREAT +0879 +planned s1 +Lind said that Sudria had/m)
  })

  it('names a CAMEO code as the code book does', () => {
    const event = { ...(portvilleReport().events[0] as CodedReport['events'][number]), cameo: '190' }
    const name = loadCodeBook().get('190')?.name as string
    expect(plainView({ ...portvilleReport(), events: [event] }, 160)).toContain(name.slice(0, 12))
  })

  it('shortens a sentence to what stands around the trigger', () => {
    const text = `${'before '.repeat(60)}attacked ${'after '.repeat(60)}`
    const report = reportOn(text)
    const trigger = [text.indexOf('attacked'), text.indexOf('attacked') + 8] as const
    const event = {
      ...(report.events[0] as CodedReport['events'][number]),
      trigger: [trigger],
      sentence: [0, text.length] as const,
    }
    expect(plainView({ ...report, events: [event] }, 200)).toMatch(/ {2}… before .* attacked after .*/)
  })

  it('joins by a double arrow those who do something with each other', () => {
    const event = portvilleReport().events[0] as CodedReport['events'][number]
    const both = [...event.source, ...event.target]
    const report = { ...portvilleReport(), events: [{ ...event, source: both, target: [...both] }] }
    expect(plainView(report, 80)).toContain('Norland ↔ Sudria')
  })

  it('names issues as the list of issues does, and the policy of an actor by its name', () => {
    const position = portvilleReport().positions[0] as CodedReport['positions'][number]
    const issues = ['one-china', 'country:NLD/fishing-ban']
    const report = { ...portvilleReport(), positions: issues.map((issue) => ({ ...position, issue })) }
    const view = plainView(report, 120)
    expect(view).toContain(loadIssueList().get('issue:one-china')?.name)
    expect(view).toContain('Norland: fishing ban')
  })

  it('puts a statement under the one that it stands in, and shows those whose parents form a ring', () => {
    const [first, second, third] = portvilleReport().statements as CodedReport['statements'][number][]
    const statements = [
      { ...second, id: 's9', parent: 's8' },
      { ...third, id: 's8', parent: 's9' },
      { ...first, id: 's7' },
      { ...second, id: 's6', parent: 's7' },
    ]
    const view = plainView({ ...portvilleReport(), statements } as CodedReport, 80)
    expect(view.match(/^ {2}s\d(?: +└)?/gm)).toEqual(['  s7', '  s6  └', '  s9', '  s8  └'])
  })

  it('says shortly when there is nothing to show', () => {
    const { document } = reportOn('')
    const empty = {
      format: 'demarche/1',
      document,
      furniture: [],
      actors: [],
      mentions: [],
      statements: [],
      events: [],
      positions: [],
      figures: [],
      notices: [],
    } as const
    expect(lines(plainView(empty, 80)).length).toBeLessThan(9)
    expect(plainView(empty, 80)).toContain('no statements · no events')
  })

  it('colours when asked, and then only sets styles', () => {
    const colour = renderReport(portvilleReport(), { width: 80, colour: true })
    expect(colour).toMatch(STYLE)
    expect(colour.replace(STYLE, '')).toBe(plainView(portvilleReport(), 80))
  })

  it.each([
    ['a colour', '\u001b[31mred', '␛[31mred'],
    ['a window title', '\u001b]0;owned\u0007', '␛]0;owned␇'],
    ['an eight-bit control sequence', '\u009b2J', '\ufffd2J'],
    ['a reordering', 'user\u202etxt.exe', 'user\ufffdtxt.exe'],
    ['an isolate', '\u2067abc\u2069', '\ufffdabc\ufffd'],
    ['a line break', 'one\r\ntwo\u2028three', 'one two three'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
    ['what cannot be seen', 'a\u200b\ufeff\u00adb\u{e0041}', 'ab'],
  ])('neutralises %s', (_, words, shown) => {
    const { actors, ...report } = portvilleReport()
    const view = plainView(
      { ...report, actors: [...actors, { ...actors[0], id: 'role:x', name: words }] } as CodedReport,
      100,
    )
    expect(view).toContain(`  ${shown} `)
    expect(lines(view).filter((line) => DANGEROUS.test(line))).toEqual([])
  })

  it('is safe and fits for every report', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: LEAST_WIDTH, max: 200 }), (report, width) => {
        const view = plainView(report, width)
        expect(lines(view).filter((line) => displayWidth(line) > width || DANGEROUS.test(line))).toEqual([])
        expect(renderReport(report, { width, colour: true }).replace(STYLE, '')).toBe(view)
      }),
      { numRuns: 60 },
    )
  })

  it('takes no longer for a sentence of a million characters', () => {
    const report = reportOn('word '.repeat(200_000))
    const started = performance.now()
    plainView(report, 160)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

/** The small report, all of whose spans cover all of `text`. */
function reportOn(text: string): CodedReport {
  const report = portvilleReport()
  const span = [0, text.length] as const
  return {
    ...report,
    document: { ...report.document, text },
    furniture: report.furniture.map((item) => ({ ...item, span })),
    statements: report.statements.map((item) => ({ ...item, cue: [], content: [span] })),
    events: report.events.map((item) => ({ ...item, trigger: [span], sentence: span })),
  }
}

/** Long words, wide characters and emoji in every place. */
function longReport(): CodedReport {
  const report = reportOn(
    `${'Donaudampfschifffahrt'.repeat(9)} 外務省は声明を発表した。 👩‍👩‍👧 🇺🇦 ${'e\u0301'.repeat(300)} `.repeat(9),
  )
  const name = '大韓民国外交部 👩‍🚀 Österreichisch-Ungarische Landwehrtruppenkommandantur'
  return {
    ...report,
    actors: report.actors.map((actor) => ({ ...actor, name, role: name, codes: ['KORGOVMILSPYOPPREBCOP'] })),
    positions: report.positions.map((position) => ({ ...position, issue: 'a-'.repeat(50) })),
    notices: report.notices.map((notice) => ({ ...notice, message: name.repeat(5) })),
  }
}
