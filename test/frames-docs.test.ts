import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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
