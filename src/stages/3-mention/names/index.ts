import type { Sentence } from '../../../model/index.js'
import { type Body, bodyActor, type Country, countryActor, fold, isCurrent } from '../../../world/index.js'
import { type Draft, draftOf, headAmong, isCapitalised } from '../draft.js'
import { perSentence, countCountry, type Scene } from '../scene.js'
import { isActing } from './capital.js'
import { chooseEntry } from './choose.js'
import { peopleOf } from './city.js'
import { uncrossed } from './crossing.js'
import { endOfName, institution } from './institution.js'
import { shortened } from './shortened.js'
import { namesakeOf, resolveFullName, resolveSurname } from './person.js'
import { type NameSpan, scanNames } from './scan.js'
import { type PersonName, takeApart } from './take-apart.js'
import { type Named, titleBefore } from './title.js'

export type { Named, Title } from './title.js'

/** Every name in the report: countries, bodies, persons, and what stands for them. */
export function findNames(scene: Scene): Named[] {
  const spans = perSentence(scene, (sentence) => scanNames(scene, sentence))
  for (const { entries, sentence } of spans) {
    for (const code of countriesOf(entries)) {
      countCountry(scene, code, sentence.furniture === 'dateline' ? 3 : 1)
      if (sentence.furniture === 'dateline') scene.datelines.add(code)
    }
  }
  const named: Named[] = []
  const surnames: PersonName[] = []
  const clipped: NameSpan[] = []
  for (const span of spans) {
    const short = initialismOf(scene, span)
    if (short) named.push(plain(span, short))
    else if (span.entries.length > 0) named.push(...knownName(scene, span))
    else if (span.weak) surnames.push(takeApart(scene, span))
    else {
      const name = takeApart(scene, span)
      if (isRoleWord(scene, name)) {
        // "the Institute for the Study of War" goes on where the capitals stop.
        if (endOfName(span) > span.end) named.push(...nameless(scene, span, named))
        else clipped.push(span)
        continue
      }
      const actor = name.words.length > 1 ? resolveFullName(scene, name) : null
      if (actor) named.push(personNamed(name, actor))
      else surnames.push(name)
    }
  }
  // A surname may stand in the headline, before the full name: it waits until all full names are known.
  for (const name of surnames) {
    const actor = resolveSurname(scene, name)
    if (actor) named.push(personNamed(name, actor))
    else if (!name.span.weak) {
      named.push(...nameless(scene, name.span, named))
      clipped.push(name.span)
    }
  }
  for (const span of clipped) {
    const body = shortened(scene, span, named)
    if (body) named.push(plain(span, body))
  }
  return uncrossed(scene, named)
}

/** A name that no table has and that is no person's: an institution, or the people of a town. */
function nameless(scene: Scene, span: NameSpan, named: readonly Named[]): Named[] {
  const here = named.flatMap(({ draft }) => (draft.sentence === span.sentence.index ? [draft] : []))
  const body = institution(scene, span, here)
  if (body) return [{ draft: body, title: null }]
  const people = peopleOf(scene, span)
  return people ? [plain(span, people)] : []
}

/** "Turkish President X" is one mention with the country inside: whichever word the parser takes for the head, it is X who acts. */
export function withOwners({ sentences }: Scene, named: readonly Named[]): Map<Draft, Draft> {
  const widened = new Map<Draft, Draft>()
  for (const { draft, title } of named) {
    if (!title?.agent) continue
    const owner = named.find(
      (each) => each.draft.sentence === draft.sentence && each.draft.end === draft.first,
    )
    const sentence = sentences[draft.sentence]
    if (!owner || owner.title || !sentence) continue
    widened.set(draft, draftOf(sentence, [owner.draft.first, draft.end], 'name', draft.actor))
  }
  return widened
}

function countriesOf(entries: NameSpan['entries']): string[] {
  const codes = new Set<string>()
  for (const { entity } of entries) {
    if (entity.kind === 'country' && entity.status !== 'region') codes.add(entity.code)
    if (entity.kind === 'metonym') codes.add(/^(?:country:)?([A-Z]{3})/u.exec(entity.actor)?.[1] ?? '')
    // "told the BBC" says nothing of Britain.
    const isSubject = entity.kind === 'body' && entity.curated && entity.type !== 'media'
    if (isSubject && entity.country) codes.add(entity.country)
  }
  codes.delete('')
  return [...codes].slice(0, 1)
}

function knownName(scene: Scene, span: NameSpan): Named[] {
  const { sentence, first, end } = span
  const choice = chooseEntry(scene, span)
  const namesake = namesakeOf(scene, span)
  if (namesake) return [plain(span, namesake)]
  if (!choice) return []
  const { entity } = choice
  if (entity.kind === 'person') {
    const title = titleBefore(scene.gazetteer, sentence, first)
    const actor = scene.cast.addPerson(entity)
    if (end - first > 1) scene.cast.members.get(actor)?.namedIn.push(sentence.index)
    return [{ draft: draftOf(sentence, [title.first, end], 'name', actor), title }]
  }
  const capital = entity.kind === 'metonym' ? entity.acting : 'form' in choice && choice.form === 'capital'
  if (capital && !isActing(scene.gazetteer, sentence, headToken(span))) return []
  if (isPartOfPlace(scene, span)) return []
  if ('form' in choice && choice.entity.status === 'region' && choice.form === 'name' && goesOn(span))
    return []
  if (entity.kind === 'country') return [plain(span, scene.cast.add(countryActor(entity)))]
  if (entity.kind === 'metonym') return metonym(scene, span, entity.actor)
  // "the Libyan House of Representatives" is not the American one, which goes by the bare name.
  const owner = entity.country ? foreignOwner(scene, span, entity.country) : null
  const body = owner ? compatriot(scene, span, owner) : isPartOfName(scene, span) ? null : entity
  if (!body) return []
  const actor = scene.cast.add(bodyActor(body))
  introduceInitialism(scene, span, actor)
  return [plain(span, actor)]
}

/** The country named right before the name of a body of another country. */
function foreignOwner(
  { gazetteer, words }: Scene,
  { sentence, first }: NameSpan,
  code: string,
): Country | null {
  const before = sentence.tokens[first - 1]?.xpos === 'POS' ? first - 2 : first - 1
  const entries = gazetteer.named((words[sentence.index]?.[before] ?? []).join(' '))
  const owner = entries.find(
    ({ entity }) => entity.kind === 'country' && entity.code !== code && entity.status === 'country',
  )
  return owner?.entity.kind === 'country' ? owner.entity : null
}

/** "Belarus's KGB": the body that the tables know as the Belarusian KGB. */
function compatriot(
  { gazetteer, words, date }: Scene,
  { sentence, first, end }: NameSpan,
  { adjective, code }: Country,
): Body | null {
  const name = (words[sentence.index] ?? []).slice(first, end).flat()
  const found = gazetteer
    .named([...fold(adjective), ...name].join(' '))
    .find(({ entity }) => entity.kind === 'body' && entity.country === code && isCurrent(entity, date))
  return found?.entity.kind === 'body' ? found.entity : null
}

/** "Supreme National Security Council" is another body than the Security Council. */
function isPartOfName({ gazetteer, places, words }: Scene, { sentence, first, end }: NameSpan): boolean {
  const before = sentence.tokens[first - 1]
  if (end - first < 2 || before === undefined || before.index === 0 || !isCapitalised(before.text))
    return false
  if (before.upos !== 'PROPN' && before.upos !== 'ADJ') return false
  const word = (words[sentence.index]?.[first - 1] ?? []).join(' ')
  return (
    word !== '' &&
    gazetteer.named(word).length === 0 &&
    !gazetteer.agent(word) &&
    places.findKey(word).length === 0
  )
}

function metonym(scene: Scene, span: NameSpan, stands: string): Named[] {
  if (!stands.includes(':')) return [plain(span, scene.cast.addRole(stands.slice(0, 3), stands.slice(3)))]
  const entity = scene.gazetteer.byIdentity(stands, scene.date)
  if (!entity) return []
  return [plain(span, scene.cast.add(entity.kind === 'country' ? countryActor(entity) : bodyActor(entity)))]
}

/** "Taiwan Strait", "South China Sea", "New Mexico", "Northern Ireland": the name of a place, not of the state in it. */
function isPartOfPlace(scene: Scene, { sentence, first, end }: NameSpan): boolean {
  const { gazetteer } = scene
  const [before, next] = [sentence.tokens[first - 1], sentence.tokens[end]]
  const prefix = before !== undefined && isCapitalised(before.text) ? before.text.toLowerCase() : ''
  if (gazetteer.isNameWord('place-prefix', prefix)) return true
  if (isTown(scene, sentence, first, end)) return true
  return (
    next !== undefined &&
    isCapitalised(next.text) &&
    gazetteer.isMetonymSign('local', next.text.toLowerCase())
  )
}

/** "West [Point]": a name that no table has. */
const goesOn = ({ sentence, end }: NameSpan): boolean => {
  const next = sentence.tokens[end]
  return next?.upos === 'PROPN' && isCapitalised(next.text)
}

/** "British Columbia": the places know the name with the next word. */
function isTown({ places, words }: Scene, { index, tokens }: Sentence, first: number, end: number): boolean {
  const next = tokens[end]
  const folded = (words[index] ?? [])
    .slice(first, end + 1)
    .flat()
    .join(' ')
  return (
    next !== undefined &&
    next.upos === 'PROPN' &&
    isCapitalised(next.text) &&
    places.findKey(folded).length > 0
  )
}

const plain = ({ sentence, first, end }: NameSpan, actor: string): Named => ({
  draft: draftOf(sentence, [first, end], 'name', actor),
  title: null,
})

function personNamed({ span, title, start }: PersonName, actor: string): Named {
  return { draft: draftOf(span.sentence, [Math.min(title.first, start), span.end], 'name', actor), title }
}

const headToken = ({ sentence, first, end }: NameSpan): Sentence['tokens'][number] =>
  sentence.tokens[headAmong(sentence, first, end)] as Sentence['tokens'][number]

/** "the Somewhere Liberation Front (SLF)": from here on SLF is that front, whatever else it may be elsewhere. */
function introduceInitialism({ initialisms }: Scene, { sentence, end }: NameSpan, actor: string): void {
  const [open, short, close] = sentence.tokens.slice(end, end + 3)
  if (open?.text === '(' && close?.text === ')' && short && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(short.text)) {
    initialisms.set(short.text, actor)
  }
}

function initialismOf({ initialisms }: Scene, { sentence, first, end }: NameSpan): string | null {
  return end - first === 1 ? (initialisms.get(sentence.tokens[first]?.text ?? '') ?? null) : null
}

/** "Foreign Ministry", "Prime Minister": words of a role, capitals or not; "Qin Gang" is a person that the tables have. */
function isRoleWord({ gazetteer }: Scene, { span, words, title }: PersonName): boolean {
  if (words.length > 1 && gazetteer.named(words.join(' ')).some(({ entity }) => entity.kind === 'person'))
    return false
  const said = span.sentence.tokens.slice(span.first, span.end).map((token) => token.text.toLowerCase())
  const last = words.at(-1) ?? ''
  const titled = span.sentence.tokens.slice(title.first, span.end).map((token) => token.text.toLowerCase())
  return (
    gazetteer.agent(said.join(' ')) !== undefined ||
    gazetteer.agent(titled.join(' ')) !== undefined ||
    gazetteer.agent(last)?.form === 'institution' ||
    (said.length === 1 && gazetteer.agent(last) !== undefined)
  )
}
