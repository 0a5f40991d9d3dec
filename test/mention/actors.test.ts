import { expect, test } from 'vitest'
import { findMentions } from './support.js'

test.each([
  [
    "The speaker of Ukraine's parliament thanked Poland.",
    "The speaker of Ukraine's parliament → person:ruslan-stefanchuk",
  ],
  ["Belarus's KGB arrested him.", 'KGB → org:BLR-KGB'],
  ['Two dozen soldiers were killed in Mali.', 'Two dozen soldiers → role:MLIMIL'],
  ['Foggy Bottom stayed silent.', 'Foggy Bottom → role:USAGOV'],
  ['Local officials denied it.', 'Local officials → role:GOV'],
  ["Brazil's Lula da Silva agreed.", 'Lula da Silva → person:luiz-inacio-lula-da-silva'],
  ['Foreign troops left Mali, Mali said.', 'Foreign troops → role:MIL'],
  ['Syrian government forces withdrew.', 'Syrian government forces → role:SYRMIL'],
  ['An aide to Marine Le Pen left.', 'An aide to Marine Le Pen → role:FRAOPP'],
  ['Police fired in Lagos.', 'Police → role:NGACOP'],
  ['Judges in The Hague agreed.', 'Judges → role:JUD'],
  ['The United Nations refugee agency agreed.', 'United Nations refugee agency → org:UNHCR'],
  ["The U.N. children's fund agreed.", "U.N. children's fund → org:UNICEF"],
])('an actor is found: %s', (text, expected) => {
  expect(findMentions(text, '2023-02-10').lines).toContain(expected)
})

test.each([
  ['The UN refugee problem grew.', 'UN refugee → org:UNHCR'],
  // A chamber in front of a title is nobody's apposition.
  ['The Senate Minority Leader, Chuck Schumer, agreed.', 'The Senate → person:chuck-schumer'],
  ['Police in British Columbia agreed.', 'British → country:GBR'],
  ["Russia's children's rights commissioner agreed.", "Russia's children → role:RUSCVL"],
  ['They signed an accord in Cartagena.', 'Cartagena → person:mauricio-funes-cartagena'],
  ['She spoke in French and English.', 'English → person:bill-english'],
  ['He told them not to hold federal workers hostage.', 'workers hostage → role:CVL'],
  ['The aid worker Abdullah Beispiel agreed.', 'Abdullah → person:abdullah'],
  ['The US said separatists had shelled Ukrainian troops.', 'separatists → role:USASEP'],
])('what is no actor is left alone: %s', (text, wrong) => {
  expect(findMentions(text, '2019-02-10').lines).not.toContain(wrong)
})
