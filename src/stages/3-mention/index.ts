import type { Mention, MentionLayer, ParseLayer, ReadLayer } from '../../model/index.js'
import { bySpan } from '../../model/index.js'
import { type Knowledge, notice, type Stage } from '../../stage.js'
import { tokensSpan } from '../../language/index.js'
import { type Chainable, numberChains, type Unchained } from './chains.js'
import { findNames, withOwners } from './names/index.js'
import type { Draft } from './draft.js'
import { findRoles } from './nominals/index.js'
import { namelessPeople } from './nominals/nameless.js'
import { type Judge, type Linked, linkReferences, trainedJudge } from './reference/index.js'
import { type Scene, setScene } from './scene.js'

/** Sentences → mentions, resolved to actors as of the publication date, and those that mean the same in one chain. */
export const mention = mentionBy(({ language }) => trainedJudge(language))

/** The stage with another judge of what points back to what. */
export function mentionBy(
  judgeOf: (knowledge: Knowledge) => Judge,
): Stage<ReadLayer & ParseLayer, MentionLayer> {
  return {
    name: 'mention',
    run({ document, sentences }, knowledge) {
      try {
        const scene = setScene(document.text, sentences, knowledge.world, document.published)
        const linked = findMentions(scene, judgeOf(knowledge))
        return { adds: complete(scene, linked), notices: scene.notices }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return {
          adds: { mentions: [], actors: [] },
          notices: [notice('mention', 'stage-failed', null, reason)],
        }
      }
    },
  }
}

function findMentions(scene: Scene, judge: Judge): Linked[] {
  const named = findNames(scene)
  const roles = findRoles(scene, named)
  const widened = withOwners(scene, named)
  const names = named.map(({ draft }) => draft)
  return linkReferences(scene, named, roles, judge).map((linked) => ({
    ...linked,
    draft: withPeople(scene, linked, names) ?? widened.get(linked.draft) ?? linked.draft,
  }))
}

/** Nameless people get an actor when all references are read: none is to be taken for them. */
function withPeople(scene: Scene, { draft, referent }: Linked, names: readonly Draft[]): Draft | null {
  if (draft.kind !== 'nominal' || draft.actor !== null || (referent && referent.actor.id !== '')) return null
  const here = names.filter(({ sentence }) => sentence === draft.sentence)
  const actor = namelessPeople(scene, draft, here)
  return actor === null ? null : { ...draft, actor }
}

/** Mentions in text order with their spans and chains, and the actors among them by first mention. */
function complete(scene: Scene, linked: readonly Linked[]): MentionLayer {
  const found = linked
    .map(({ draft, referent, quiet }): Chainable => {
      const { sentence, first, end, head, kind, actor } = draft
      const span = tokensSpan(scene.sentences[sentence] ?? { tokens: [] }, first, end)
      const mention: Unchained = { span, sentence, tokens: [first, end], head, kind, actor }
      return { mention, referent, quiet }
    })
    .sort((one, other) => bySpan(one.mention.span, other.mention.span))
  const mentions: Mention[] = numberChains(found)
  const ids = new Set(mentions.map(({ actor }) => actor))
  return { mentions, actors: [...ids].flatMap((id) => (id === null ? [] : (scene.cast.actor(id) ?? []))) }
}
