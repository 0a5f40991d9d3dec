import { describe, expect, it } from 'vitest'
import { reportOf } from './code.js'

describe('what is said of another party', () => {
  it.each([
    ['The EU said on Monday that Serbia must behave.', 'IGOEEC 100 SRB'],
    ['Serbia must behave, the EU said on Monday.', 'IGOEEC 100 SRB'],
    ['Denmark said Russia was responsible for the leak.', 'DNK 112 RUS'],
    ['Russia should behave, the EU said on Monday.', 'IGOEEC 020 RUS'],
    ['“Serbia needs to behave,” the EU said.', 'IGOEEC 100 SRB'],
    ['Denmark said Russia should have waited.', 'DNK 111 RUS'],
    ['“This decision by Turkey is a disgrace,” Greece said.', 'GRC 111 TUR'],
    ['Greece said Turkey’s decision was reckless.', 'GRC 111 TUR'],
    ['“Poland is a good friend,” the Lithuanian government said.', 'LTUGOV 051 POL'],
    ['Denmark said Russia is undermining the peace.', 'DNK 112 RUS'],
    ['Denmark said Russia was behind the attack.', 'DNK 112 RUS'],
    ['Denmark said the gunmen were sent by Belarus.', 'DNK 112 BLR'],
    ['Denmark said the suspects were linked to Hezbollah.', 'DNK 112 LBNREB'],
    ['Denmark said Russia was involved in the attack.', 'DNK 112 RUS'],
    ['Denmark said the cyber attack was the work of Russia.', 'DNK 112 RUS'],
    ['Denmark said Russia was to blame for the leak.', 'DNK 112 RUS'],
    ['Denmark said Russia was fuelling the war.', 'DNK 112 RUS'],
    ['“Iran has lied to us,” the French government said.', 'FRAGOV 112 IRN'],
    ['“It is time for Serbia to answer,” the EU said.', 'IGOEEC 100 SRB'],
    ['Denmark said Russia had no right to be there.', 'DNK 111 RUS'],
    ['Denmark said Russia had blood on its hands.', 'DNK 112 RUS'],
    ['Denmark said Russia was breaking the law.', 'DNK 112 RUS'],
    ['“Russia cannot be trusted,” the Danish government said.', 'DNKGOV 111 RUS'],
    ['“It is shameful that Germany sleeps,” the Polish government said.', 'POLGOV 111 DEU'],
    ['“There will be consequences for Iran,” the French government said.', 'FRAGOV 130 IRN'],
    ['“The EU has failed to protect us,” the Greek government said.', 'GRCGOV 112 IGOEEC'],
    ['Greece said Turkey was a threat to peace.', 'GRC 111 TUR'],
    ['“Serbia is a racist state,” the Albanian government said.', 'ALBGOV 111 SRB'],
    ['“It is shameful that Serbia has lied to us,” the Albanian government said.', 'ALBGOV 111 SRB'],
    ['“It is time for Serbia to withdraw its troops,” the Albanian government said.', 'ALBGOV 1056 SRB'],
    ['“Release our people,” the Albanian government told Serbia.', 'ALBGOV 1053 SRB'],
    ['“Please do not attack Kosovo,” the Albanian government told Serbia.', 'ALBGOV 100 SRB'],
    ['Albania called Serbia’s move “absurd”.', 'ALB 111 SRB'],
    ['Albania referred to Serbia’s move as a stunt.', 'ALB 111 SRB'],
  ])('demands it or blames it: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })

  it('is demanded once where the action has a word of its own', () => {
    expect(shown('Russia must withdraw from Ukraine, Germany said.')).toEqual(['DEU 1056 RUS'])
  })

  it.each([
    ['Russia should withdraw from Ukraine, Germany said.', 'DEU 0256 RUS'],
    ['“Russia must not attack Ukraine,” Germany said.', 'DEU 100 RUS'],
  ])('is asked where the action has a word: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })

  it('is blamed for the force that a quotation tells', () => {
    expect(shown('“Russia has bombed our towns,” the Ukrainian government said.')).toContain('UKRGOV 112 RUS')
    expect(shown('Russia bombed two towns, the Ukrainian army said.')).not.toContain('UKRMIL 112 RUS')
  })

  it.each([
    'A French court ruled that Turkey should pay.',
    'Should Russia wait, the EU asked?',
    'Denmark said the Russian winter was a disaster.',
    'Denmark said Russia’s decision was not a mistake.',
    'Denmark said Russia’s decision would be a mistake.',
    'Denmark said its own decision was a mistake.',
    'Denmark said Russia should be happy.',
    'Denmark said the use of the house by the Austrian police should send a signal.',
    'Denmark said Russia was not behind the attack.',
    'Denmark said Russia was involved in the talks.',
    'Denmark said Russia was not involved in the attack.',
    'Denmark said the gunmen might have been sent by Belarus.',
    'Denmark said the dog was linked to Poland.',
    'Denmark said Russia was behind the schedule.',
    'Denmark said Russia might be undermining the peace.',
    'Denmark said Russia was not responsible for the leak.',
    'Denmark said Russia had a right to be there.',
    'Denmark said Russia might break the law.',
    'Denmark said there would be no consequences for Russia.',
    'Denmark said it was time for lunch.',
    'Denmark said Russia failed to win the game.',
    '“It was time to withdraw the troops,” the Danish government said.',
    'Denmark called an absurd meeting.',
    'The German chancellor said the work must go on.',
    'Serbia must behave.',
  ])('is nothing where no party is named or blamed: %s', (sentence) => {
    expect(shown(sentence)).toEqual([])
  })
})

describe('what is not permitted or yielded', () => {
  it.each([
    ['Greece did not allow inspectors from the UN into the camp.', 'GRC 1245 IGOUNO'],
    ['The president of Ghana has not conceded the election.', 'GHAGOV 124 '],
    ['Ukraine did not yield to Russia.', 'UKR 124 RUS'],
    ["Spain's government did not give permission for the rally.", 'ESPGOV 123 '],
  ])('is refused: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })
})

describe('officials', () => {
  it('protest with words', () => {
    expect(shown('The Polish foreign ministry protested against the raid by Belarus.')).toEqual([
      'POLGOV 114 BLR',
    ])
  })
})

function shown(content: string): string[] {
  return reportOf(content).events.map(({ source, cameo, target }) =>
    [source, [{ code: cameo }], target].map((side) => side.map(({ code }) => code).join(',')).join(' '),
  )
}
