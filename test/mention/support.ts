import { loadLanguage } from '../../src/language/index.js'
import type { Actor, MentionLayer } from '../../src/model/index.js'
import { begin, type Knowledge } from '../../src/stage.js'
import { read } from '../../src/stages/1-read/index.js'
import { parse } from '../../src/stages/2-parse/index.js'
import { mention } from '../../src/stages/3-mention/index.js'
import { loadWorld } from '../../src/world/index.js'

const knowledge: Knowledge = { world: loadWorld(), language: loadLanguage() }
const upToMentions = begin(read).then(parse).then(mention)

export interface Found extends MentionLayer {
  /** "words → actor" of every mention, in text order. */
  readonly lines: readonly string[]
  actor(id: string): Actor | undefined
}

export function findMentions(text: string, published: string | null = '2022-09-15'): Found {
  const source = { sourceId: 'test', format: 'text' as const, content: text, published }
  const { mentions, actors, document } = upToMentions.read(source, knowledge)
  const lines = mentions.map(({ span, actor }) => `${document.text.slice(...span)} → ${actor ?? '?'}`)
  return { mentions, actors, lines, actor: (id) => actors.find((each) => each.id === id) }
}
