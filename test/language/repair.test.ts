import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../src/language/analyzer.js'
import { repairTree } from '../../src/language/repair/index.js'

const isSpeechVerb = (word: string): boolean => word === 'said'

/** "word/UPOS/head/deprel" for each word, heads counted from 1 as the treebanks do. */
function analysis(rows: string): { words: string[]; given: Analysis } {
  const columns = rows.split(' ').map((row) => row.split('/'))
  const column = (index: number) => columns.map((row) => row[index]!)
  const heads = column(2).map((head) => Number(head) - 1)
  return { words: column(0), given: { upos: column(1), xpos: column(1), heads, deprels: column(3) } }
}

function repaired(rows: string): string {
  const { words, given } = analysis(rows)
  const { upos, heads, deprels } = repairTree(words, given, isSpeechVerb)
  return words.map((word, index) => `${word}/${upos[index]}/${heads[index]! + 1}/${deprels[index]}`).join(' ')
}

const QUOTED_ON_TOP =
  '“/PUNCT/3/punct We/PRON/3/nsubj agree/VERB/0/root ,/PUNCT/3/punct ”/PUNCT/3/punct Li/PROPN/7/nsubj said/VERB/3/parataxis ./PUNCT/3/punct'
const SPEECH_ON_TOP =
  '“/PUNCT/3/punct We/PRON/3/nsubj agree/VERB/7/ccomp ,/PUNCT/3/punct ”/PUNCT/3/punct Li/PROPN/7/nsubj said/VERB/0/root ./PUNCT/7/punct'

describe('repaired trees', () => {
  it('put the clause of the speaker above the quotation', () => {
    expect(repaired(QUOTED_ON_TOP)).toBe(SPEECH_ON_TOP)
  })

  it('leave a right tree alone', () => {
    expect(repaired(SPEECH_ON_TOP)).toBe(SPEECH_ON_TOP)
  })

  it('leave a quotation alone when no clause follows it', () => {
    const rows =
      '“/PUNCT/2/punct Order/NOUN/6/nsubj ,/PUNCT/2/punct ”/PUNCT/2/punct is/AUX/6/cop dead/ADJ/0/root ./PUNCT/6/punct'
    expect(repaired(rows)).toBe(rows)
  })

  it('hang a fronted phrase on the clause, not on the noun behind the comma', () => {
    expect(
      repaired(
        'In/ADP/2/case Rome/PROPN/5/nmod ,/PUNCT/2/punct the/DET/5/det pope/NOUN/6/nsubj spoke/VERB/0/root',
      ),
    ).toBe('In/ADP/2/case Rome/PROPN/6/obl ,/PUNCT/2/punct the/DET/5/det pope/NOUN/6/nsubj spoke/VERB/0/root')
  })

  it('make no subject of what a preposition introduces', () => {
    expect(repaired('After/ADP/2/case dawn/NOUN/4/nsubj they/PRON/4/nsubj left/VERB/0/root')).toBe(
      'After/ADP/2/case dawn/NOUN/4/obl they/PRON/4/nsubj left/VERB/0/root',
    )
  })

  it('put a speech clause at the end above what it reports', () => {
    expect(
      repaired(
        'Fire/NOUN/2/nsubj broke/VERB/0/root out/ADP/2/prt ,/PUNCT/2/punct Li/PROPN/6/nsubj said/VERB/2/advcl ./PUNCT/2/punct',
      ),
    ).toBe(
      'Fire/NOUN/2/nsubj broke/VERB/6/ccomp out/ADP/2/prt ,/PUNCT/2/punct Li/PROPN/6/nsubj said/VERB/0/root ./PUNCT/2/punct',
    )
  })

  it('make one subject of a title and its name', () => {
    expect(repaired('Foreign/ADJ/2/amod Minister/NOUN/4/nsubj Li/PROPN/4/nsubj met/VERB/0/root')).toBe(
      'Foreign/ADJ/2/amod Minister/NOUN/3/nmod:desc Li/PROPN/4/nsubj met/VERB/0/root',
    )
  })

  it('make one subject of a noun and its apposition', () => {
    expect(repaired('Minister/NOUN/4/nsubj ,/PUNCT/3/punct Li/PROPN/4/nsubj met/VERB/0/root')).toBe(
      'Minister/NOUN/4/nsubj ,/PUNCT/3/punct Li/PROPN/1/appos met/VERB/0/root',
    )
  })

  it('are trees, whatever tree they were made from', () => {
    const word = fc.constantFrom('“', '”', ',', 'in', 'talks', 'said')
    const tags = { '“': 'PUNCT', '”': 'PUNCT', ',': 'PUNCT', in: 'ADP', talks: 'NOUN', said: 'VERB' }
    const deprel = fc.constantFrom('nsubj', 'obl', 'case', 'punct', 'ccomp', 'nmod')
    const tree = fc.array(fc.tuple(word, fc.nat(), deprel), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(tree, fc.nat(), (rows, seed) => {
        // Every word hangs on one that comes before it in a random order, so that there is no cycle.
        const order = rows
          .map((_, index) => (index * 5 + seed) % rows.length)
          .filter((at, i, all) => all.indexOf(at) === i)
        for (let index = 0; index < rows.length; index++) if (!order.includes(index)) order.push(index)
        const heads = rows.map(() => -1)
        order.forEach((at, place) => {
          if (place > 0) heads[at] = order[rows[at]![1] % place]!
        })
        const words = rows.map(([form]) => form)
        const upos = words.map((form) => tags[form])
        const result = repairTree(
          words,
          { upos, xpos: upos, heads, deprels: rows.map((row) => row[2]) },
          isSpeechVerb,
        )
        expect(result.heads.filter((head) => head === -1)).toHaveLength(1)
        result.heads.forEach((_, start) => {
          let at = start
          for (let steps = 0; at >= 0; steps++) {
            expect(steps).toBeLessThanOrEqual(rows.length)
            at = result.heads[at]!
          }
        })
      }),
      { numRuns: 300 },
    )
  })
})
