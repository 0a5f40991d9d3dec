import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM } from './chromium.js'
import { faultsOf, openFigures } from './looking.js'
import { told } from './told.js'
import { ROOT, type Visiting, visiting } from './visiting.js'

/** For a person to look at. */
const SCREENSHOTS = resolve(import.meta.dirname, 'screenshots')

describe.skipIf(CHROMIUM === null)('every page, light and dark, wide and narrow', () => {
  let all: Visiting
  beforeAll(async () => {
    all = await visiting(told)
    mkdirSync(SCREENSHOTS, { recursive: true })
  })

  const PAGES: Readonly<Record<string, string>> = {
    home: '/',
    reports: '/reports',
    reader: '/reports/{id}?layers=statements,events,actors,circumstances,positions,furniture',
    'reader-pinned': '/reports/{id}?entry=e1',
    'reader-actor': '/reports/{id}?entry=country:NER',
    'search-statements': '/search?words=attack',
    'search-events': '/search?kind=events&modality=asserted',
    'search-empty': '/search?speaker=Nobody',
    actors: '/actors',
    actor: '/actors/person:vladimir-putin',
    dyads: '/dyads',
    dyad: '/dyads/RUS/UKR?axis=all&from=2022-02-01&to=2022-05-31',
    'dyad-empty': '/dyads/ISL/AUS',
    issues: '/issues',
    issue: '/issues/sanctions-russia',
    map: '/map?region=europe&place=Antalya',
    network: '/network',
    lost: '/nowhere',
  }
  const LOOKS = [
    ['light', 'wide', { width: 1440, height: 900 }],
    ['dark', 'wide', { width: 1440, height: 900 }],
    ['light', 'narrow', { width: 390, height: 800 }],
  ] as const
  const cases = Object.keys(PAGES).flatMap((name) =>
    LOOKS.map(([theme, size, viewport]) => ({ name, theme, size, viewport })),
  )

  it.each(cases)(
    '$name, $theme, $size: nothing for axe to find, nothing wider than the window',
    async (one) => {
      const { name, theme, size, viewport } = one
      const path = (PAGES[name] ?? '').replace('{id}', all.reports[2] ?? '')
      const visit = await all.visit(path, { colorScheme: theme, viewport })
      await openFigures(visit.page)
      await visit.page.screenshot({ path: join(SCREENSHOTS, `${name}-${theme}-${size}.png`), fullPage: true })
      expect(await faultsOf(visit.page)).toEqual([])
      expect(await visit.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await visit.page.context().close()
    },
  )

  it('shows where the focus is on all that takes it', async () => {
    const { page } = await all.visit(`/reports/${all.reports[2] ?? ''}`)
    for (let step = 0; step < 18; step++) {
      await page.keyboard.press('Tab')
      const outline =
        "(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)(getComputedStyle(document.activeElement))"
      expect(await page.evaluate(outline)).toMatch(/^(?:solid|auto) [1-9]/u)
    }
  })

  it('needs at most 300 kB, compressed, to be shown first', async () => {
    const { page } = await all.visit('/')
    const loaded = await page.evaluate<string[]>(
      "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)",
    )
    const folder = resolve(ROOT, 'dist/web')
    const files = ['index.html', ...loaded.filter((path) => path.startsWith('/assets/'))]
    const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(300_000)
  })
})

describe.skipIf(CHROMIUM === null)('the built pages', () => {
  it('have no script and no style of their own in HTML, which the security policy would refuse', () => {
    const folder = resolve(ROOT, 'dist/web')
    const pages = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
    for (const name of pages) {
      const html = readFileSync(join(folder, name), 'utf8')
      expect(html.match(/<style|style=|<script(?![^>]*\bsrc=)|\bon[a-z]+=/gu)).toBeNull()
    }
  })
})
