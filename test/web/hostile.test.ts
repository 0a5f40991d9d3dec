import { beforeAll, describe, expect, it } from 'vitest'
import type { Source } from '../../src/model/index.js'
import { CHROMIUM } from './chromium.js'
import { type Visiting, visiting } from './visiting.js'

const TEXT = `<script>alert(1)</script> Putin </p></div><img src=x onerror=alert(2)> arrested

“<svg onload=alert(3)>We attack Ukraine" onmouseover="alert(4)” Vladimir Putin said on Monday in Kyiv<iframe src="javascript:alert(5)"></iframe>.

{@html '<b>'} {{constructor.constructor('alert(6)')()}} \${alert(7)} Russia invaded Ukraine<style>*{display:none}</style> on Thursday, ' onfocus=alert(8) autofocus a='.

Xi Jinping told Joe Biden that "<a href=javascript:alert(9)>China</a> supports sanctions against Russia" and killed 40 soldiers.

<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><link rel=stylesheet href=https://elsewhere.example/a.css><object data="data:text/html,<script>alert(10)</script>"></object>
`

const HOSTILE: Source = {
  sourceId: '"><script>alert(11)</script>',
  format: 'text',
  content: TEXT,
  title: '<img src=x onerror=alert(12)> <script>alert(13)</script>',
  published: '2023-08-02',
  publisher: '<svg/onload=alert(14)>',
  url: 'javascript:alert(15)',
}

describe.skipIf(CHROMIUM === null)('a report full of attacks', () => {
  let all: Visiting
  let id: string
  beforeAll(async () => {
    all = await visiting([HOSTILE])
    id = all.reports[3] ?? ''
  })

  const PLACES = [
    '/',
    '/reports',
    '/search?words=Ukraine',
    '/search?kind=events',
    '/search?words=%3Cscript%3Ealert(1)%3C/script%3E',
  ]

  it.each(PLACES)('runs nothing at %s', async (path) => {
    const { page, complaints } = await all.visit(path)
    expect(complaints).toEqual([])
    expect(await page.locator('script:not([src]), iframe, object, base, img').count()).toBe(0)
  })

  it('is shown to the letter in the reader, and runs nothing whatever is pointed at or opened', async () => {
    const { page, complaints } = await all.visit(`/reports/${id}`)
    expect(await page.locator('.text').textContent()).toBe(TEXT)
    for (const run of await page.locator('.text .run').all()) await run.hover({ force: true })
    const entries = await page.locator('aside li').count()
    for (let step = 0; step < entries; step++) await page.keyboard.press('j')
    expect(await page.locator('.text *:not(p):not(span):not(.blank)').count()).toBe(0)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('runs nothing when it is pasted', async () => {
    const { page, complaints } = await all.visit('/')
    await page.locator('#draft').fill(TEXT)
    await page.getByRole('button', { name: 'Code' }).click()
    await expect.poll(() => page.locator('.text').count(), { timeout: 20_000 }).toBe(1)
    expect(await page.locator('.text').textContent()).toBe(TEXT)
    expect(complaints).toEqual([])
  })

  it('cannot be hidden in an address', async () => {
    for (const path of [
      `/reports/${id}?entry="]<script>alert(1)</script>&layers=<b>`,
      '/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    ]) {
      const { complaints } = await all.visit(path)
      expect(complaints.filter((words) => !words.includes('404'))).toEqual([])
    }
  })
})
