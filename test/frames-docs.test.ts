import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeReport, loadKnowledge, type Participant } from '../src/index.js'
import { families } from '../scripts/data/frames.js'
import { framesPage } from '../scripts/build-docs.js'

describe('docs/frames.md', () => {
  const page = framesPage()

  it('is what the data says now', () => {
    const written = readFileSync(new URL('../docs/frames.md', import.meta.url), 'utf8')
    expect(written === page, 'docs/frames.md is out of date: run npm run build:docs').toBe(true)
  })

  it('shows every family once', () => {
    const shown = [...page.matchAll(/^- \*\*([a-z0-9-]+)\*\*:/gm)].map(([, name]) => name)
    expect(shown.toSorted()).toEqual(
      families()
        .map(({ name }) => name)
        .toSorted(),
    )
  })
})

/** "_Russia invaded Ukraine._ → `country:RUS` **190** `country:UKR`", in running text or as the two cells of a row. */
const EXAMPLE =
  /(?:_([^_|]+[.”])_ → |\| ([^|`]+\.) +\| )((?:`[a-z]+:[^`]+`(?:, )?)+) (\*\*\d+\*\*|supports|opposes|neutral|concerned) `([^`]+)`/g

describe('the examples of docs/coding.md', () => {
  const knowledge = loadKnowledge()
  const page = readFileSync(new URL('../docs/coding.md', import.meta.url), 'utf8')
  const examples = [...page.replace(/\n {2,}(?=\S)/g, ' ').matchAll(EXAMPLE)]

  it('are found', () => {
    expect(examples.length).toBeGreaterThan(15)
  })

  it.each(examples.map(([, told, row, ...entry]) => [(told ?? row) as string, ...entry] as const))(
    '%s',
    (text, sources, code, target) => {
      const { events, positions } = codeReport(
        { sourceId: '', format: 'text', content: text, published: '2022-09-15' },
        knowledge,
      )
      const found = [
        ...events.map(({ source, cameo, target }) => `${idsOf(source)} **${cameo}** ${idsOf(target)}`),
        ...positions.map(({ actor, stance, issue }) => `${actor} ${stance} ${issue}`),
      ]
      expect(found).toContain(`${sources.replaceAll(/`| /g, '')} ${code} ${target}`)
    },
  )
})

const idsOf = (side: readonly Participant[]): string => side.map(({ actor }) => actor).join()
