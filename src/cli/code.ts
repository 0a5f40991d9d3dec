import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { codeReport, loadKnowledge } from '../pipeline.js'

export function codeCommand(): Command {
  return new Command('code')
    .argument('<input...>')
    .option('--published <date>')
    .option('--format <format>', '', 'jsonl')
    .action((inputs: string[], options: { published?: string }) => {
      const knowledge = loadKnowledge()
      for (const input of inputs) {
        const content = readFileSync(input, 'utf8')
        const records = input.endsWith('.jsonl')
          ? content.split('\n').filter(Boolean).map((line) => JSON.parse(line)) // prettier-ignore
          : [{ id: input, text: content }]
        for (const { id, text, title, published, url, publisher } of records) {
          const source = { sourceId: id, format: 'text' as const, content: text, title, url, publisher }
          const date = published ?? options.published ?? null
          process.stdout.write(`${JSON.stringify(codeReport({ ...source, published: date }, knowledge))}\n`)
        }
      }
    })
}
