import { describe, expect, it } from 'vitest'
import type { Statement } from '../../src/model/index.js'
import { statementsIn } from './knowledge.js'

describe('the fields of a statement', () => {
  const acts: readonly [text: string, act: Statement['act'], negated: boolean][] = [
    ['The ministry said that the port was closed.', 'statement', false],
    ['Ankara opposes the plan.', 'attitude', false],
    ['The government plans to withdraw its troops this year.', 'intent', false],
    ['The council urged both sides to stop fighting.', 'order', false],
    ['The judge asked whether the letter was genuine.', 'question', false],
    ['The minister did not mention the sanctions.', 'silence', true],
    ['The president has yet to comment on the arrests.', 'silence', true],
    ['The embassy declined to comment.', 'silence', true],
    ['The government refused to sign the treaty.', 'intent', true],
    ['The general has never ruled out using force.', 'statement', false],
  ]
  it.each(acts)('%s', (text, act, negated) => {
    expect(statementsIn(text)).toContainEqual(expect.objectContaining({ act, negated }))
  })

  const manners: readonly [text: string, manner: Statement['manner']][] = [
    ['“The road is open,” the mayor said.', 'direct'],
    ['The mayor said the road was “more or less” open.', 'mixed'],
    ['The mayor said the road was open.', 'indirect'],
    ['The mayor said the “no limits” pact was dead.', 'indirect'],
  ]
  it.each(manners)('%s is %s', (text, manner) => {
    expect(statementsIn(text).find(({ parent }) => parent === null)).toMatchObject({ manner })
  })

  it('resolves speaker, addressee and what the content is about', () => {
    const [statement] = statementsIn('Vladimir Putin told Xi Jinping that Ukraine had attacked Russia.')
    expect(statement?.speaker.actor).toBe('person:vladimir-putin')
    expect(statement?.addressee).toBe('person:xi-jinping')
    expect(statement?.about).toEqual(expect.arrayContaining(['country:UKR', 'country:RUS']))
  })

  it('speaks about others than the speaker, who is a pronoun in the content', () => {
    const [statement] = statementsIn('Vladimir Putin said that he would visit China.')
    expect(statement?.about).toEqual(['country:CHN'])
  })

  it('resolves a relative pronoun through its antecedent', () => {
    const found = statementsIn('He met Emmanuel Macron, who said that the talks were useful.')
    expect(found.map(({ speaker }) => speaker.actor)).toContain('person:emmanuel-macron')
  })

  it('shares speaker and addressee along coordinated cues', () => {
    const found = statementsIn(
      'Olaf Scholz told Emmanuel Macron that the deal was dead and said that talks would end.',
    )
    const outer = found.filter(({ parent }) => parent === null)
    expect(outer.map(({ speaker, addressee }) => [speaker.actor, addressee])).toEqual([
      ['person:olaf-scholz', 'person:emmanuel-macron'],
      ['person:olaf-scholz', 'person:emmanuel-macron'],
    ])
  })
})

describe('statements inside statements', () => {
  it('marks the inner one by its parent', () => {
    const found = statementsIn('The minister said that Moscow had vowed to respond.')
    expect(found).toMatchObject([
      { id: 's1', parent: null },
      { id: 's2', parent: 's1', act: 'intent' },
    ])
  })

  it('finds what is reported inside a quotation', () => {
    const found = statementsIn('“Beijing opposes the plan,” the envoy said.')
    expect(found).toMatchObject([
      { manner: 'direct', parent: null },
      { act: 'attitude', parent: 's1' },
    ])
  })
})

describe('quotations over paragraphs', () => {
  it('gives a quotation without a cue to the speaker before it', () => {
    const text = '“We will rebuild the port,” the governor said.\n\n“It will take two years.”'
    expect(statementsIn(text).filter(({ parent }) => parent === null)).toMatchObject([
      { content: [expect.anything(), [48, text.length]] },
    ])
  })

  it('joins a quotation that the paragraph before left open', () => {
    const text = 'The governor said: “We will rebuild the port.\n\n“It will take two years.”'
    expect(statementsIn(text)).toMatchObject([{ content: [expect.anything(), [47, text.length]] }])
  })

  it('takes the speaker from a paragraph that ends in a colon', () => {
    const text = 'The governor added:\n\n“It will take two years.”'
    expect(statementsIn(text)).toMatchObject([{ manner: 'direct', speaker: { spans: [[0, 12]] } }])
  })

  it('reads the turns of a transcript', () => {
    const text = 'HOST: Will you run again?\n\nGUEST: I have not decided.\n\nHOST: When will you?'
    const speakers = statementsIn(text).filter(({ parent }) => parent === null).map(({ speaker }) => speaker.spans) // prettier-ignore
    expect(speakers).toEqual([[[0, 4]], [[27, 32]], [[55, 59]]])
  })
})

describe('a transcript in quotation marks', () => {
  it('keeps its turns', () => {
    const text = '“HOST: Will you run again?\n\n“GUEST: I have not decided.\n\n“HOST: When will you?”'
    const outer = statementsIn(text).filter(({ parent }) => parent === null)
    expect(outer.map(({ speaker: { spans } }) => spans.map((span) => text.slice(...span)))).toEqual([
      ['HOST'],
      ['GUEST'],
      ['HOST'],
    ])
  })
})

describe('what is no statement', () => {
  it.each([
    'The two men signed a “no limits” agreement.',
    'The so-called “peace corridor” was empty.',
    'The train left the station at noon.',
    'Her novel “The Long Winter” won a prize.',
  ])('%s', (text) => {
    expect(statementsIn(text)).toEqual([])
  })
})
