import type { Office, Person } from '../../../world/index.js'
import { fitsRole, foldName, officeRank } from '../../../world/index.js'
import { isRemembered, type Member } from '../cast.js'
import type { Scene } from '../scene.js'
import { isBesideRole } from './beside.js'
import { rankPersons } from './choose.js'
import { famousBearer, isBeforeBody } from './famous.js'
import type { NameSpan } from './scan.js'
import type { PersonName } from './take-apart.js'
import type { Title } from './title.js'

/** The person whom a name of two words or more means; a new one where it can only be a person's name. */
export function resolveFullName(scene: Scene, name: PersonName): string | null {
  const id = personNamed(scene, name)
  scene.cast.members.get(id ?? '')?.namedIn.push(name.span.sentence.index)
  return id
}

function personNamed(scene: Scene, name: PersonName): string | null {
  const { gazetteer, cast } = scene
  const joined = name.words.join(' ')
  const member = memberCalled(scene, name) ?? shorterName(scene, name.words)
  if (member) return member.id
  const exact = gazetteer.named(joined).flatMap(({ entity }) => (entity.kind === 'person' ? [entity] : []))
  const alike = exact.length > 0 ? exact : gazetteer.soundingLike(joined)
  const ends = name.words.length > 2 ? `${name.words[0]} ${name.words.at(-1)}` : ''
  const found =
    alike.length > 0
      ? alike
      : ends
        ? gazetteer.soundingLike(ends).filter((each) => middleFits(each, name))
        : []
  const [person] = rankPersons(scene, found).filter((each) => isLikely(scene, each, name.words.at(-1) ?? ''))
  if (person) return cast.addPerson(person)
  const surname = gazetteer
    .withSurname(name.words.at(-1) ?? '')
    .filter((each) => holds(scene, each, name.title))
  const samePerson = surname.filter((each) => each.name.charAt(0).toLowerCase() === joined.charAt(0))
  if (samePerson.length === 1 && samePerson[0]) return cast.addPerson(samePerson[0])
  return looksLikePerson(scene, name) ? cast.addStranger(name.text) : null
}

/** "John Rhys-Davies" is not "John Saduana Davies": names between the first and the last must begin alike. */
function middleFits({ name: full }: Person, { words }: PersonName): boolean {
  const between = foldName(full).split(' ').slice(1, -1)
  return between.length === 0 || between.some((word) => words.slice(1, -1).some((own) => own[0] === word[0]))
}

/** Whom a surname alone means: somebody named before in full, or one in high office with nobody to take them for. */
export function resolveSurname(scene: Scene, name: PersonName): string | null {
  const joined = name.words.join(' ')
  if (isMonth(name)) return null
  const member = memberCalled(scene, name) ?? memberByGivenName(scene, name)
  if (member) {
    member.called++
    return member.id
  }
  // A capital inside a sentence is a name all the same, if a leader of a country spoken of has it.
  if (name.span.weak && (name.start === 0 || !leads(scene, joined))) return null
  const persons = scene.gazetteer.withSurname(joined)
  const fitting = persons.filter((person) =>
    name.title.agent?.offices.length
      ? holds(scene, person, name.title)
      : isProminent(scene, person, joined, isTaggedPerson(name)),
  )
  const ranked = rankPersons(scene, fitting)
  const [first, second] = ranked
  if (first && (!second || outranks(scene, first, second))) return scene.cast.addPerson(first)
  const isBare = name.title.first === name.start && (isTaggedPerson(name) || isBeforeBody(scene, name.span))
  const famous = isBare ? famousBearer(scene, joined) : null
  if (famous) return scene.cast.addPerson(famous)
  const titled = name.title.first < name.start && !isOtherwise(scene, name)
  return titled && !first ? scene.cast.addStranger(name.text) : null
}

function leads({ gazetteer, countries, date }: Scene, surname: string): boolean {
  return gazetteer.withSurname(surname).some((person) => {
    const spell = gazetteer.currentSpell(person, date)
    return (
      spell !== null && countries.has(spell.country) && (spell.office === 'HOS' || spell.office === 'HOG')
    )
  })
}

/** "in May" is a month, "May said" and "Mrs May" are not. */
function isMonth({ text, span, title, start }: PersonName): boolean {
  const head = span.sentence.tokens[span.end - 1]
  const next = span.sentence.tokens[span.end]
  const acts = head !== undefined && (head.deprel.startsWith('nsubj') || next?.xpos === 'POS')
  return /^(?:March|April|May|June|August)$/.test(text) && title.first === start && !acts
}

/** Somebody of this report whose name ends (or, family name first, begins) with these words. */
function memberCalled(scene: Scene, { words, title, span }: PersonName): Member | undefined {
  const { cast, gazetteer } = scene
  const said = words.join(' ')
  const found = [...cast.members.values()].filter((member) => {
    const full = member.words.join(' ')
    if (title.sex !== null && member.sex !== null && title.sex !== member.sex) return false
    if (full === said || full.endsWith(` ${said}`)) return true
    return (
      member.words.length > 1 &&
      full.startsWith(`${said} `) &&
      // "Princess Anne", "King Charles", and family names that come first.
      (title.first < title.end || gazetteer.isFamilyFirst(cast.actor(member.id)?.country ?? ''))
    )
  })
  return found.length > 1 ? likeliest(scene, found, span) : (found[0] ?? byFirstSurname(scene, words))
}

/** "Ms Vázquez" after "Wanda Vázquez Garced", if just one person of the report is called so. */
function byFirstSurname({ cast, gazetteer }: Scene, words: readonly string[]): Member | undefined {
  const [word = ''] = words
  if (words.length > 1 || gazetteer.givenName(word) !== undefined) return undefined
  const found = [...cast.members.values()].filter(
    (member) => member.words.length === 3 && member.words[1] === word && member.spell === null,
  )
  return found.length === 1 ? found[0] : undefined
}

/**
 * Of relatives, whoever has gone by the surname alone, save that another was named in full just before; then whoever has a part
 * in politics, who leads a state, and who was last named in full.
 */
function likeliest({ cast }: Scene, members: readonly Member[], { sentence }: NameSpan): Member | undefined {
  const lastOf = ({ namedIn }: Member): number => namedIn.findLast((index) => index <= sentence.index) ?? -1
  const isJustNamed = members.some((each) => each.called === 0 && lastOf(each) >= sentence.index - 1)
  const strength = (member: Member): number => {
    const last = lastOf(member)
    const isLeader = member.spell?.office === 'HOS' || member.spell?.office === 'HOG'
    const isKnown = member.called > 0 && (isLeader || !isJustNamed)
    // Who is named in full only further down is hardly meant up here, but leaders go by their surname.
    const isIntroduced = last >= 0 || isLeader
    return (
      (isIntroduced ? 80_000 : 0) +
      (isKnown ? 40_000 : 0) +
      (cast.actor(member.id)?.country ? 20_000 : 0) +
      (isLeader ? 10_000 : 0) +
      last
    )
  }
  return members.toSorted((one, other) => strength(other) - strength(one))[0]
}

/** "Daniel" after "Daniel Montalvo", if just one person of the report has that given name. */
function memberByGivenName({ cast, gazetteer }: Scene, { words, span }: PersonName): Member | undefined {
  const [word = ''] = words
  if (words.length > 1 || span.weak || gazetteer.givenName(word) === undefined) return undefined
  const found = [...cast.members.values()].filter(
    (member) => member.words.length > 1 && member.words[0] === word,
  )
  return found.length === 1 ? found[0] : undefined
}

/** A name that is also a country's or a body's, but the surname of a person whom the report has named: "Jordan" after "Jim Jordan". */
export function namesakeOf(scene: Scene, span: NameSpan): string | null {
  const { sentence, first, end, entries } = span
  const isOther = entries.some(
    (entry) =>
      entry.entity.kind === 'body' ||
      (entry.entity.kind === 'country' && 'form' in entry && entry.form !== 'adjective'),
  )
  if (end - first > 1 || !isOther) return null
  const words = scene.words[sentence.index]?.[first] ?? []
  const member = [...scene.cast.members.values()].findLast(
    (each) => each.words.length > 1 && each.words.at(-1) === words.join(' '),
  )
  return member?.id ?? null
}

/** "John Bolton" after "John R. Bolton": first and last word are the same, one name has more between. */
function shorterName({ cast }: Scene, words: readonly string[]): Member | undefined {
  return [...cast.members.values()].find((member) => {
    const differs = member.words.length !== words.length && member.words.length > 1
    return differs && member.words[0] === words[0] && member.words.at(-1) === words.at(-1)
  })
}

function holds(scene: Scene, person: Person, { agent, past }: Title): boolean {
  const offices: readonly Office[] =
    agent?.offices.flatMap((office) => (office === 'LEAD' ? ['HOS', 'HOG', 'LDR'] : [office])) ?? []
  if (past) return isRemembered(person, scene.date)
  const spell = scene.gazetteer.currentSpell(person, scene.date)
  if (spell === null || !offices.includes(spell.office)) return false
  // Ministers are many: the portfolio and the country must be right.
  return (
    spell.office !== 'MIN' || (fitsRole(spell.role, agent?.match ?? []) && scene.countries.has(spell.country))
  )
}

/** A name that many bear does not mean somebody out of office of a country that the report never names. */
function isLikely({ gazetteer, countries, date }: Scene, person: Person, surname: string): boolean {
  return (
    person.spells.some(({ country }) => country === '' || countries.has(country)) ||
    isRemembered(person, date) ||
    gazetteer.currentSpell(person, date) !== null ||
    gazetteer.withSurname(surname).length <= 4
  )
}

function isProminent(scene: Scene, person: Person, surname: string, isTagged: boolean): boolean {
  const spell = scene.gazetteer.currentSpell(person, scene.date)
  const near = person.spells.some(({ country }) => scene.countries.has(country))
  if (!spell) return isRemembered(person, scene.date) && (near || (isTagged && isUncommon(scene, surname)))
  const rank = officeRank(spell.office)
  if (near) return rank >= 6
  return rank >= 7 && (spell.office === 'HOS' || spell.office === 'HOG') && isUncommon(scene, surname)
}

/** A surname that few others bear: no given name, and one family in the tables. */
const isUncommon = ({ gazetteer }: Scene, surname: string): boolean =>
  gazetteer.givenName(surname) === undefined && gazetteer.withSurname(surname).length <= 3

function outranks(scene: Scene, one: Person, other: Person): boolean {
  const strength = (person: Person): number => {
    const spell = scene.gazetteer.currentSpell(person, scene.date)
    const near = Math.max(0, ...person.spells.map(({ country }) => scene.countries.get(country) ?? 0))
    return (spell ? officeRank(spell.office) : 0) * 3 + Math.min(near, 5)
  }
  return strength(one) > strength(other)
}

function looksLikePerson(scene: Scene, name: PersonName): boolean {
  const { gazetteer } = scene
  const { span, start, words, title } = name
  const { tokens } = span.sentence
  const last = tokens[span.end - 1]
  if (
    !last ||
    last.xpos === 'NNPS' ||
    words.length < 2 ||
    words.length > 5 ||
    words.some((word) => /\d/.test(word))
  )
    return false
  const tagged = isTaggedPerson(name)
  // "Michel Mayor": behind a given name, a role is a surname.
  const isGiven = gazetteer.givenName(words[0] ?? '') !== undefined
  if (
    isOtherwise(scene, name) &&
    !(tagged && isGiven && last.deprel === 'flat' && gazetteer.agent(words.at(-1) ?? ''))
  )
    return false
  if (title.agent?.form === 'person' || title.sex !== null) return true
  if (isGiven || isRelative(scene, words)) return true
  if (words.length <= 4 && isBesideRole(gazetteer, tokens, start, span.end)) return true
  // The parser joins the parts of persons' names flat, those of other names as compounds.
  const isTied = last.deprel === 'flat' && last.head === start
  if (tagged && words.length === 2 && isTied && span.sentence.furniture === null) return true
  const flat =
    words.length <= 3 && tokens.slice(start + 1, span.end).every((token) => token.deprel === 'flat')
  return (
    flat && (isBesideRole(gazetteer, tokens, start, span.end) || /^nsubj/.test(tokens[start]?.deprel ?? ''))
  )
}

/** The core takes these words, and no more before or behind them than a title, for a person's name. */
function isTaggedPerson({ span, start }: PersonName): boolean {
  const { tokens } = span.sentence
  const name = tokens.slice(start, span.end)
  return name.every(({ entity }, at) => entity === 'I-person' || (at === 0 && entity === 'B-person'))
}

/** "Rights Front", "New Jersey", "Student Union": the last word, or the whole name, is that of a body or a place. */
function isOtherwise({ gazetteer, places }: Scene, { words, title }: PersonName): boolean {
  const last = words.at(-1) ?? ''
  if (
    title.sex === null &&
    (gazetteer.isNameWord('body', last) || gazetteer.isNameWord('thing-prefix', words[0] ?? ''))
  )
    return true
  if (gazetteer.agent(last) || gazetteer.description(last) || gazetteer.isMetonymSign('local', last))
    return true
  const titled = title.agent !== null || title.sex !== null
  return !titled && words.length > 1 && places.findKey(words.join(' ')).length > 0
}

/** Somebody who shares the surname of a person of this report: "Hunter Biden" beside Joe Biden. */
const isRelative = ({ cast }: Scene, words: readonly string[]): boolean =>
  words.length === 2 &&
  [...cast.members.values()].some((member) => member.words.length > 1 && member.words.at(-1) === words[1])
