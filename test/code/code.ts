import type { Actor, CodedReport, ReportedEvent } from '../../src/model/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import type { Knowledge } from '../../src/stage.js'

let knowledge: Knowledge | undefined

/** An event with its actors in place of their ids; null for a side that is named but not known. */
export interface CodedEvent extends Omit<ReportedEvent, 'source' | 'target'> {
  readonly source: readonly (Actor | null)[]
  readonly target: readonly (Actor | null)[]
}

/** The events of a text, published on 15 September 2022 unless said otherwise. */
export function code(content: string, published: string | null = '2022-09-15'): readonly CodedEvent[] {
  const report = reportOf(content, published)
  const actors = new Map(report.actors.map((actor) => [actor.id, actor]))
  const known = (side: ReportedEvent['source']) => side.map(({ actor }) => actors.get(actor ?? '') ?? null)
  return report.events.map((event) => ({
    ...event,
    source: known(event.source),
    target: known(event.target),
  }))
}

export function reportOf(content: string, published: string | null = '2022-09-15'): CodedReport {
  knowledge ??= loadKnowledge()
  return codeReport({ sourceId: 'test', format: 'text', content, published }, knowledge)
}
