import { describe, expect, it } from 'vitest'
import { loadSegmenter } from '../../src/language/text/index.js'

const { segment } = loadSegmenter()

const tokensOf = (text: string): string =>
  segment(text, [0, text.length])
    .flatMap(({ tokens }) => tokens.map(({ span }) => text.slice(...span)))
    .join(' ')

describe('tokens', () => {
  it.each([
    [
      'contractions',
      "They don't know, can't tell and won't ask.",
      "They do n't know , ca n't tell and wo n't ask .",
    ],
    [
      'typographic contractions',
      'We’ve said it isn’t ours; she’ll go.',
      'We ’ve said it is n’t ours ; she ’ll go .',
    ],
    ['one word that is two', 'Kabul cannot pay.', 'Kabul can not pay .'],
    ['possessives', "Turkey's offer and the ministers' reply", "Turkey 's offer and the ministers ' reply"],
    [
      'a typographic possessive',
      'Warsaw’s envoy met the workers’ union',
      'Warsaw ’s envoy met the workers ’ union',
    ],
    ['a possessive after a mark', 'the “Quartet”’s plan', 'the “ Quartet ” ’s plan'],
    ['titles', 'Gen. Pavel met Mr. Okafor and Sen. Ruiz', 'Gen. Pavel met Mr. Okafor and Sen. Ruiz'],
    [
      'dotted letters',
      'U.S. and U.N. envoys left D.C. at 9 a.m. sharp',
      'U.S. and U.N. envoys left D.C. at 9 a.m. sharp',
    ],
    ['initials', 'J.K. Adeyemi and George W. Marsh spoke', 'J.K. Adeyemi and George W. Marsh spoke'],
    ['a letter that ends a paragraph', 'They chose plan B.', 'They chose plan B .'],
    ['months', 'on Feb. 4 and Sept. 15', 'on Feb. 4 and Sept. 15'],
    ['a number after No.', 'Resolution No. 2254 stands.', 'Resolution No. 2254 stands .'],
    ['no number after no.', 'The answer is no. Nothing follows.', 'The answer is no . Nothing follows .'],
    ['numbers', 'about 3,000 of 12.5 million', 'about 3,000 of 12.5 million'],
    ['currency', 'a $4.5bn loan, €200 and US$3m', 'a $ 4.5 bn loan , € 200 and US$ 3 m'],
    ['percent', 'grew 2.1% in 2020', 'grew 2.1 % in 2020'],
    ['units', 'at 5pm, 20km away', 'at 5 pm , 20 km away'],
    [
      'ordinals and decades',
      'the 20th Congress of the 1970s and the ’90s',
      'the 20th Congress of the 1970s and the ’90s',
    ],
    ['hyphens split words', 'the U.S.-led, face-to-face talks', 'the U.S. - led , face - to - face talks'],
    ['hyphens after a prefix do not', 'an anti-war, non-aligned bloc', 'an anti-war , non-aligned bloc'],
    ['names with letters and numbers', 'MH17, the F-16 and Covid-19', 'MH17 , the F - 16 and Covid - 19'],
    [
      'addresses',
      'See https://example.org/a?b=1. Mail press@example.org!',
      'See https://example.org/a?b=1 . Mail press@example.org !',
    ],
    ['names with apostrophes', "O'Neill left Sana'a", "O'Neill left Sana'a"],
    ['dashes', 'the deal—signed here -- held … barely', 'the deal — signed here -- held … barely'],
    ['brackets and quotations', '(“No limits,” he said.)', '( “ No limits , ” he said . )'],
    ['slashes', 'Photo: Reuters/Jane Doe', 'Photo : Reuters / Jane Doe'],
    ['other scripts', 'Киев и 北京 said', 'Киев и 北京 said'],
    ['contractions without a mark', 'They dont know and Lets wait', 'They do nt know and Let s wait'],
    ['names that look like them', 'Im Jong-nam lets Ive speak', 'Im Jong - nam lets Ive speak'],
    ['a clitic after a grave accent', 'Kyiv`s offer', 'Kyiv `s offer'],
    ['files', 'See (treaty_draft.pdf)(annex-2.doc).', 'See ( treaty_draft.pdf ) ( annex-2.doc ) .'],
    ['addresses in brackets', 'Ana <ana@example.org> wrote', 'Ana < ana@example.org > wrote'],
    [
      'a bracket in an address',
      'at https://example.org/Oslo_(city), he',
      'at https://example.org/Oslo_(city) , he',
    ],
    ['a handle', 'by @MinistryNews, #peace.', 'by @MinistryNews , #peace .'],
    ['phone numbers', 'Call +44 20 or 555-0142', 'Call +44 20 or 555-0142'],
    ['years', 'the 1991-1995 war', 'the 1991 - 1995 war'],
    ["a decade's own mark", "the 1990's", "the 1990's"],
    ['emoticons', 'Signed at last :) they wrote', 'Signed at last :) they wrote'],
    ['no emoticon', 'three (a:b) states:', 'three ( a : b ) states :'],
    ['mixed marks', 'Why?! Not now.!', 'Why ?! Not now .!'],
    ['rules', 'one ------ two ==== three', 'one ------ two ==== three'],
    ['one letter and a slash', 'w/o a vote, s/he left; and/or', 'w/o a vote , s/he left ; and / or'],
    ['a word broken off', 'I th- think so', 'I th- think so'],
    ['an initialism is no prefix', 'the UN-backed and un-American', 'the UN - backed and un-American'],
    ['two single marks', 'a ‘‘deal’’ and a deal', 'a ‘‘ deal ’’ and a deal'],
  ])('%s', (_, text, expected) => {
    expect(tokensOf(text)).toBe(expected)
  })
})
