import {
  type Figure,
  overlaps,
  type Sentence,
  type Span,
  spanText,
  type Token,
} from '../../../model/index.js'
import type { UnitLexicon } from '../../../world/index.js'
import { innermostAround, type Surroundings } from '../surroundings.js'
import { amountOf } from './amount.js'
import { type Piece, piecesOf } from './pieces.js'
import { type Quantity, quantitiesIn } from './quantity.js'
import { countedNoun, governingVerb, isNoClaim, measuredNoun, nounPhrase, sufferingVerb } from './what.js'

/**
 * Who claims which quantity of what. What nobody is quoted for is kept when it concerns casualties, troops, money,
 * territory or votes. Dates, ages, times and numbers in names are no figures.
 */
export function figuresIn(surroundings: Surroundings, units: UnitLexicon): Figure[] {
  const { text, sentence, times } = surroundings
  const pieces = piecesOf(text, sentence)
  const cues = cueHeadsIn(surroundings)
  return quantitiesIn(pieces, units).flatMap((quantity) => {
    const counted = countOf({ text, sentence, pieces, units, cues }, quantity)
    if (!counted || times.some(({ span }) => overlaps(span, counted.span))) return []
    const statement = innermostAround(surroundings, counted.span)
    if (!statement && !counted.matters) return []
    return {
      claimant: statement?.speaker.actor ?? null,
      what: counted.what,
      quantity: amountOf(quantity, counted.isPerson ? 'person' : null),
      statement: statement?.id ?? null,
      span: counted.span,
    }
  })
}

function cueHeadsIn({ sentence, statements }: Surroundings): Set<number> {
  const here = statements.filter(
    (statement) => statement.sentence === sentence.index && statement.act === 'statement',
  )
  return new Set(here.flatMap(({ cueHead }) => cueHead ?? []))
}

interface Scene {
  readonly text: string
  readonly sentence: Sentence
  readonly pieces: readonly Piece[]
  readonly units: UnitLexicon
  /** Heads of the cues of statements. */
  readonly cues: ReadonlySet<number>
}

interface Counted {
  readonly what: string
  readonly span: Span
  readonly isPerson: boolean
  /** Whether it is kept without anybody who claims it. */
  readonly matters: boolean
}

/** "Two leaders met" tells a number, but no figure. */
const SMALLEST_COUNT = 10

function countOf(scene: Scene, quantity: Quantity): Counted | null {
  return quantity.measure.kind === 'count' ? countedThings(scene, quantity) : measuredThing(scene, quantity)
}

function countedThings({ text, sentence, pieces, units }: Scene, quantity: Quantity): Counted | null {
  const [first, last] = tokensOf(pieces, quantity.start, quantity.numberEnd)
  // "2am"
  const next = pieces[quantity.numberEnd]
  if (next && !next.spaced && units.isNoQuantity(next.key)) return null
  if (isNoClaim(pieces, quantity, sentence)) return null
  const noun = countedNoun(sentence, first, last)
  const verb = sufferingVerb(sentence, noun ?? sentence.tokens[last])
  const casualty = verb !== null && units.matters(verb.lemma)
  if (noun ? units.isNoQuantity(noun.lemma) : !casualty) return null
  if (noun && !casualty && noun.index === last + 1 && isModel(noun)) return null
  const matters = casualty || (noun !== null && units.matters(noun.lemma))
  if (largest(quantity) < (casualty ? 1 : matters ? 2 : SMALLEST_COUNT)) return null
  const thing = noun && noun.upos !== 'PRON' ? spanText(text, nounPhrase(sentence, noun, last + 1)) : ''
  const suffix = casualty && verb ? verb.text : ''
  const end = noun ? noun.span[1] : spanOf(pieces, quantity.start, quantity.numberEnd)[1]
  const isHarmed = verb !== null && units.isHarm(verb.lemma)
  return {
    what: [thing, suffix].filter(Boolean).join(' '),
    span: [spanOf(pieces, quantity.start, quantity.numberEnd)[0], end],
    isPerson: noun ? isPersonCounted(noun, isHarmed, units) : casualty,
    matters,
  }
}

/** "737 Max": a number before a name counts nothing, unless something befalls it ("killed 40 Taliban"). */
function isModel({ text, lemma, xpos }: Token): boolean {
  return /^\p{Lu}/u.test(text) && lemma.length === text.length && xpos !== 'NNPS'
}

function isPersonCounted(noun: Token, isHarmed: boolean, units: UnitLexicon): boolean {
  if (units.isPerson(noun.lemma) || units.isPerson(noun.text)) return true
  return isHarmed && !units.isNoPerson(noun.lemma)
}

function measuredThing(scene: Scene, quantity: Quantity): Counted | null {
  const { text, sentence, pieces, units } = scene
  const { measure, start, end } = quantity
  const [first, last] = tokensOf(pieces, start, end)
  const beside = measuredNoun(sentence, first, last)
  // "by 20 percent last year": a time is not what is measured.
  const noun = beside && units.isNoQuantity(beside.lemma) ? null : beside
  const governing = governingVerb(sentence, first, last)
  // "officials said 5 million barrels": what is said is not what is measured.
  const verb = governing && scene.cues.has(governing.index) ? null : governing
  const kind = measure.kind === 'unit' ? measure.unit.counts : measure.kind === 'money' ? 'money' : 'share'
  const thing = noun ? spanText(text, nounPhrase(sentence, noun, noun.index > last ? last + 1 : 0)) : kind
  const isVote = [noun?.lemma, verb?.lemma].some((lemma) => lemma !== undefined && units.matters(lemma))
  const isTerritory = measure.kind === 'unit' && measure.unit.dimension === 'area'
  return {
    what:
      noun || !verb || !isDirect(sentence, verb, first, last) ? thing : `${verb.text.toLowerCase()} ${kind}`,
    span: spanOf(pieces, start, end),
    isPerson: false,
    matters: measure.kind === 'money' || isTerritory || isVote,
  }
}

/** "recaptured 500 square miles", not "according to … 500 square miles". */
function isDirect({ tokens }: Sentence, verb: Token, first: number, last: number): boolean {
  return tokens.slice(first, last + 1).some(({ head, deprel }) => head === verb.index && deprel === 'obj')
}

function largest({ min, max }: Quantity): number {
  return Math.max(min ?? 0, max ?? 0)
}

function spanOf(pieces: readonly Piece[], start: number, end: number): Span {
  return [pieces[start]?.span[0] ?? 0, pieces[end - 1]?.span[1] ?? 0]
}

function tokensOf(pieces: readonly Piece[], start: number, end: number): readonly [number, number] {
  return [pieces[start]?.token ?? 0, pieces[end - 1]?.token ?? 0]
}
