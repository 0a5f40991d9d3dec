#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { QuestionError } from '../analysis/question.js'
import { actorCommand } from './actor.js'
import { changesCommand } from './changes.js'
import { codeCommand } from './code.js'
import { demoCommand } from './demo.js'
import { compileLater } from './engine.js'
import { dyadCommand } from './dyad.js'
import { EXIT, reasonOf, UsageError } from './errors.js'
import { exportCommand } from './export.js'
import { framesCommand } from './frames.js'
import { mcpCommand } from './mcp.js'
import { parseCommand } from './parse.js'
import { quotesCommand } from './quotes.js'
import { readCommand } from './read.js'
import { searchCommand } from './search.js'
import { serveCommand } from './serve.js'
import { watchCommand } from './watch.js'
import { whereCommand } from './where.js'
import { whoCommand } from './who.js'
import { VERSION } from '../version.js'

compileLater()

const program = new Command('demarche')
  .version(VERSION)
  .description('News reports in; a dated, sourced ledger of international politics out.')
  .addCommand(demoCommand())
  .addCommand(codeCommand())
  .addCommand(exportCommand())
  .addCommand(searchCommand())
  .addCommand(dyadCommand())
  .addCommand(actorCommand())
  .addCommand(changesCommand())
  .addCommand(serveCommand())
  .addCommand(mcpCommand())
  .addCommand(readCommand())
  .addCommand(quotesCommand())
  .addCommand(watchCommand())
  .addCommand(parseCommand())
  .addCommand(whoCommand())
  .addCommand(whereCommand())
  .addCommand(framesCommand())
for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])])
  command.exitOverride()

// Who reads our output may stop reading: `demarche code … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`demarche: ${reasonOf(error)}\n`)
  process.exit(error.code === 'EPIPE' ? process.exitCode : EXIT.someNotCoded)
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = statusOf(error)
}

function statusOf(error: unknown): number {
  // Commander has said what was wrong; it ends help and version, which are no errors, in the same way.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.coded : EXIT.unusableArguments
  process.stderr.write(`demarche: ${reasonOf(error)}\n`)
  return error instanceof UsageError || error instanceof QuestionError
    ? EXIT.unusableArguments
    : EXIT.someNotCoded
}
