import { expect, it } from 'vitest'
import { withAddressedSubjects } from '../../src/language/addressed.js'

/** Words as "form/xpos/head/deprel", heads from 1; the relations that they come out with. */
function relations(rows: string): string {
  const fields = rows.split(' ').map((row) => row.split('/'))
  const xpos = fields.map(([, tag]) => tag!)
  const { deprels } = withAddressedSubjects({
    upos: xpos,
    xpos,
    heads: fields.map(([, , head]) => Number(head) - 1),
    deprels: fields.map(([, , , deprel]) => deprel!),
    entities: xpos,
  })
  return deprels.join(' ')
}

it.each([
  ['Cohen/NNP/3/vocative ,/,/1/punct left/VBD/0/root', 'nsubj punct root'],
  ['Cohen/NNP/4/vocative ,/,/1/punct was/VBD/4/cop ill/JJ/0/root', 'nsubj punct cop root'],
  ['Cohen/NNP/4/vocative ,/,/1/punct was/VBD/4/aux:pass freed/VBN/0/root', 'nsubj:pass punct aux:pass root'],
])('who is told of is not called: %s', (rows, expected) => {
  expect(relations(rows)).toBe(expected)
})

it.each([
  ['Cohen/NNP/3/vocative ,/,/1/punct leave/VB/0/root', 'vocative punct root'],
  ['Cohen/NNP/4/vocative ,/,/1/punct he/PRP/4/nsubj left/VBD/0/root', 'vocative punct nsubj root'],
  ['He/PRP/2/nsubj left/VBD/0/root ,/,/4/punct Cohen/NNP/2/vocative', 'nsubj root punct vocative'],
])('who is called stays so: %s', (rows, expected) => {
  expect(relations(rows)).toBe(expected)
})
