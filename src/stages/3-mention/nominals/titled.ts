import { tokensSpan } from '../../../language/index.js'
import type { Sentence } from '../../../model/index.js'
import type { Agent } from '../../../world/index.js'
import { isCapitalised } from '../draft.js'
import type { Named } from '../names/index.js'
import { mainCountry, type Scene } from '../scene.js'
import { codesFor, sectorOf } from './resolve.js'
import { placeBefore } from './seat.js'

/** "Mali's Prime Minister X": what the title tells about somebody whom the gazetteer does not know. */
export function describeTitled(scene: Scene, sentence: Sentence, named: readonly Named[]): void {
  for (const each of named) {
    const { draft: name, title } = each
    if (!title || name.actor === null) continue
    const member = scene.cast.members.get(name.actor)
    if (member && title.sex) member.sex = title.sex
    if (!title.agent) continue
    const before = ownerBefore(sentence, named, each)
    const main = mainCountry(scene)
    const principal = scene.cast.actor(before?.draft.actor ?? (main ? `country:${main}` : '')) ?? null
    const words = wordsBetween(scene, sentence, title.first, title.end)
    const place = before ? null : placeBefore(scene, sentence, title.first)
    const codes =
      place && !title.past
        ? [`${place}${sectorOf(title.agent)}`]
        : title.past
          ? [`${principal?.country ?? ''}ELI`]
          : codesFor(asTitle(title.agent, sentence, title.first, before), principal)
    scene.cast.describe(
      name.actor,
      title.agent.term,
      title.past ? null : words,
      codes,
      place ?? principal?.country ?? null,
    )
  }
}

/** "Representative X": with a capital and nobody whom X would represent, a seat in the legislature. */
function asTitle(agent: Agent, { tokens }: Sentence, first: number, owner: Named | undefined): Agent {
  const isSeat = agent.sector === '=' && !owner && isCapitalised(tokens[first]?.text ?? '')
  return isSeat && agent.other ? { ...agent, sector: agent.other } : agent
}

/** Whose minister: the country right before the title, or before the nouns that belong to it ("Iran's deputy energy minister X"). */
function ownerBefore(
  { tokens }: Sentence,
  named: readonly Named[],
  { draft: name, title }: Named,
): Named | undefined {
  const leads = title?.agent?.offices.some((office) => /^HO[SG]$/.test(office)) ?? false
  for (let end = name.first; end > name.first - 6 && end > 0; end--) {
    const owner = named.find(({ draft }) => draft !== name && draft.end === end)
    if (owner) return owner
    const token = tokens[end - 1]
    // "Norway, whose envoy X": whoever stands right before.
    if (token?.xpos === 'WP$') {
      const last = tokens[end - 2]?.text === ',' ? end - 2 : end - 1
      return named.find(({ draft }) => draft.end === last)
    }
    // "Israeli prime minister X and energy minister Y": one country for both, unless Y leads another.
    if (token?.lemma === 'and' && !leads)
      return named.find(({ draft, title }) => title?.agent && draft.end === end - 1)
    if (!token || !(token.xpos === 'POS' || /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || token.text === '-'))
      return undefined
  }
  return undefined
}

/** The words of tokens `[first, end)` as written, on one line. */
export function wordsBetween({ text }: Scene, sentence: Sentence, first: number, end: number): string {
  return text.slice(...tokensSpan(sentence, first, end)).replace(/\s+/gu, ' ')
}
