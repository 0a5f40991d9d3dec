import { isDeprel } from '../../language/index.js'
import { contains, cover, type Span, type Statement } from '../../model/index.js'
import { type Scene, tokenAt } from './scene.js'
import type { Anchor } from './match/slots.js'

/** The innermost statement whose content holds the words; null in the voice of the reporter. */
export function statementAt(statements: readonly Statement[], span: Span): Statement | null {
  let best: Statement | null = null
  let bestLength = Infinity
  for (const statement of statements) {
    if (!statement.content.some((content) => contains(content, span))) continue
    const [start, end] = cover(statement.content)
    if (end - start < bestLength) [best, bestLength] = [statement, end - start]
  }
  return best
}

/** The statement that is made with this very word ("Putin [condemned] …"). */
export function statementCuedBy(
  statements: readonly Statement[],
  sentence: number,
  head: number,
): Statement | null {
  return statements.find((statement) => statement.sentence === sentence && statement.cueHead === head) ?? null
}

/** "declared war and [broke] relations": what is joined to the word of speech itself is done beside it, and not said. */
export function isBesideCue(scene: Scene, statement: Statement, { head, lightVerb }: Anchor): boolean {
  const verb = tokenAt(scene, lightVerb ?? head)
  const isJoined = isDeprel(verb, 'conj') && verb.head === statement.cueHead
  return (
    isJoined && statement.sentence === scene.sentence.index && verb.xpos === tokenAt(scene, verb.head).xpos
  )
}
