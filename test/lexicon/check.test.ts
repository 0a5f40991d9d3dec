import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkLexicon, type Finding, inOneLine, readLexiconFiles } from '../../src/lexicon/index.js'
import { loadCodeBook } from '../../src/world/index.js'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

const { entries } = loadCodeBook()

function check(files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(join(tmpdir(), 'frames-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return checkLexicon(readLexiconFiles(folder, 'my'), entries)
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => `${finding.kind} ${inOneLine(finding)}`)

/** Families with the keys that every one must have. */
const families = (...entries: readonly string[]): string =>
  entries
    .map((entry, at) => {
      const keys = entry.split('; ').map((key) => `  ${key}`)
      const first = entry.includes('name:') ? [] : [`  name: family-${at + 1}`]
      const lines = [
        ...first,
        ...keys,
        '  example: Chad met Togo.',
        '  expect: { source: null, target: null }',
      ]
      return lines.join('\n').replace(/^ {2}/, '- ')
    })
    .join('\n')

const findingsOf = (yaml: string, others: Readonly<Record<string, string>> = {}): string[] =>
  told(check({ 'frames.yaml': yaml, ...others }).findings)

const REASONS: readonly (readonly [string, string, RegExp])[] = [
  ['a key that is unknown', 'code: "040"; verbs: [meet]; verb: [x]', /^schema my\/frames\.yaml:1: family-1: unknown key "verb"/],
  ['a word of the wrong kind', 'code: "040"; verbs: meet', /^schema my\/frames\.yaml:3: family-1: "verbs": /],
  ['no words at all', 'code: "040"', /^schema .* no verbs, nouns or adjectives$/],
  ['a code that is not in the code book', 'code: "999"; verbs: [meet]', /^unknown-code my\/frames\.yaml:2: family-1: no code "999" in the code book/],
  ['a class that is missing', 'code: "040"; verbs: [meet]; when: { object: [$chairs] }', /^unknown-class my\/frames\.yaml:4: .*no class "\$chairs"/],
  ['a slot with a slip', 'code: "040"; verbs: [meet]; when: { objct: [x] }', /^unknown-slot .*no slot "objct" \(did you mean "object"\?\)/],
  ['a role with a slip', 'code: "040"; verbs: [meet]; target: withe', /^unknown-slot .*"withe" \(did you mean "with"\?\)/],
  ['a table that is missing', 'complement: agre; code: "030"; verbs: [agree]', /^unknown-table .*no table "agre"/],
  ['a kind of actor that is none', 'code: "040"; verbs: [meet]; when: { object: ["@planet"] }', /^unknown-kind .*"@planet": use one of @/],
  ['a word twice', 'code: "040"; verbs: [meet, meet]', /^duplicate-word .*"meet" stands twice/],
  ['an inflected verb', 'code: "040"; verbs: [met]', /^not-a-lemma .*"met" is never met: .* write "meet"$/],
  ['a plural noun', 'code: "040"; nouns: [peace meetings]', /^not-a-lemma .* write "peace meeting"$/],
  ['a capital', 'code: "040"; verbs: [Meet]', /^not-a-lemma .* write "meet"$/],
  ['a plural in a run of a condition', 'code: "040"; verbs: [meet]; when: { object: [arms dealer] }', /^not-a-lemma .* write "arm dealer"$/],
] // prettier-ignore

describe('the check tells', () => {
  it.each(REASONS)('%s', (_, family, reason) => {
    const findings = findingsOf(families(family))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatch(reason)
  })

  it('a name twice, with the place of the first', () => {
    const findings = findingsOf(
      families('name: meet; code: "040"; verbs: [meet]', 'name: meet; code: "040"; verbs: [see]'),
    )
    expect(findings).toEqual([
      'duplicate-name my/frames.yaml:6: meet: my/frames.yaml:1 has a family of this name: give it another',
    ])
  })

  it('classes and tables that nobody uses', () => {
    const findings = findingsOf(families('code: "040"; verbs: [meet]; when: { object: [$used] }'), {
      'classes.yaml': 'used: [x]\nunused: [y]\n',
      'complements.yaml': 'idle: { target: source, codes: { "04": "026" } }\n',
    })
    expect(findings).toEqual([
      'unused-class my/classes.yaml:2: unused: no family uses this class: drop it',
      'unused-table my/complements.yaml:1: idle: no family uses this table: drop it',
    ])
  })

  it('a class that takes in one below it, and codes of tables', () => {
    const findings = findingsOf(families('complement: ask; code: "020"; verbs: [ask]; light: [$one]'), {
      'classes.yaml': 'one: [$two]\ntwo: [x]\n',
      'complements.yaml': 'ask: { target: source, codes: { "04": "9999" } }\n',
    })
    expect(findings.map((finding) => finding.split(': ').slice(0, 2).join(': '))).toEqual([
      'unknown-class my/classes.yaml:1: one',
      'unknown-code my/complements.yaml:1: ask',
    ])
  })
})

describe('rivals', () => {
  it('of different roots with the same conditions are a conflict', () => {
    const [finding, ...others] = findingsOf(
      families('code: "190"; verbs: [hit, kick]', 'code: "111"; verbs: [hit, slam]'),
    )
    expect(others).toEqual([])
    expect(finding).toMatch(
      /^conflict my\/frames\.yaml:8: family-2: "hit": family-1 \(190, my\/frames\.yaml:1\)/,
    )
  })

  it('of one root leave a word unreachable, or a whole family', () => {
    const lines = findingsOf(
      families(
        'code: "190"; verbs: [hit, kick]',
        'code: "190"; verbs: [hit, slam]',
        'code: "193"; verbs: [slam]',
      ),
    )
    expect(lines).toEqual([
      expect.stringMatching(/^unreachable .*:8: family-2: "hit" never lead here: family-1/),
      expect.stringMatching(/^unreachable .*:13: family-3: never chosen: family-2/),
    ])
  })

  it('are told where the wider conditions stand first', () => {
    const wide = 'code: "190"; verbs: [hit]; when: { object: [town, port] }'
    const narrow = 'code: "193"; verbs: [hit]; when: { object: [port] }'
    expect(findingsOf(families(wide, narrow))).toEqual([expect.stringMatching(/^unreachable .*family-2/)])
    expect(findingsOf(families(narrow, wide))).toEqual([])
  })

  it('are none where the longer code of one root, a further condition or what is ruled out decides', () => {
    expect(findingsOf(families('code: "19"; verbs: [hit]', 'code: "190"; verbs: [hit, pound]'))).toEqual([
      expect.stringMatching(/^unreachable .*family-1: never chosen: family-2/),
    ])
    expect(
      findingsOf(families('code: "190"; verbs: [hit]', 'code: "111"; verbs: [hit]; when: { with: [word] }')),
    ).toEqual([])
    expect(
      findingsOf(families('code: "190"; verbs: [hit]; unless: { object: [ball] }', 'code: "193"; verbs: [hit]')), // prettier-ignore
    ).toEqual([])
  })

  it('that only look at an action leave the word to the next', () => {
    const tables = { 'complements.yaml': 'ask: { target: source, codes: { "04": "026" } }\n' }
    expect(
      findingsOf(
        families('name: a; complement: ask; expect-not: 1', 'code: "020"; verbs: [ask]').replace(
          'expect-not: 1',
          'code: "020"\n  verbs: [beg]',
        ),
        tables,
      ),
    ).toEqual([])
  })

  it('with overlapping conditions are notes', () => {
    const { findings, notes } = check({
      'frames.yaml': families(
        'code: "073"; verbs: [drop]; when: { object: [food, water] }',
        'code: "162"; verbs: [drop]; when: { object: [food, loan] }',
      ),
    })
    expect(findings).toEqual([])
    expect(told(notes)).toEqual([expect.stringMatching(/^overlap .*family-2: "drop": .*"food"/)])
  })
})

const HOSTILE: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['no YAML', '- name: [', /no YAML/],
  ['no list', 'name: meet', /a list is wanted/],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), /not in UTF-8/],
  ['a file beyond all measure', `# ${'x'.repeat(300_000)}`, /larger than 256 KB/],
  ['brackets in brackets', '['.repeat(100_000), /nested too deeply|no YAML/],
  ['lists in lists', `${'- '.repeat(50_000)}x`, /nested too deeply|no YAML|expected/],
  ['a map of many keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'), /a list is wanted/],
  ['the same key twice', '- name: a\n  name: b\n', /a key stands twice/],
  ['aliases of aliases', `- &a [${'x, '.repeat(20)}x]\n${Array.from({ length: 20 }, (_, at) => `- &${'b'.repeat(at + 1)} [${`*${at === 0 ? 'a' : 'b'.repeat(at)}, `.repeat(20)}x]`).join('\n')}`, /lias|expected/],
  ['a tag of a program', '- !!js/function "x"', /expected|no YAML/],
  ['keys of every object', '- __proto__: { name: x }\n  constructor: 1\n', /unknown key|expected/],
  ['control characters', '- "\u001b[31m": 1', /unknown key|expected|no YAML/],
] // prettier-ignore

describe('hostile files end in findings of one line', () => {
  it.each(HOSTILE)('%s', (_, text, reason) => {
    const lines = told(check({ 'frames.yaml': text }).findings)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines[0]).toMatch(reason)
    expect(lines.filter((line) => line.includes('\n') || line.length > 400)).toEqual([])
  })

  it('an empty file is no fault, and "__proto__" may be a word', () => {
    expect(check({ 'frames.yaml': '' }).findings).toEqual([])
    expect(
      findingsOf(families('code: "040"; verbs: [__proto__, constructor, to string]; when: { object: [constructor] }')), // prettier-ignore
    ).toEqual([])
  })

  it('a file with another ending is told of', () => {
    expect(told(check({ 'frames.yml': '' }).findings)).toEqual([
      'unreadable my/frames.yml:1: is not read: end its name in ".yaml"',
    ])
  })
})
