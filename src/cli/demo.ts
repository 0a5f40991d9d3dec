import { Command } from 'commander'
import { wholeNumber } from './arguments.js'
import type { DemoOptions } from './demo/run.js'
import { withPageOptions } from './page.js'

const EXAMPLES = `
The chronicle is 80 short reports on real events of 2021 to 2023 around Russia, China, the United States, Ukraine and Taiwan, written for
demarche. It comes with the program: no network is used. Without --ledger the ledger stands in a temporary folder; with --no-serve it
stays there, so that it can be asked, and else it goes with the demonstration.

Examples:
  $ demarche demo
  $ demarche demo --no-serve
  $ demarche demo --ledger chronicle.ledger --no-serve

Exit status: 0 shown, 1 the ledger could not be made, 2 unusable arguments.`

const PORT = 8400
const LAST_PORT = 65_535

export function demoCommand(): Command {
  const command = new Command('demo')
    .description('code a bundled chronicle into a ledger, show what it holds, and serve it')
    .option('--ledger <file>', 'make the ledger here and keep it; a file that is there is not touched')
    .option('--port <number>', 'the port to serve at; 0 takes one that is free', wholeNumber(0, LAST_PORT), PORT)
    .option('--no-serve', 'show the ledger in the terminal and end')
  return withPageOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: DemoOptions) => {
      // The database and the tables are loaded by those who want them.
      const { runDemo } = await import('./demo/run.js')
      process.exitCode = await runDemo(options)
    })
} // prettier-ignore
