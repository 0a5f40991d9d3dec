import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { codeReport, loadKnowledge } from '../pipeline.js'
import { renderReport } from './view/index.js'

export function readCommand(): Command {
  return new Command('read')
    .argument('<file>')
    .option('--published <date>')
    .option('--json')
    .action((file: string, options: { published?: string; json?: boolean }) => {
      const source = { sourceId: file, format: 'text' as const, content: readFileSync(file, 'utf8') }
      const report = codeReport({ ...source, published: options.published ?? null }, loadKnowledge())
      const view = { width: process.stdout.columns ?? 100, colour: process.stdout.isTTY }
      process.stdout.write(
        options.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report, view),
      )
    })
}
