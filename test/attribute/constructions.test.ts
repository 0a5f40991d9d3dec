import { describe, expect, it } from 'vitest'
import { statementsIn } from './knowledge.js'
import { bareAll, readMarked, wordsOf } from './marked.js'

/** One statement a line: [S speaker], [C cue], [T content]. */
const CONSTRUCTIONS: Record<string, readonly string[]> = {
  'direct quotations': [
    '[T “We will keep the border open,”] [S the minister] [C said].',
    '[T “The talks have failed,”] [C said] [S Anna Novak, a spokeswoman for the ministry].',
    '[S The general] [C told] reporters, [T “Nobody will cross this river.”]',
    '[S The envoy] [C replied]: [T “That is not on the table.”]',
    '[T “We need grain,”] [S he] [C said]. [T “We need it before the winter.”]',
    '[T "The strait is open to all,"] [S the admiral] [C said] on Monday.',
    "[T ''Our patience has limits,''] [S the president] [C warned].",
    '[T “The bridge,”] [S she] [C said], [T “was never a military target.”]',
    '[S The mayor] [C said]: [T “The water is back. The power will follow.”]',
    '[T “Will they sign the treaty?”] [S one diplomat] [C asked].',
    '[T “We have nothing to hide.”] [C —] [S Maria Lopez]',
    '[T With so many offices, “there is no single lock on the door,”] [S she] [C said].',
    '[S The admiral] [C said] [T he had learned one thing: “Nobody can close this strait.”]',
    '[T Why should we leave the square now?] [S the strikers] [C asked] in a message.',
  ],
  'reported clauses': [
    '[S Kyiv] [C says] [T it has retaken six villages].',
    '[S The ministry] [C said] [T that two ships had left the port].',
    '[S Officials] [C denied] [T that the army had used gas].',
    '[S The prime minister] [C told] parliament [T that the sanctions would stay].',
    '[T The ceasefire has collapsed], [S two officials] [C said] on Friday.',
    '[T The fighting has spread to the suburbs], [C according to] [S the United Nations].',
    '[C According to] [S local police], [T four people were arrested].',
    '[T The deal], [S the ministers] [C believe], [T will fail].',
    '[S Diplomats] [C feared] [T that the truce would not hold].',
    '[S The court] [C ruled] [T that the vote was valid].',
  ],
  'intent, order and attitude': [
    '[S Moscow] [C vowed] [T to respond to the attack].',
    '[S The president] [C urged] [T both sides to stop fighting].',
    '[S Beijing] [C condemned] [T the visit].',
    '[S The government] [C refused] [T to extradite the general].',
    '[S The opposition] [C called for] [T an inquiry].',
    '[S Ankara] [C supports] [T the plan].',
    '[S The rebels] [C accused] [T the army of shelling a hospital].',
    '[S The envoy] [C called] [T the treaty a “gift to the generals”].',
  ],
  'sources in other places': [
    '[S The president] [C was quoted as saying] [T the talks had failed].',
    '[T The ministers should], [C in the words of] [S one envoy], [T keep the door open].',
    '[T Minsk] [C is alleged] by [S Riga] [T to have armed them].',
    '[S A diplomat in Havana] [C replied]: [T we always have chairs].',
    '[T The bridge was safe], [S its builder, Anna Novak], [C said].',
    '[S Taiwan] [C rejects] [T China’s sovereignty claims].',
  ],
  'where the reporter speaks again': [
    '[S The ministry] [C said] [T the bridge was closed] although nobody had seen it.',
    '[S The ministry] [C said] [T the army would withdraw], although troops were still seen in the city.',
    '[S The minister] [C called] [T the report “a fabrication”], a charge that its authors reject.',
  ],
}

/** Acts, and attitudes of nobody in particular. */
const NO_STATEMENTS = [
  'The army attacked the village at dawn.',
  'The soldiers would defend the capital.',
  'The vice-president assumed office in May.',
  'Parliament approved the budget.',
  'The talks are expected to end soon.',
  'Support for the plan fell.',
  'The issue discussed was the price of gas.',
]

it.each(NO_STATEMENTS)('no statement: %s', (text) => {
  expect(statementsIn(text)).toEqual([])
})

it('ends what was told before the source of the sentence', () => {
  const text =
    'Russia told Turkey that it had no part in the attack, according to the Turkish defence minister.'
  const [outer, inner] = statementsIn(text).map((statement) => wordsOf(text, statement).content)
  expect(outer).toEqual(['Russia told Turkey that it had no part in the attack'])
  expect(inner).toEqual(['that it had no part in the attack'])
})

describe.each(Object.entries(CONSTRUCTIONS))('%s', (_, sentences) => {
  it.each(sentences)('%s', (marked) => {
    const { text, expected } = readMarked(marked)
    const found = statementsIn(text).filter(({ parent }) => parent === null)
    expect(found.map((statement) => wordsOf(text, statement))).toContainEqual(bareAll(expected))
  })
})
