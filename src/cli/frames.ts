import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import {
  checkLexicon,
  findFamilies,
  type LexiconFiles,
  readLexiconFiles,
  SHIPPED_FRAMES,
} from '../lexicon/index.js'
import { loadCodeBook } from '../world/index.js'
import { EXIT, reasonOf, UsageError } from './errors.js'
import { renderCheck } from './frames/check-view.js'
import { renderFamilies } from './frames/show-view.js'
import { type LookupOptions, lookUp } from './lookup/show.js'
import { streamTarget } from './output/index.js'
import { pageFor, withPageOptions } from './page.js'

const EXAMPLES = `
Examples:
  $ demarche frames check
  $ demarche frames check my-frames/
  $ demarche frames check my-frames/ --json | jq -r '.findings[] | [.kind, .message] | @tsv'
  $ demarche frames show withdraw
  $ demarche frames show shoot down --json`

const CHECK_HELP = `
FOLDER holds YAML files of your own that extend the shipped lexicon, written as those in the package's data/frames/, whose README
explains them. Without FOLDER the shipped lexicon is checked.

Exit status: 0 nothing to mend, 1 something found, 2 unusable arguments.`

const SHOW_HELP = `
WORD is a lemma ("withdraw", "invasion"), or several words as the lexicon has them ("shoot down", "air strike").

A word that no family has is no error: "[]".
Exit status: 0 looked up, 2 unusable arguments.`

interface CheckOptions extends LookupOptions {
  readonly overlaps?: boolean
}

interface ShowOptions extends LookupOptions {
  readonly from?: string
}

export function framesCommand(): Command {
  return new Command('frames')
    .description('check and look up the words that name events')
    .addCommand(checkCommand())
    .addCommand(showCommand())
    .addHelpText('after', EXAMPLES)
}

function checkCommand(): Command {
  const command = new Command('check')
    .description('check the lexicon, or a folder of files that extend it, and tell what it covers')
    .argument('[folder]', 'a folder of YAML files of your own')
    .option('--overlaps', 'list the words for which conditions of two families overlap, too')
    .option('--json', 'print findings and coverage as a JSON object')
  return withPageOptions(command)
    .addHelpText('after', CHECK_HELP)
    .action(async (folder: string | undefined, options: CheckOptions) => {
      process.exitCode = await check(folder, options)
    })
}

async function check(folder: string | undefined, options: CheckOptions): Promise<number> {
  const shipped = readShipped()
  const { entries } = loadCodeBook()
  const result =
    folder === undefined ? checkLexicon(shipped, entries) : checkLexicon(readFolder(folder), entries, shipped)
  const target = streamTarget(process.stdout)
  const shown = { ...result, notes: options.overlaps ? result.notes : [] }
  await target.write(
    options.json ? `${JSON.stringify(shown, null, 2)}\n` : renderCheck(result, pageFor(options), options),
  )
  return result.findings.length > 0 ? EXIT.someNotCoded : EXIT.coded
}

function showCommand(): Command {
  const command = new Command('show')
    .description('show the families of frames that a word may lead to')
    .argument('<word...>', 'a word, or several as the lexicon has them')
    .option('--from <folder>', 'look in the YAML files of this folder, too')
    .option('--json', 'print the families as a JSON array')
  return withPageOptions(command)
    .addHelpText('after', SHOW_HELP)
    .action(async (words: string[], options: ShowOptions) => {
      const name = words.join(' ')
      const lexicons = [readShipped(), ...(options.from === undefined ? [] : [readFolder(options.from)])]
      const found = findFamilies(lexicons, name)
      const { entries } = loadCodeBook()
      await lookUp({ name, found, options, render: (page) => renderFamilies(found, entries, page) })
      process.exitCode = EXIT.coded
    })
}

const readShipped = (): LexiconFiles => readLexiconFiles(SHIPPED_FRAMES.folder, SHIPPED_FRAMES.shown)

/** @throws {UsageError} when there is no such folder, or no YAML file in it. */
function readFolder(folder: string): LexiconFiles {
  const files = listed(folder)
  if (files.files.length === 0 && files.findings.length === 0)
    throw new UsageError(`${folder}: holds no YAML files`)
  return files
}

function listed(folder: string): LexiconFiles {
  try {
    if (!statSync(folder).isDirectory()) throw new UsageError('is no folder')
    if (resolve(folder) === resolve(SHIPPED_FRAMES.folder))
      throw new UsageError('is the shipped lexicon itself: give no folder to check it')
    return readLexiconFiles(folder, folder.replace(/\/+$/, ''))
  } catch (error) {
    throw new UsageError(`${folder}: ${reasonOf(error)}`)
  }
}
