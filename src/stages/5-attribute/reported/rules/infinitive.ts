import { childBy, childrenBy, subtree } from '../../../../language/index.js'
import type { Sentence } from '../../../../model/index.js'
import { type Cue, entryWith } from '../../signs/cue.js'
import { subtreeRange } from '../../phrases/content.js'
import { agentOf, isPassive } from '../../phrases/speaker.js'
import { cueGroup } from '../../phrases/verb-group.js'
import { isTime, timeEnd } from '../../phrases/phrase.js'
import type { ContentMatch, ContentRule } from './rule.js'

/**
 * «[S Moscow] [C vowed] [T to respond].»
 * «[S The minister] [C urged] [T both sides to stop].»
 * «[S Its] [C decision] [T to leave] was expected.»
 */
export const infinitive: ContentRule = {
  name: 'infinitive',
  match(_, cue, [, end]) {
    const { sentence, head } = cue
    const clause = infinitiveOf(sentence, cue, end)
    if (clause === null) return null
    const open = entryWith(cue, 'object-infinitive')
    const object = childrenBy(sentence, head, 'obj', 'iobj', 'obl').find((child) => child.index >= end && child.index < clause && !isTime(child)) // prettier-ignore
    const named =
      open && !isPassive(sentence, head) && (object !== undefined || hasOwnSubject(sentence, clause))
    const entry = named
      ? open
      : (entryWith(cue, 'infinitive') ?? (isPassive(sentence, head) ? open : undefined))
    if (!entry) return raised(cue, clause, end)
    if (!named && object && entry.act === 'intent') return null
    const range = subtreeRange(sentence, clause, end, sentence.tokens.length)
    if (!range || range[1] - range[0] < 2) return null
    const person =
      object && entry.frames.includes('object-infinitive') ? subtree(sentence, object.index)[0] : undefined
    return { entry, ranges: [[Math.max(end, Math.min(range[0], person ?? range[0])), range[1]]] }
  },
}

/** «[The pilot] is said [to have fled]»: the subject of a passive verb that takes a clause belongs to what is said. */
function raised(cue: Cue, clause: number, end: number): ContentMatch | null {
  const { sentence, head } = cue
  const entry = entryWith(cue, 'clause')
  const subject = childBy(sentence, head, 'nsubj:pass', 'nsubj')
  if (!entry || !subject || subject.index > head || !isPassive(sentence, head)) return null
  const range = subtreeRange(sentence, clause, end, sentence.tokens.length)
  const first = subtreeRange(sentence, subject.index, 0, cueGroup(cue)[0])
  return range && first && { entry, ranges: [first, range], speaker: agentOf(sentence, head) }
}

/** The infinitive that depends on the cue and begins right of it. */
function infinitiveOf(sentence: Sentence, cue: Cue, end: number): number | null {
  const relations = cue.entries[0]?.part === 'noun' ? ['acl'] : ['xcomp', 'ccomp', 'advcl']
  for (const child of childrenBy(sentence, cue.head, ...relations)) {
    if (child.index < end || child.upos === 'PUNCT') continue
    const first = subtree(sentence, child.index).find((at) => at >= end)
    const opens = sentence.tokens[first ?? -1]
    if (
      child.deprel === 'advcl' &&
      !(opens?.lemma === 'to' && (first === end || first === timeEnd(sentence, end)))
    )
      continue
    if (hasTo(sentence, child.index)) return child.index
  }
  return null
}

const hasTo = (sentence: Sentence, verb: number): boolean =>
  childrenBy(sentence, verb, 'mark', 'aux').some((child) => child.lemma === 'to')

const hasOwnSubject = (sentence: Sentence, verb: number): boolean =>
  childrenBy(sentence, verb, 'nsubj').length > 0
