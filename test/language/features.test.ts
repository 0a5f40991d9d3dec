import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { FeatureFinder } from '../../src/language/features.js'
import { loadTables } from '../../src/language/tables.js'
import type { Token } from '../../src/model/index.js'

const finder = new FeatureFinder(loadTables().features)

/** "They/PRON/PRP/2/nsubj say/VERB/VBP/0/root": form, tags, head from 1, relation. */
function tokensOf(words: string): Token[] {
  return words.split(' ').map((word, index) => {
    const [text, upos, xpos, head, deprel] = word.split('/') as [string, string, string, string, string]
    const lemma = { had: 'have', did: 'do', do: 'do' }[text] ?? text
    return { index, span: [0, 0], text, lemma, upos, xpos, head: Number(head) - 1, deprel, entity: 'O' }
  })
}

const featuresOf = (words: string, form: string): string => {
  const tokens = tokensOf(words)
  return finder.features(tokens)[tokens.findIndex(({ text }) => text === form)]!
}

const PAST = 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'
const THEY_SAY = 'They/PRON/PRP/2/nsubj say/VERB/VBP/0/root so/ADV/RB/2/advmod'
const MEN_WHO_FLED = 'men/NOUN/NNS/0/root who/PRON/WP/3/nsubj fled/VERB/VBD/1/acl:relcl'
const HAD_FLED = 'He/PRON/PRP/3/nsubj had/AUX/VBD/3/aux fled/VERB/VBN/0/root'
const WAS_HIT = 'It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass hit/VERB/VBN/0/root'
const ASKED_TO_GO = 'Iran/PROPN/NNP/2/nsubj asked/VERB/VBD/0/root to/PART/TO/4/mark leave/VERB/VB/2/xcomp'
const LEAVE_NOW = 'Leave/VERB/VB/0/root now/ADV/RB/1/advmod'
const BOTH_MET = 'Xi/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Putin/PROPN/NNP/1/conj met/VERB/VBD/0/root'
const CAME_AND_SAW = 'We/PRON/PRP/2/nsubj came/VERB/VBD/0/root and/CCONJ/CC/4/cc saw/VERB/VBD/2/conj'
const BECAUSE_OF = 'Because/ADP/IN/3/case of/ADP/IN/1/fixed rain/NOUN/NN/0/root'

describe('features', () => {
  it.each([
    [THEY_SAY, 'They', 'Case=Nom|Number=Plur|Person=3|PronType=Prs'],
    [THEY_SAY, 'say', 'Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin'],
    [MEN_WHO_FLED, 'men', 'Number=Plur'],
    [MEN_WHO_FLED, 'who', 'PronType=Rel'],
    [MEN_WHO_FLED, 'fled', 'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin'],
    [HAD_FLED, 'had', PAST],
    [HAD_FLED, 'fled', 'Tense=Past|VerbForm=Part'],
    [WAS_HIT, 'hit', 'Tense=Past|VerbForm=Part|Voice=Pass'],
    [ASKED_TO_GO, 'Iran', 'Number=Sing'],
    [ASKED_TO_GO, 'asked', PAST],
    [ASKED_TO_GO, 'leave', 'VerbForm=Inf'],
    [LEAVE_NOW, 'Leave', 'Mood=Imp|VerbForm=Fin'],
    [BOTH_MET, 'met', 'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin'],
    [CAME_AND_SAW, 'saw', 'Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin'],
    [BECAUSE_OF, 'Because', 'ExtPos=ADP'],
    ['the/DET/DT/2/det worst/ADJ/JJS/0/root', 'the', 'Definite=Def|PronType=Art'],
    ['the/DET/DT/2/det worst/ADJ/JJS/0/root', 'worst', 'Degree=Sup'],
    ['1,234/NUM/CD/0/root', '1,234', 'NumForm=Digit|NumType=Card'],
    ['seven/NUM/CD/0/root', 'seven', 'NumForm=Word|NumType=Card'],
    ['./PUNCT/./0/root', '.', '_'],
  ])('in “%s” of %s are %s', (words, form, features) => {
    expect(featuresOf(words, form)).toBe(features)
  })

  it('are sorted and named once for any word with any tags', () => {
    const upos = fc.constantFrom('NOUN', 'VERB', 'PRON', 'AUX', 'NONE')
    const xpos = fc.constantFrom('NN', 'VBD', 'VBG', 'VB', 'WP', 'PRP', 'NONE')
    const word = fc.record({ text: fc.string({ unit: 'binary', minLength: 1 }), upos, xpos, head: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const tokens = words.map((word, index): Token => ({
          ...word, index, span: [0, 0], lemma: word.text, head: word.head % words.length, deprel: 'conj', entity: 'O',
        })) // prettier-ignore
        for (const features of finder.features(tokens)) {
          const names = features.split('|').map((feature) => feature.split('=')[0]!)
          expect(names).toEqual(
            [...new Set(names)].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
          )
        }
      }),
    )
  })
})

describe('the tables', () => {
  const path = join(tmpdir(), `demarche-tables-${process.pid}.json`)
  afterAll(() => rmSync(path, { force: true }))

  it.each([
    ['are cut', '{"lemmas":{"wor'],
    ['are no tables', '[]'],
    ['are null', 'null'],
    ['lack one', '{"lemmas":{"words":{},"endings":{},"bases":{}}}'],
  ])('are refused by name when they %s', (_, content) => {
    writeFileSync(path, content)
    expect(() => loadTables(path)).toThrow(path)
  })

  it('are refused by name when they are missing', () => {
    expect(() => loadTables('/none/such/tables.json')).toThrow('/none/such/tables.json')
  })
})
