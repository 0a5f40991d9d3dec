import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withColumns } from '../../scripts/docs/columns.js'

it('docs/export.md says what the columns are now', () => {
  const page = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8')
  expect(withColumns(page) === page, 'docs/export.md is out of date: run npm run build:docs').toBe(true)
})
