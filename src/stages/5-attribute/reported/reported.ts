import { addresseeOf } from '../phrases/addressee.js'
import { blockAt } from '../phrases/block.js'
import { FINITE, onlyAdjunctFollows, type Range, rangeSpan } from '../phrases/content.js'
import type { Sentence } from '../../../model/index.js'
import type { Context } from '../context.js'
import { type Cue, entryWith } from '../signs/cue.js'
import type { Draft, Participant } from '../draft.js'
import { rules } from './rules/index.js'
import { isPassive, speakerOf } from '../phrases/speaker.js'
import { tokensSpan } from '../../../language/index.js'
import { cueGroup } from '../phrases/verb-group.js'

/** The statements that the cues of one sentence introduce by grammar, the cues in `taken` left out. */
export function reportedStatements(context: Context, cues: readonly Cue[], taken: ReadonlySet<Cue>): Draft[] {
  const drafts: Draft[] = []
  const heads = new Set(
    [...taken].filter(({ sentence }) => sentence === cues[0]?.sentence).map(({ head }) => head),
  )
  for (const cue of cues) {
    if (taken.has(cue) || heads.has(cue.head)) continue
    const draft = reported(context, cue)
    if (draft) drafts.push(draft)
  }
  return drafts
}

function reported(context: Context, cue: Cue): Draft | null {
  const { sentence } = cue
  const group: Range = cueGroup(cue)
  if (
    modifiesSubject(sentence, group) ||
    isAttribute(cue) ||
    isPending(context, cue) ||
    isRetold(context, cue)
  )
    return null
  const exclaimed = behindMark(context, cue, group)
  if (exclaimed) return exclaimed
  const last = cue.tokens.at(-1) as number
  const draft = draftOf(context, cue, group)
  if (draft || last === cue.head || sentence.tokens[last]?.xpos !== 'VBG') return draft
  const retold = draftOf(context, { ...cue, head: last }, group)
  return retold && { ...retold, cue }
}

/** «[T Why should we stop now]? [S the strikers] [C asked].»: a block in small letters behind a question or an exclamation. */
function behindMark(context: Context, cue: Cue, group: Range): Draft | null {
  const { sentence } = cue
  const said = context.sentences[sentence.index - 1]
  const entry = entryWith(cue, 'clause', 'quotation')
  if (!entry || !said || said.paragraph !== sentence.paragraph) return null
  if (!/^\p{Ll}/u.test(sentence.tokens[0]?.text ?? '') || !/^[?!]+$/.test(said.tokens.at(-1)?.text ?? ''))
    return null
  const block = blockAt(context, sentence, 0)
  if (block?.cue !== cue || !onlyAdjunctFollows(sentence, cue.head, block.range[1])) return null
  return {
    cue,
    entry,
    cueSpans: [tokensSpan(sentence, ...group)],
    speaker: block.speaker,
    addressee: addresseeOf(cue, entry),
    content: [said.span],
  }
}

/** Rules whose content is a clause or an infinitive. */
const CLAUSAL = new Set(['clause', 'rest', 'infinitive'])

function draftOf(context: Context, cue: Cue, group: Range): Draft | null {
  const { sentence } = cue
  for (const rule of rules) {
    const match = rule.match(context, cue, group)
    if (!match) continue
    const speaker = match.speaker ?? speakerOf(cue, context.verbs.light)
    const content = [...extracted(cue, speaker, group), ...match.ranges].map((range) =>
      rangeSpan(context, sentence, range),
    )
    return {
      cue,
      entry: match.entry,
      cueSpans: (match.cueRanges ?? [[group[0], Math.max(match.cueEnd ?? 0, group[1])]]).map(([first, end]) => tokensSpan(sentence, first, end)), // prettier-ignore
      speaker,
      addressee: addresseeOf(cue, match.entry),
      clausal: CLAUSAL.has(rule.name),
      content,
    }
  }
  return null
}

/** «was [quoted] by one paper as saying»: the participle behind "as" is the cue of what was said. */
function isRetold({ cues }: Context, { sentence, head, tokens }: Cue): boolean {
  if (tokens.length > 1 || !isPassive(sentence, head)) return false
  const next = (cues[sentence.index] ?? []).find((other) => other.head > head)
  return next !== undefined && sentence.tokens[next.head]?.xpos === 'VBG' && sentence.tokens[next.head - 1]?.lemma === 'as' // prettier-ignore
}

/** «The issue [discussed] was …»: a participle between a noun and the verb whose subject the noun is. */
function modifiesSubject({ tokens }: Sentence, [first, end]: Range): boolean {
  const before = tokens[first - 1]
  if (end - first !== 1 || !/^VB[DN]$/.test(tokens[first]?.xpos ?? '')) return false
  return (
    before?.upos === 'NOUN' && tokens[first]?.deprel !== 'acl:relcl' && FINITE.test(tokens[end]?.xpos ?? '')
  )
}

/** «41 [pledged] delegates»: a participle in front of its noun. */
function isAttribute({ sentence: { tokens }, head, tokens: words }: Cue): boolean {
  if (
    words.length > 1 ||
    tokens[head]?.xpos !== 'VBN' ||
    !/^(?:NOUN|PROPN)$/.test(tokens[head + 1]?.upos ?? '')
  )
    return false
  return tokens[head]?.deprel === 'amod' || tokens[head - 1]?.upos === 'NUM'
}

/** «is expected [to announce] cuts»: what is yet to be said. */
function isPending({ verbs }: Context, { sentence, head }: Cue): boolean {
  const verb = sentence.tokens[head]
  const governor = sentence.tokens[verb?.head ?? -1]
  if (verb?.xpos !== 'VB' || !governor || governor.index > head || !verbs.pending.has(governor.lemma))
    return false
  return governor.upos === 'ADJ' || isPassive(sentence, governor.index)
}

/** The relative pronoun that stands for part of what is said: «a plan [T which] he says [T will fail]». */
function extracted({ sentence, head }: Cue, speaker: Participant | null, [first]: Range): Range[] {
  if (!speaker || sentence.tokens[head]?.deprel !== 'acl:relcl' || speaker.sentence !== sentence) return []
  const start = sentence.tokens.findIndex((token) => token.span[0] >= speaker.span[0])
  const before = sentence.tokens[start - 1]
  return start < first && before && /^W[DP]/.test(before.xpos) ? [[start - 1, start]] : []
}
