import { beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM } from './chromium.js'
import { sample, type Visiting, visiting } from './visiting.js'

describe.skipIf(CHROMIUM === null)('the reader', () => {
  let all: Visiting
  let address: string
  beforeAll(async () => {
    all = await visiting()
    address = `/reports/${all.reports[2]}`
  })

  it('shows the text of the report to the last character, and complains of nothing', async () => {
    const { page, complaints } = await all.visit(address)
    expect(await page.locator('.text').textContent()).toBe(sample('niger-ultimatum'))
    expect(await page.locator('h1').textContent()).toBe(
      "West African leaders give Niger's junta one week to reinstate president",
    )
    expect(complaints).toEqual([])
  })

  it('switches a layer off in the text and in the list, by a click or by its digit, and says so in the address', async () => {
    const { page } = await all.visit(address)
    const trigger = page.locator('.run.is-event', { hasText: 'closed' })
    const weight = () =>
      trigger.evaluate((run) => run.ownerDocument.defaultView?.getComputedStyle(run).fontWeight)
    const events = page.locator('aside li.event')
    expect([await weight(), await events.count()]).toEqual(['600', 11])
    await page.getByRole('button', { name: /^Events/ }).click()
    expect([await weight(), await events.count()]).toEqual(['400', 0])
    expect(new URL(page.url()).searchParams.get('layers')).toBe(
      'statements,circumstances,positions,furniture',
    )
    await page.keyboard.press('2')
    expect([await weight(), new URL(page.url()).search]).toEqual(['600', ''])
  })

  it('lights the entry of the words that are pointed at, and the words of the entry', async () => {
    const { page } = await all.visit(address)
    const words = page.locator('.run.is-event', { hasText: 'froze' })
    const entry = page.locator('aside li.event', { hasText: 'ECOWAS' })
    await words.hover()
    await expect.poll(() => entry.getAttribute('class')).toContain('lit')
    await page.mouse.move(0, 0)
    await expect.poll(() => entry.getAttribute('class')).not.toContain('lit')
    await entry.hover()
    await expect.poll(() => words.getAttribute('class')).toContain('lit')
  })

  it('pins a card for the words clicked on, with code, sides, day and where they rest on', async () => {
    const { page } = await all.visit(address)
    await page.locator('.run.is-event', { hasText: 'imposed' }).click()
    const card = page.locator('aside li.pinned')
    await expect.poll(() => card.textContent()).toContain('Impose embargo, boycott, or sanctions')
    const text = (await card.textContent()) ?? ''
    for (const words of [
      '163',
      'COERCE',
      'material conflict',
      '−8',
      'WAFGOV',
      '30 July 2023',
      'the event’s own words',
      'impose-sanctions',
    ])
      expect(text.replace('-8', '−8')).toContain(words)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.pinned').count()).toBe(0)
  })

  it('goes on to the next entry of the same words when they are clicked on again', async () => {
    const { page } = await all.visit(address)
    const words = page.locator('.run.is-event', { hasText: 'use' }).first()
    await words.click()
    const first = new URL(page.url()).searchParams.get('entry')
    await words.click()
    const second = new URL(page.url()).searchParams.get('entry')
    expect([first?.charAt(0), second?.charAt(0)]).toEqual(['e', 's'])
  })

  it('moves through the entries by j, k and the arrows, and shows the keys for "?"', async () => {
    const { page } = await all.visit(address)
    const pinned = () => new URL(page.url()).searchParams.get('entry')
    const items = await page.locator('aside li').all()
    const order = await Promise.all(items.map((item) => item.getAttribute('data-entry')))
    const steps = [['j', 0], ['j', 1], ['ArrowDown', 2], ['k', 1], ['ArrowLeft', 0]] as const // prettier-ignore
    for (const [key, at] of steps) {
      await page.keyboard.press(key)
      await expect.poll(pinned).toBe(order[at])
    }
    await page.keyboard.press('Escape')
    await expect.poll(pinned).toBeNull()
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
  })

  it('opens at the entry that the address names, with its card and its words in view', async () => {
    const { page } = await all.visit(`${address}?entry=e11`)
    const card = page.locator('aside li.pinned')
    await expect.poll(() => card.count()).toBe(1)
    expect(await card.getAttribute('data-entry')).toBe('e11')
    await expect
      .poll(async () => (await page.locator('.run.pinned').first().boundingBox())?.y)
      .toBeLessThan(900)
    expect(await card.getByRole('link', { name: 'Link to this entry' }).getAttribute('href')).toBe(
      `${address}?entry=e11`,
    )
  })

  it('opens the list of actors for an actor, and lights all that names it', async () => {
    const { page } = await all.visit(`${address}?entry=country:NER`)
    const words = page.locator('.run.pinned')
    await expect.poll(() => words.allTextContents()).toContain('the country')
    expect(new Set(await words.allTextContents())).toEqual(new Set(['Niger', 'the country']))
  })

  it('does nothing for an entry that is not there', async () => {
    const { page, complaints } = await all.visit(`${address}?entry=e999`)
    expect(await page.locator('.pinned').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('scrolls the list with the text', async () => {
    const { page } = await all.visit(address, { viewport: { width: 1200, height: 500 } })
    const list = page.locator('aside ol')
    await page.mouse.move(200, 300)
    await page.mouse.wheel(0, 900)
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  })

  it('has the list as a sheet on a narrow page, which opens with a card', async () => {
    const { page } = await all.visit(address, { viewport: { width: 390, height: 800 }, hasTouch: true })
    const entries = page.locator('aside ol')
    expect(await entries.isVisible()).toBe(false)
    await page.locator('.run.is-event', { hasText: 'imposed' }).tap()
    await expect.poll(() => entries.isVisible()).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.getByRole('button', { name: 'Close the list' }).click()
    expect(await entries.isVisible()).toBe(false)
  })

  it('copies an entry as a citation', async () => {
    const { page } = await all.visit(`${address}?entry=s3`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: 'Copy as citation' }).click()
    await expect.poll(() => page.locator('.actions [role=status]').textContent()).toBe('Copied')
    const copied = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(copied).toContain(
      '““All necessary measures” would be taken if the demands were not met”, ECOWAS, in “West African leaders',
    )
    expect(copied).toContain(`${all.base}${address}?entry=s3`)
  })

  it('prints the text and all entries, without what is for the screen', async () => {
    const { page } = await all.visit(address, { viewport: { width: 390, height: 800 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('aside').innerText()).toContain('Impose embargo, boycott, or sanctions')
    expect(await page.locator('body > header').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Keys' }).isVisible()).toBe(false)
  })

  it('says so where there is no such report', async () => {
    const { page } = await all.visit(`/reports/${'0'.repeat(32)}`)
    expect(await page.getByRole('alert').textContent()).toContain('Not Found')
  })
})
