import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM } from './chromium.js'
import { saved } from './looking.js'
import { told } from './told.js'
import { type Visiting, visiting } from './visiting.js'

const entries = (page: Page) => page.locator('main article')
const daysIn = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return [searchParams.get('from'), searchParams.get('to')]
}

describe.skipIf(CHROMIUM === null)('the page of a dyad', () => {
  let all: Visiting
  beforeAll(async () => {
    all = await visiting(told)
  })

  it('opens by its address with the figures that the ledger holds', async () => {
    const { page, complaints } = await all.visit('/dyads/RUS/UKR')
    expect(await page.locator('h1').textContent()).toBe('Russia to Ukraine')
    await expect.poll(() => page.locator('.plots svg').count()).toBe(2)
    await page.getByText('The figures as a table').click()
    const row = page.getByRole('row', { name: 'February 2022' })
    await expect.poll(() => row.innerText()).toMatch(/February 2022\s+2\s+2\s+−?-?\d/u)
    expect(complaints).toEqual([])
  })

  it('lists the events below, which lead into the reader', async () => {
    const { page } = await all.visit('/dyads/RUS/UKR')
    await page.getByRole('link', { name: 'Russia invaded Ukraine on Thursday.' }).click()
    await expect.poll(() => page.locator('li.event.pinned').count()).toBe(1)
    expect(page.url()).toContain(`/reports/${all.reports[3]}?entry=e1`)
  })

  it('is narrowed to a period by two fields, and going back undoes it', async () => {
    const { page } = await all.visit('/dyads/RUS/UKR')
    const before = await entries(page).count()
    await page.getByLabel('From').fill('2022-05-01')
    await page.getByLabel('To', { exact: true }).fill('2022-05-31')
    await expect.poll(() => entries(page).count()).toBe(1)
    expect(daysIn(page)).toEqual(['2022-05-01', '2022-05-31'])
    await page.goBack()
    await page.goBack()
    await expect.poll(() => entries(page).count()).toBe(before)
    expect(daysIn(page)).toEqual([null, null])
  })

  it('opens with the period that stands in the address', async () => {
    const { page } = await all.visit('/dyads/RUS/UKR?from=2022-03-01&to=2022-03-31')
    expect(await entries(page).count()).toBe(1)
    expect(await page.getByLabel('From').inputValue()).toBe('2022-03-01')
    await page.getByRole('button', { name: 'Show the events of all of the time' }).click()
    await expect.poll(() => entries(page).count()).toBeGreaterThan(3)
  })

  it('takes a period that is drawn over the chart, in whole steps', async () => {
    const { page } = await all.visit('/dyads/RUS/UKR?axis=all')
    const box = (await page.getByRole('slider').boundingBox()) as { x: number; y: number; width: number }
    await page.mouse.move(box.x + 60, box.y + 80)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.38, box.y + 90, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => daysIn(page)).toEqual(['2022-02-01', '2022-05-31'])
    await expect.poll(() => entries(page).count()).toBe(4)
  })

  it('takes one by the keys, and reads out what stands at each step', async () => {
    const { page } = await all.visit('/dyads/RUS/UKR?axis=all')
    const slider = page.getByRole('slider')
    await slider.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toContain('March 2022: 1 verbal cooperation')
    await page.keyboard.press('Enter')
    await expect.poll(() => daysIn(page)).toEqual(['2022-03-01', '2022-03-31'])
    await page.keyboard.press('Escape')
    await expect.poll(() => daysIn(page)).toEqual([null, null])
  })

  it('shows both directions, another dyad beside, and shares of all events', async () => {
    const { page, complaints } = await all.visit(
      '/dyads/RUS/UKR?both=true&source2=Germany&target2=Russia&share=true',
    )
    expect(await page.locator('h1').textContent()).toBe('Russia and Ukraine')
    await expect.poll(() => page.locator('.plots svg').count()).toBe(4)
    const main = await page.locator('main').innerText()
    for (const title of ['Share of all events by month', 'Ukraine to Russia', 'Germany to Russia'])
      expect(main).toContain(title)
    expect(await page.locator('.plots').innerHTML()).toContain('percent of all events of the month')
    expect(complaints).toEqual([])
  })

  it('is saved with its figures and with all that a drawing needs', async () => {
    const { page, complaints } = await all.visit('/dyads/RUS/UKR?axis=all')
    await expect.poll(() => page.locator('.plots svg').count()).toBe(2)
    const csv = await saved(page, 'CSV')
    expect(csv.name).toBe('events-by-month-russia-to-ukraine.csv')
    const [heading, ...rows] = csv.content.toString().trim().split('\n')
    expect(heading).toContain('source,target,time,material cooperation')
    expect(rows[0]).toMatch(/^RUS,UKR,2022-02,0,0,0,2,0,2,-/u)
    expect(rows).toHaveLength(10)
    const svg = (await saved(page, 'SVG')).content.toString()
    expect(svg).toContain('Events by month: Russia to Ukraine')
    expect(svg).not.toMatch(/var\(|currentColor|<style/u)
    const png = (await saved(page, 'PNG')).content
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(complaints).toEqual([])
  })

  it('says that nobody is known by a name, and that there is no event', async () => {
    const unknown = await all.visit('/dyads/Nobodyland/UKR')
    expect(await unknown.page.getByRole('alert').innerText()).toContain('Nobodyland')
    const { page } = await all.visit('/dyads/ISL/AUS')
    expect(await page.locator('main').innerText()).toContain('holds no event between the two')
  })
})

describe.skipIf(CHROMIUM === null)('the page of all dyads', () => {
  let all: Visiting
  beforeAll(async () => {
    all = await visiting(told)
  })

  it('lists the busiest with a drawing each', async () => {
    const { page, complaints } = await all.visit('/dyads')
    const row = page.getByRole('row', { name: /Russia to Ukraine/u })
    await expect.poll(() => row.getByRole('img', { name: 'Russia to Ukraine, by month' }).count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('opens a dyad of two names', async () => {
    const { page } = await all.visit('/dyads')
    await page.getByLabel('Source').fill('Russia')
    await page.getByLabel('Target').fill('Ukraine')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('h1').textContent()).toBe('Russia to Ukraine')
  })
})
