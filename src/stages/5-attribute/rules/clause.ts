import { childrenBy, subtree } from '../../../language/index.js'
import type { Token } from '../../../model/index.js'
import { entryWith } from '../cue.js'
import { subtreeRange } from '../content.js'
import type { ContentRule } from './rule.js'

/**
 * «[S Kyiv] [C says] [T it recaptured the town].»
 * «[S His] [C claim] [T that the vote was stolen] was rejected.»
 */
export const clause: ContentRule = {
  name: 'clause',
  match(_, cue, [, end]) {
    const entry = entryWith(cue, 'clause')
    if (!entry) return null
    const noun = entry.part === 'noun'
    const { sentence, head } = cue
    const relations = noun ? ['acl', 'ccomp', 'acl:relcl'] : ['ccomp', 'csubj', 'csubj:pass']
    for (const child of childrenBy(sentence, head, ...relations)) {
      if (child.index < end || (noun && !opensWithMark(sentence.tokens, subtree(sentence, child.index))))
        continue
      const range = subtreeRange(sentence, child.index, end, sentence.tokens.length)
      if (range && range[1] - range[0] > 1) return { entry, ranges: [range] }
    }
    return null
  },
}

const COMPLEMENTIZERS = new Set(['that', 'whether', 'if'])

const opensWithMark = (tokens: readonly Token[], clauseTokens: readonly number[]): boolean =>
  COMPLEMENTIZERS.has(tokens[clauseTokens[0] as number]?.lemma ?? '')
