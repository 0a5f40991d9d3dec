import { openLedger } from '../../src/ledger/index.js'

/** Prints how many reports a ledger has, as somebody who only asks: LEDGER. */
const ledger = openLedger(process.argv[2] ?? '', { readOnly: true })
process.stdout.write(String((await ledger.counts()).reports))
await ledger.close()
