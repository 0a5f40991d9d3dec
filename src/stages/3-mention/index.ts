import type { Mention, MentionLayer, ParseLayer, ReadLayer } from '../../model/index.js'
import { bySpan } from '../../model/index.js'
import { notice, type Stage } from '../../stage.js'
import { tokensSpan } from '../../language/index.js'
import { numberChains } from './chains.js'
import type { Draft } from './draft.js'
import { findNames, withOwners } from './names/index.js'
import { findRoles } from './nominals/index.js'
import { resolveReferences } from './reference/index.js'
import { type Scene, setScene } from './scene.js'

/** Sentences → mentions, resolved to actors as of the publication date. */
export const mention: Stage<ReadLayer & ParseLayer, MentionLayer> = {
  name: 'mention',
  run({ document, sentences }, { world }) {
    try {
      const scene = setScene(document.text, sentences, world, document.published)
      return { adds: complete(scene, findDrafts(scene)), notices: scene.notices }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return {
        adds: { mentions: [], actors: [] },
        notices: [notice('mention', 'stage-failed', null, reason)],
      }
    }
  },
}

function findDrafts(scene: Scene): Draft[] {
  const named = findNames(scene)
  const roles = findRoles(scene, named)
  const widened = withOwners(scene, named)
  return resolveReferences(scene, named, roles).map((draft) => widened.get(draft) ?? draft)
}

/** Drafts in text order with their spans, and the actors among them by first mention. */
function complete(scene: Scene, drafts: readonly Draft[]): MentionLayer {
  const mentions = drafts
    .map(({ sentence, first, end, head, kind, actor }): Omit<Mention, 'chain'> => {
      const span = tokensSpan(scene.sentences[sentence] ?? { tokens: [] }, first, end)
      return { span, sentence, tokens: [first, end], head, kind, actor }
    })
    .sort((one, other) => bySpan(one.span, other.span))
  const ids = new Set(mentions.map(({ actor }) => actor))
  return {
    mentions: numberChains(mentions),
    actors: [...ids].flatMap((id) => (id === null ? [] : (scene.cast.actor(id) ?? []))),
  }
}
