import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { startServer } from '../../src/http/index.js'
import { openLedger, sourceKey } from '../../src/ledger/index.js'
import type { Source } from '../../src/model/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { temporaryFolder } from '../cli/folder.js'
import { CHROMIUM } from './chromium.js'

export const ROOT = resolve(import.meta.dirname, '../..')
export const sample = (name: string): string => readFileSync(resolve(ROOT, 'samples', `${name}.txt`), 'utf8')

/** Reports written for the project. */
const SAMPLES = [
  ['black-sea-corridor', '2022-07-24'],
  ['saudi-iran-ties', '2023-03-11'],
  ['niger-ultimatum', '2023-08-01'],
] as const

const sources = (): Source[] =>
  SAMPLES.map(([name, published]) => {
    const content = sample(name)
    const title = content.slice(0, content.indexOf('\n'))
    return { sourceId: `${name}.txt`, format: 'text', content, title, published, publisher: 'Coast Wire' }
  })

export interface Visit {
  readonly page: Page
  /** What the page complained of: errors, refusals of its security policy, windows that it opened, requests to elsewhere. */
  readonly complaints: string[]
}

export interface Visiting {
  readonly base: string
  /** Ids of the documents, in the order in which the reports were entered: the samples, then those given. */
  readonly reports: readonly string[]
  /** Opens an address in a window of its own, which is closed when the tests of the file are over. */
  visit(this: void, path: string, options?: BrowserContextOptions): Promise<Visit>
}

/** The real server over a ledger of the samples, and a browser to visit it with. */
export async function visiting(more: readonly Source[] = []): Promise<Visiting> {
  if (!existsSync(resolve(ROOT, 'dist/web/index.html')))
    throw new Error('build the pages first: npm run build:web')
  const file = temporaryFolder().path('pages.ledger')
  const reports = await enter(file, [...sources(), ...more])
  const ledger = openLedger(file, { readOnly: true })
  const pages = resolve(ROOT, 'dist/web')
  const server = await startServer({ ledger, host: '127.0.0.1', port: 0, threads: 1, pages })
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '' })
  afterAll(async () => {
    await browser.close()
    await server.stop(0)
    await ledger.close()
  })
  const { address } = server
  return { base: address, reports, visit: (path, options) => open(browser, address, path, options) }
}

async function enter(file: string, sources: readonly Source[]): Promise<string[]> {
  const knowledge = loadKnowledge()
  const ledger = openLedger(file)
  const entries = sources.map((source) => ({ key: sourceKey(source), report: codeReport(source, knowledge) }))
  await ledger.enter(entries, '1.0.0', '2023-09-01T12:00:00.000Z')
  await ledger.close()
  return entries.map(({ report }) => report.document.id)
}

const WIDE = { width: 1440, height: 900 }

async function open(browser: Browser, base: string, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', () => complaints.push('popup'))
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`request: ${request.url()}`)
  })
  await page.goto(base + path, { waitUntil: 'networkidle' })
  return { page, complaints }
} // prettier-ignore
