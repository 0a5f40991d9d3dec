import { Command } from 'commander'
import { ConlluError, type ConlluSentence, composeConllu, writeConllu } from '../conllu/index.js'
import type { Source } from '../model/index.js'
import { loadParser, type Parser } from '../parser.js'
import { EXIT, reasonOf } from './errors.js'
import { findInputs, type FoundInput, openInputs, STANDARD_INPUT } from './input/index.js'
import { type Log, openLog } from './log.js'
import { fileTarget, streamTarget, type Target } from './output/index.js'
import { openConllu } from './parse/conllu-input.js'
import { readText } from './parse/text-input.js'
import { abandonWhenTold } from './signals.js'

const EXAMPLES = `
Inputs are those of "demarche code", and .conllu files, each of them plain or as .gz.
Of a .conllu file, words and sentences are kept and LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL are predicted anew.

Examples:
  $ demarche parse report.txt > report.conllu
  $ echo 'Xi met Putin in Samarkand.' | demarche parse -
  $ demarche parse treebank-dev.conllu --out predicted.conllu
  $ cut -f 2 words.tsv | number-words | demarche parse - --conllu

Exit status: 0 every input was parsed, 1 some were not (each is named on standard error), 2 unusable arguments.`

interface ParseOptions {
  readonly conllu?: boolean
  readonly out?: string
}

export function parseCommand(): Command {
  return new Command('parse')
    .description('parse English: text in, CoNLL-U out, with lemmas, tags, features and dependencies')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .option('--conllu', 'take every input for CoNLL-U, whatever its name')
    .option('--out <file>', 'write to this file; it appears when all is done')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string[], options: ParseOptions) => {
      process.exitCode = await parse(given, options)
    })
}

async function parse(given: readonly string[], options: ParseOptions): Promise<number> {
  const { inputs, faults } = await findInputs(given)
  const target = options.out === undefined ? streamTarget(process.stdout) : await fileTarget(options.out)
  const forget = abandonWhenTold(target)
  const log = openLog(process.stderr)
  try {
    faults.forEach(log.fault)
    const parser = loadParser()
    for (const input of inputs) {
      const isConllu = options.conllu === true || /\.conllu(?:\.gz)?$/i.test(input.name)
      await (isConllu ? parseConllu : parseText)(input, { parser, target, log })
    }
    await target.finish()
  } catch (error) {
    target.abandon()
    process.stderr.write(`demarche: ${reasonOf(error)}\n`)
    return EXIT.someNotCoded
  } finally {
    log.close()
    forget()
  }
  return log.faults > 0 ? EXIT.someNotCoded : EXIT.coded
}

interface Run {
  readonly parser: Parser
  readonly target: Target
  readonly log: Log
}

async function parseText(input: FoundInput, { parser, target, log }: Run): Promise<void> {
  for await (const opened of openInputs([input], { published: null })) {
    if ('fault' in opened) {
      log.fault(opened.fault)
      continue
    }
    const { text, notices } = readText(opened.source)
    for (const notice of notices)
      process.stderr.write(`notice: ${nameOf(opened.source)}: ${notice.message}\n`)
    await target.write(writeConllu(composeConllu(parser.parse(text), nameOf(opened.source))))
  }
}

const nameOf = ({ sourceId }: Source): string => (sourceId === STANDARD_INPUT ? 'stdin' : sourceId)

/** Words that are parsed at a time: memory stays flat however long the file is. */
const BATCH_WORDS = 5000

async function parseConllu(input: FoundInput, { parser, target, log }: Run): Promise<void> {
  try {
    const open = await openConllu(input, process.stdin)
    for await (const batch of batches(open())) await target.write(writeConllu(parser.parseConllu(batch)))
  } catch (error) {
    if (error instanceof ConlluError) log.fault({ name: `${input.name}:${error.line}`, reason: error.reason })
    else log.fault({ name: input.name, reason: reasonOf(error) })
  }
}

async function* batches(sentences: AsyncIterable<ConlluSentence>): AsyncGenerator<ConlluSentence[]> {
  let batch: ConlluSentence[] = []
  let words = 0
  for await (const sentence of sentences) {
    batch.push(sentence)
    words += sentence.rows.length
    if (words < BATCH_WORDS) continue
    yield batch
    batch = []
    words = 0
  }
  if (batch.length > 0) yield batch
}
