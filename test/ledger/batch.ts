import { readFileSync } from 'node:fs'
import { enterEach } from '../../src/cli/entering/enter.js'
import type { Coder } from '../../src/coding/index.js'
import type { Opened } from '../../src/cli/input/index.js'
import { openLedger } from '../../src/ledger/index.js'
import type { CodedReport, Source } from '../../src/model/index.js'

/**
 * A batch as `demarche code --ledger` runs it, but for the reading: each source gets a copy of one coded report, so that what is tested
 * is the entering. Run as a process of its own, to be killed: LEDGER REPORT COUNT.
 */
const [file = '', report = '', count = '0'] = process.argv.slice(2)
const model = JSON.parse(readFileSync(report, 'utf8')) as CodedReport

const coder: Coder = {
  width: 4,
  code: async ({ sourceId, content }: Source) => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return {
      ...model,
      document: { ...model.document, id: sourceId.padStart(32, '0'), sourceId, text: content },
    }
  },
  close: () => Promise.resolve(),
}

async function* sources(): AsyncGenerator<Opened> {
  for (let index = 0; index < Number(count); index++) {
    yield { source: { sourceId: `r${index}`, format: 'text', content: `${model.document.text} ${index}` } }
    await Promise.resolve()
  }
}

const ledger = openLedger(file)
const options = { version: '1', now: () => '2023-01-01T00:00:00.000Z', isOver: () => false }
for await (const entered of enterEach(sources(), coder, ledger, options)) {
  // The parent waits for the first transaction before it strikes.
  if ('outcome' in entered) process.stdout.write(`${entered.outcome}\n`)
}
await ledger.close()
