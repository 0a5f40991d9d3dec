import type { Sentence } from '../../src/model/index.js'
import { begin, type Knowledge } from '../../src/stage.js'
import { read } from '../../src/stages/1-read/index.js'
import { parse } from '../../src/stages/2-parse/index.js'
import { mentionBy } from '../../src/stages/3-mention/index.js'
import type { Decision, Judge, Trace } from '../../src/stages/3-mention/reference/index.js'
import type { GoldDocument, GoldMention } from '../../eval/coreference/gold.js'

/** A decision that the product had to take, and which of its options the gold has; none of them is right where it has none. */
export interface Example {
  readonly decision: Decision
  readonly right: readonly number[]
}

const upToParse = begin(read).then(parse)

/** Reads the documents and writes down all decisions; without a judge, they are taken as the gold has them. */
export function collectDecisions(
  documents: readonly GoldDocument[],
  knowledge: Knowledge,
  judge: Judge | null,
): Example[] {
  const examples: Example[] = []
  for (const gold of documents) {
    const source = {
      sourceId: gold.name,
      format: 'text' as const,
      content: gold.text,
      published: gold.written,
    }
    const reading = upToParse.read(source, knowledge)
    const rightOf = goldAnswers(gold, reading.sentences)
    const recording: Judge = (decision) => {
      const right = rightOf(decision)
      examples.push({ decision, right })
      return judge ? judge(decision) : decision.options.map((_, index) => (index === right[0] ? 1 : 0))
    }
    mentionBy(() => recording).run(reading, knowledge)
  }
  return examples
}

function goldAnswers(gold: GoldDocument, sentences: readonly Sentence[]): (decision: Decision) => number[] {
  const byHead = headIndex(gold)
  const entityAt = (sentence: number, index: number, isGroup: boolean): string | undefined => {
    const [start] = sentences[sentence]?.tokens[index]?.span ?? [-1]
    const mentions = byHead.get(start) ?? []
    const fitting = mentions.filter(({ heads }) => heads.length > 1 === isGroup)
    return (fitting[0] ?? (isGroup ? undefined : mentions[0]))?.entity
  }
  const entityOf = ({ draft, members, form }: Trace) =>
    entityAt(draft.sentence, draft.head, members.length > 0 && form !== 'pronoun')
  return ({ sentence, index, options }) => {
    const entity = entityAt(sentence.index, index, false)
    if (entity === undefined) return []
    return options.flatMap(({ trace }, at) => (entityOf(trace) === entity ? [at] : []))
  }
}

/** Gold mentions by the offset of each word that names them, those with few such words first. */
function headIndex({ mentions }: GoldDocument): Map<number, GoldMention[]> {
  const index = new Map<number, GoldMention[]>()
  for (const mention of mentions.toSorted((one, other) => one.heads.length - other.heads.length)) {
    for (const [start] of mention.heads) index.set(start, [...(index.get(start) ?? []), mention])
  }
  return index
}
