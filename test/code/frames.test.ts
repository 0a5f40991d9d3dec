import { describe, expect, it } from 'vitest'
import { families } from '../../scripts/data/frames.js'
import { code, type CodedEvent } from './code.js'

type Family = ReturnType<typeof families>[number]

describe('every family of frames yields what its example says', () => {
  it.each(families().map((family) => [family.name, family] as const))('%s', (_, family) => {
    const found = code(family.example)
    expect(
      found.some((event) => meets(event, family)),
      `${family.example}\n${found.map(shown).join('\n')}`,
    ).toBe(true)
  })
})

function meets(event: CodedEvent, { expect: wanted, code: cameo }: Family): boolean {
  return (
    event.cameo === (wanted.cameo ?? cameo) &&
    event.modality === (wanted.modality ?? 'asserted') &&
    isSide(event.source, wanted.source) &&
    isSide(event.target, wanted.target)
  )
}

/** A state is met by whoever belongs to it: its army, its president; null is not checked. */
function isSide(side: CodedEvent['source'], wanted: string | string[] | null): boolean {
  if (wanted === null) return true
  return [wanted]
    .flat()
    .every((id) => side.some((actor) => actor?.id === id || `country:${actor?.country}` === id))
}

const shown = (event: CodedEvent): string => {
  const ids = (side: CodedEvent['source']) => side.map((actor) => actor?.id ?? 'unknown').join(' ')
  return `  ${event.cameo} ${event.modality}: ${ids(event.source)} → ${ids(event.target)}`
}
