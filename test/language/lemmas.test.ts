import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRule, Lemmatizer, ruleOf } from '../../src/language/lemmatizer.js'
import { loadTables } from '../../src/language/tables.js'

const lemmatizer = new Lemmatizer(loadTables().lemmas)

/** Forms by tag and lemma: "denied denies → deny". */
const NEWS: Readonly<Record<string, string>> = {
  'VERB/VBD': `accused → accuse, agreed → agree, arose → arise, banned → ban, blew → blow, broke → break, brought → bring,
    chose → choose, condemned → condemn, denied → deny, deterred → deter, fled → flee, flew → fly, forbade → forbid,
    fought → fight, held → hold, hit → hit, joined → join, joked → joke, led → lead, met → meet, overthrew → overthrow,
    quit → quit, rebelled → rebel, said → say, shelled → shell, shot → shoot, sought → seek, struck → strike,
    sued → sue, swore → swear, told → tell, vetoed → veto, vied → vie, withdrew → withdraw, wore → wear`,
  'VERB/VBN': `beaten → beat, captured → capture, driven → drive, forbidden → forbid, freed → free, forgiven → forgive,
    imposed → impose, overrun → overrun, reimposed → reimpose, slain → slay, sworn → swear, torn → tear, trodden → tread,
    undone → undo, overlaid → overlay, co-written → co-write, waived → waive, accredited → accredit, sponsored → sponsor`,
  'VERB/VBZ': `denies → deny, vetoes → veto, urges → urge, presses → press, clashes → clash, goes → go, seizes → seize`,
  'VERB/VBG': `bombing → bomb, ceding → cede, deterring → deter, dying → die, lying → lie, patrolling → patrol,
    poking → poke, striking → strike, vying → vie, normalising → normalise, voting → vote, withdrawing → withdraw, morning → morning`,
  'VERB/VBP': `say → say, wore → wear, lay → lay, disagreed → disagree`,
  'NOUN/NNS': `allies → ally, armies → army, bases → base, bombers → bomber, buses → bus, calves → calf, caucuses → caucus,
    children → child, crises → crisis, criteria → criterion, embassies → embassy, forces → force, heroes → hero,
    knives → knife, lawmen → lawman, losses → loss, movies → movie, police → police, protesters → protester,
    series → series, spokeswomen → spokeswoman, taxes → tax, treaties → treaty, troops → troops, women → woman,
    viruses → virus, wives → wife, CDs → CD`,
  'ADJ/JJR': `bigger → big, larger → large, worse → bad, heavier → heavy, fiercer → fierce`,
  'ADJ/JJS': `biggest → big, largest → large, worst → bad, deadliest → deadly`,
  'ADJ/JJ': `Ukrainian → Ukrainian, foreign → foreign, Foreign → foreign`,
  'PROPN/NNP': `Zaporizhzhia → Zaporizhzhia, UN → UN, UKRAINE → Ukraine, UNICEF → UNICEF`,
  'PROPN/NNPS': `Nations → Nation, Emirates → Emirate`,
  'AUX/VBD': `was → be, were → be, did → do, had → have`,
  'AUX/VBZ': `'s → be, has → have`,
  'AUX/MD': `wo → will, ca → can`,
  'PART/RB': `n't → not, n’t → not`,
  'PART/POS': `'s → 's, ' → 's`,
  'PRON/PRP': `them → they, us → we, him → he`,
  'NUM/CD': `38,000 → 38000, 2.5 → 2.5`,
}

const cases = Object.entries(NEWS).flatMap(([tag, pairs]) =>
  pairs.split(/,\s+/).map((pair): [form: string, tag: string, lemma: string] => {
    const [form, lemma] = pair.split(' → ') as [string, string]
    return [form, tag, lemma]
  }),
)

const lemmaOf = (form: string, tag: string, opensSentence = false): string => {
  const [upos, xpos] = tag.split('/') as [string, string]
  return lemmatizer.lemma(form, upos, xpos, opensSentence)
}

describe('lemmas', () => {
  it.each(cases)('%s %s → %s', (form, tag, lemma) => {
    expect(lemmaOf(form, tag)).toBe(lemma)
  })

  it.each([
    ['Striking', 'VERB/VBG', 'strike'],
    ['Talks', 'NOUN/NNS', 'talk'],
    ['Troops', 'NOUN/NNS', 'troops'],
    ['Was', 'AUX/VBD', 'be'],
    ['Russia', 'PROPN/NNP', 'Russia'],
  ])('of %s %s at the start of a sentence is %s', (form, tag, lemma) => {
    expect(lemmaOf(form, tag, true)).toBe(lemma)
  })

  it('are found for any string and any tag, and never empty', () => {
    const tag = fc.constantFrom(...Object.keys(NEWS), 'X/FW', 'NOUN/NN', 'VERB/NNP', 'NONE/NONE')
    const word = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.stringMatching(/^[a-zA-Z]{1,12}(?:ed|ies|ing|est|men|'s)$/),
    )
    fc.assert(
      fc.property(word, tag, fc.boolean(), (form, tag, opens) => lemmaOf(form, tag, opens).length > 0),
    )
  })

  it('of a word without end take no longer than those of others', () => {
    for (const tag of Object.keys(NEWS)) expect(lemmaOf('ea'.repeat(200_000), tag)).toMatch(/^ea/)
  })

  it.each([
    ['denies', 'deny', 'l3y'],
    ['Wars', 'War', 'k1'],
  ])('rule of %s and %s', (form, expected, rule) => {
    expect(ruleOf(form, expected)).toBe(rule)
    expect(applyRule(form, rule)).toBe(expected)
  })
})
