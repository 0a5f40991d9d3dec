import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { ROOT } from './visiting.js'

const AXE = readFileSync(resolve(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')

interface Fault {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe-core finds wrong with a page, one line a place. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const run =
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
  const faults = await page.evaluate<Fault[]>(`${run}.then(({ violations }) => violations)`)
  return faults.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
  )
}

/** Opens what lies under the charts: their figures as tables. */
export async function openFigures(page: Page): Promise<void> {
  for (const summary of await page.locator('figure summary').all()) await summary.click()
}

/** What a button hands to the reader as a file. */
export async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const [download] = (await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])) as [Download, void]
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}
