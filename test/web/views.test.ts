import { beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM } from './chromium.js'
import { saved } from './looking.js'
import { told } from './told.js'
import { type Visiting, visiting } from './visiting.js'

describe.skipIf(CHROMIUM === null)('the pages of actors, issues, places and the network', () => {
  let all: Visiting
  beforeAll(async () => {
    all = await visiting(told)
  })

  it('list the actors that spoke and acted most, and look names up', async () => {
    const { page } = await all.visit('/actors')
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(5)
    await page.getByLabel('Name').fill('Lavrov')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Sergey Lavrov' }).click()
    await expect.poll(() => page.locator('h1').textContent()).toBe('Sergey Lavrov')
  })

  it('show offices, subjects, counterparts and a timeline, whose numbers lead to the entries', async () => {
    const { page, complaints } = await all.visit('/actors/country:UKR')
    const main = page.locator('main')
    for (const title of [
      'What they said and did, by month',
      'With whom they acted',
      'What is said of Ukraine',
    ])
      await expect.poll(() => main.innerText()).toContain(title)
    const row = page.getByRole('table', { name: 'Counterparts' }).getByRole('row', { name: /^Russia/u })
    const received = Number(await row.locator('td').nth(1).innerText())
    expect(received).toBeGreaterThan(3)
    await row.locator('td').nth(1).getByRole('link').click()
    await expect.poll(() => page.locator('main article').count()).toBe(received)
    expect(complaints).toEqual([])
  })

  it('show the offices of a person through time', async () => {
    const { page } = await all.visit('/actors/person:vladimir-putin')
    const offices = page.getByRole('figure', { name: 'Offices through time' })
    expect(await offices.locator('rect').count()).toBeGreaterThan(1)
    await offices.getByText('The figures as a table').click()
    expect(await offices.innerText()).toContain('President')
  })

  it('show positions in one row an actor, each leading to its words', async () => {
    const { page, complaints } = await all.visit('/issues')
    await page.getByRole('link', { name: 'sanctions on Russia' }).click()
    const chart = page.getByRole('group', { name: 'Positions' })
    await expect.poll(() => chart.getByRole('link').count()).toBe(5)
    await page.getByLabel('Stance').selectOption('opposes')
    await expect.poll(() => chart.getByRole('link').count()).toBe(2)
    await chart.getByRole('link', { name: 'Hungary opposes, 17 September 2022' }).click()
    await expect.poll(() => page.locator('li.pinned').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('save positions with their words', async () => {
    const { page } = await all.visit('/issues/sanctions-russia')
    const { content } = await saved(page, 'CSV')
    expect(content.toString()).toMatch(/country:HUN,Hungary,opposes,2022-09-17,/u)
  })

  it('show places as circles and as a table, and list the events of one', async () => {
    const { page, complaints } = await all.visit('/map?region=europe')
    await expect.poll(() => page.locator('circle', { hasText: 'Odesa' }).count()).toBe(1)
    await page.locator('circle', { hasText: 'Odesa' }).click()
    await expect.poll(() => page.getByRole('heading', { name: 'Events in Odesa' }).count()).toBe(1)
    await expect.poll(() => page.locator('main article').count()).toBe(1)
    await page.getByRole('button', { name: 'Antalya' }).click()
    await expect.poll(() => page.getByRole('heading', { name: 'Events in Antalya' }).count()).toBe(1)
    await page.goBack()
    await expect.poll(() => page.getByRole('heading', { name: 'Events in Odesa' }).count()).toBe(1)
    await page.getByLabel('Class').selectOption('verbal cooperation')
    await expect.poll(() => page.getByRole('button', { name: 'Odesa' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Samarkand' }).count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('show the network as a table of the same dyads', async () => {
    const { page } = await all.visit('/network')
    const row = page.getByRole('row', { name: /Russia Ukraine/u })
    await row.getByRole('link').last().click()
    await expect.poll(() => page.locator('h1').textContent()).toBe('Russia and Ukraine')
  })

  it('say that there is no picture of the network without WebGL', async () => {
    const { page } = await all.visit('/')
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null')
    await page.goto(`${all.base}/network`)
    await expect.poll(() => page.locator('main').innerText()).toContain('This browser draws no WebGL')
    expect(await page.getByRole('row', { name: /Russia Ukraine/u }).count()).toBe(1)
  })
})
