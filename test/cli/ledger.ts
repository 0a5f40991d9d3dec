import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { openLedger, sourceKey } from '../../src/ledger/index.js'
import type { Source } from '../../src/model/index.js'
import { codeReport, loadKnowledge } from '../../src/pipeline.js'
import { COMMAND } from './command.js'

const ROOT = resolve(import.meta.dirname, '../..')

/** Runs the program; the ledger of the environment is the one that is given. */
export function demarche(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const command = [...COMMAND, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT, encoding: 'utf8', input: '', env: { ...process.env, DEMARCHE_LEDGER: '', ...environment },
  }) // prettier-ignore
  return { status, stdout, stderr }
}

const TEXTS = [
  ['2022-09-16', 'Russian President Vladimir Putin met Chinese leader Xi Jinping in Samarkand on Thursday. "China has a balanced position," Putin said.'],
  ['2022-09-17', 'Vladimir Putin and Xi Jinping met in Samarkand on Thursday. The United States criticised China.'],
  ['2022-02-24', 'Russia invaded Ukraine on Thursday. Ukraine said that more than 40 soldiers had been killed.'],
  ['2022-10-01', 'Germany supports sanctions against Russia. France may recognise Palestine.'],
] as const // prettier-ignore

/** A ledger in that file with four small reports, entered in the order of `order`. */
export async function enterReports(file: string, order: readonly number[] = [0, 1, 2, 3]): Promise<string> {
  const knowledge = loadKnowledge()
  const ledger = openLedger(file)
  for (const at of order) {
    const [published, content] = TEXTS[at] as (typeof TEXTS)[number]
    const source: Source = { sourceId: `r${at}`, format: 'text', content, published, publisher: 'Coast Wire' }
    const entry = { key: sourceKey(source), report: codeReport(source, knowledge) }
    await ledger.enter([entry], '1.0.0', `2023-01-0${at + 1}T12:00:00.000Z`)
  }
  await ledger.close()
  return file
}
