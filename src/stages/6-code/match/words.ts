import { childrenOf, isDeprel, subtree } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { caseOf } from '../clause/clause.js'
import { type Scene, tokenAt } from '../scene.js'
import { conjuncts } from './slots.js'

/** A phrase longer than this is not searched for runs of words beyond it. */
const MAX_WORDS = 16

/** What a slot says, for conditions: the words at its core, and its run of lemmas. */
export interface SlotWords {
  readonly core: ReadonlySet<string>
  /** Lemmas of the phrase between spaces. */
  readonly run: string
}

/** The head with its conjuncts, modifiers and "of" phrase; for a clause its verb and objects. */
export function slotWords(scene: Scene, index: number): SlotWords {
  return scene.remember('words of', index, () => readWords(scene, index))
}

function readWords(scene: Scene, index: number): SlotWords {
  const core = new Set<string>()
  for (const head of conjuncts(scene, index)) addCore(scene, tokenAt(scene, head), core, 0)
  const tokens = subtree(scene.sentence, index, isPruned).slice(0, MAX_WORDS)
  const run = tokens.map((at) => wordOf(tokenAt(scene, at))).join(' ')
  return { core, run: ` ${run} ` }
}

/** The lemma in lower case; a plural that the lemmatizer left alone loses its "s". */
export function wordOf(token: Token): string {
  const lemma = token.lemma.toLowerCase()
  return token.xpos.startsWith('NNS') || token.xpos === 'NNPS' ? singular(lemma) : lemma
}

/** Whether the noun by itself names an act of that root of CAMEO or a later one: "18" for force. */
export const namesAct = (scene: Scene, index: number, root: string): boolean =>
  scene.frames
    .triggersOf('nouns', wordOf(tokenAt(scene, index)))
    .some(({ frame, words }) => words.length === 0 && (frame.code ?? '') >= root)

const singular = (lemma: string): string =>
  lemma.length > 3 && lemma.endsWith('s') && !lemma.endsWith('ss') ? lemma.slice(0, -1) : lemma

function addCore(scene: Scene, token: Token, core: Set<string>, depth: number): void {
  core.add(wordOf(token)).add(token.text.toLowerCase())
  // "a package of aid", "a shipment of arms" are what they hold, "the suspension of aid" is not.
  const namesEvent =
    scene.frames.triggersOf('nouns', wordOf(token)).length > 0 &&
    !scene.frames.isIn('container', wordOf(token))
  for (const child of childrenOf(scene.sentence, token.index)) {
    const isModifier = [
      'amod',
      'compound',
      'compound:prt',
      'nmod:poss',
      'nmod:desc',
      'appos',
      'flat',
    ].includes(child.deprel)
    if (isModifier) core.add(wordOf(child))
    const isContent =
      (!namesEvent &&
        isDeprel(child, 'nmod') &&
        ['of', 'in'].includes(caseOf(scene.sentence, child) ?? '')) ||
      (token.upos === 'VERB' && ['obj', 'xcomp', 'nsubj:pass'].includes(child.deprel))
    if (isContent && depth < 2) addCore(scene, child, core, depth + 1)
  }
}

const isPruned = (child: Token): boolean => isDeprel(child, 'acl') || isDeprel(child, 'punct')
