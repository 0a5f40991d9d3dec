#!/usr/bin/env node
import { Command } from 'commander'
import { codeCommand } from './code.js'
import { readCommand } from './read.js'

const program = new Command('demarche')
  .description('News reports in; a dated, sourced ledger of international politics out.')
  .addCommand(codeCommand())
  .addCommand(readCommand())

await program.parseAsync()
