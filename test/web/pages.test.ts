import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../cli/folder.js'
import { CHROMIUM } from './chromium.js'
import { sample, type Visiting, visiting } from './visiting.js'

describe.skipIf(CHROMIUM === null)('the first page', () => {
  let all: Visiting
  beforeAll(async () => {
    all = await visiting()
  })

  it('says what the ledger holds, with the latest reports and the busiest dyads', async () => {
    const { page, complaints } = await all.visit('/')
    const main = await page.locator('main').innerText()
    for (const words of [
      'reports\n3',
      '11 March 2023',
      'Iran and Saudi Arabia agree in Beijing to restore ties',
    ])
      expect(main.replace('Mar 2023', 'March 2023')).toContain(words)
    expect(await page.locator('a[href^="/dyads/"]').count()).toBeGreaterThan(3)
    expect(complaints).toEqual([])
  })

  it('codes what is pasted at once, and shows it as the reader shows a report', async () => {
    const { page, complaints } = await all.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] })
    const text = sample('saudi-iran-ties')
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    await page.getByLabel('Published').fill('2023-03-11')
    await page.locator('#draft').focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect.poll(() => page.locator('.text').count(), { timeout: 20_000 }).toBe(1)
    expect(await page.locator('.text').textContent()).toBe(text)
    await page.locator('.run.is-event').first().click()
    await expect.poll(() => page.locator('li.pinned').textContent()).toContain('Why it is coded so')
    expect(await page.getByRole('link', { name: 'Link to this entry' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('codes a page that is chosen as a file as HTML', async () => {
    const { page } = await all.visit('/')
    const file = temporaryFolder().write(
      'page.html',
      '<article><h1>Talks</h1><p>Russia threatened Ukraine, Turkey said.</p></article>',
    )
    await page.locator('input[type=file]').setInputFiles(file)
    await expect.poll(() => page.locator('.text').count(), { timeout: 20_000 }).toBe(1)
    expect(await page.locator('.text').textContent()).not.toContain('<')
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => page.locator('.text').count()).toBe(0)
  })

  it('says what is wrong with a text that is too long', async () => {
    const { page } = await all.visit('/')
    await page.locator('#draft').fill('Word. '.repeat(40_000))
    await page.getByRole('button', { name: 'Code' }).click()
    await expect
      .poll(() => page.getByRole('alert').textContent(), { timeout: 20_000 })
      .toContain('200000 characters')
  })

  it('keeps the colours that were chosen', async () => {
    const { page } = await all.visit('/', { colorScheme: 'light' })
    const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    const light = await paper()
    await page.getByLabel('Colours').selectOption('dark')
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await paper()).toBe(dark)
  })
})

describe.skipIf(CHROMIUM === null)('search', () => {
  let all: Visiting
  beforeAll(async () => {
    all = await visiting()
  })

  it('finds statements by words, marks the words, and leads into the reader at the entry', async () => {
    const { page, complaints } = await all.visit('/search')
    await page.getByLabel('Words').fill('attack')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(1)
    expect(
      new Set((await page.locator('mark').allTextContents()).map((words) => words.toLowerCase())),
    ).toEqual(new Set(['attack']))
    await page.locator('.words a').first().click()
    await expect.poll(() => page.locator('li.statement.pinned').count()).toBe(1)
    expect(
      await page.locator('h1').evaluate((heading) => heading.ownerDocument.activeElement === heading),
    ).toBe(true)
    await page.goBack()
    await expect.poll(() => page.getByLabel('Words').inputValue()).toBe('attack')
    expect(complaints).toEqual([])
  })

  it('is narrowed by facets, which can be taken out one by one', async () => {
    const { page } = await all.visit('/search?kind=events')
    const found = page.locator('main article')
    const before = await found.count()
    await page.getByRole('link', { name: 'material conflict' }).click()
    await expect.poll(() => found.count()).toBeLessThan(before)
    expect(new URL(page.url()).searchParams.get('quad')).toBe('material conflict')
    await page.getByRole('list', { name: 'Chosen' }).getByRole('link').click()
    await expect.poll(() => found.count()).toBe(before)
  })

  it('adds names that are typed to those that are chosen', async () => {
    const { page } = await all.visit('/search?speaker=Niger')
    await page.getByLabel('Speaker').fill('World Bank')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('speaker').sort())
      .toEqual(['Niger', 'World Bank'])
  })

  it('loads more by the cursor, and shows as much again when one comes back', async () => {
    const { page } = await all.visit('/search')
    const found = page.locator('main article')
    expect(await found.count()).toBe(20)
    await page.getByRole('button', { name: 'Load more' }).click()
    await expect.poll(() => found.count()).toBe(40)
    const last = page.locator('.words a').nth(35)
    await last.scrollIntoViewIfNeeded()
    const before = Number(await page.evaluate('scrollY'))
    await last.click()
    await expect.poll(() => page.locator('li.pinned').count()).toBe(1)
    await page.goBack()
    await expect.poll(() => found.count()).toBe(40)
    await expect.poll(async () => Math.abs(Number(await page.evaluate('scrollY')) - before)).toBeLessThan(3)
  })

  it('offers what it finds as a table', async () => {
    const { page } = await all.visit('/search?kind=events&source=Russia')
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    const response = await page.request.get(`${all.base}${href ?? ''}`)
    expect([response.status(), (await response.text()).split('\n').length > 2]).toEqual([200, true])
  })

  it('says whom it does not know, and that nothing fits', async () => {
    const { page } = await all.visit('/search?speaker=Nobody+Knows')
    const main = await page.locator('main').innerText()
    expect(main).toContain('Nobody is known by the name “Nobody Knows”.')
    expect(main).toContain('Nothing fits.')
  })

  it('says what the server does not take', async () => {
    const { page } = await all.visit('/search?from=yesterday')
    await expect
      .poll(() => page.getByRole('alert').first().textContent())
      .toContain('a day of the calendar is wanted')
  })

  it('lists reports by words and publisher', async () => {
    const { page } = await all.visit('/reports')
    expect(await page.locator('tbody tr').count()).toBe(3)
    await page.getByLabel('Words').fill('grain')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    await page.getByLabel('Publisher').fill('Nobody')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('main').innerText()).toContain('No report fits')
  })

  it('answers a question that comes late with the one that was asked last', async () => {
    const { page } = await all.visit('/search')
    await page.route('**/api/v1/statements?*words=grain*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800))
      await route.continue()
    })
    const words = page.getByLabel('Words')
    await words.fill('grain')
    await page.keyboard.press('Enter')
    await words.fill('aid')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1200)
    expect(new Set(await page.locator('mark').allTextContents())).toEqual(new Set(['aid']))
  })
})
