/**
 * How fast the product reads: words a second, whole and by stage; its parser beside other libraries, with what share of
 * words each tags right (EWT dev, raw text); how long a start takes;
 * and how fast a ledger is filled, exported and searched.
 * usage: npm run bench [-- FOLDER]   FOLDER holds the shared data, ../shared by default; without it the samples are read
 */
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { type Texts, wikinews, samples } from './texts.js'
import { measureLedger } from './ledger.js'
import { measureParser } from './parser.js'
import { measureStart } from './start.js'
import { measureSpeed } from './speed.js'
import { table } from './table.js'

const root = resolve(import.meta.dirname, '..')
const shared = resolve(root, process.argv[2] ?? '../shared')
const texts: Texts = existsSync(resolve(shared, 'data/news')) ? wikinews(shared) : samples(root)

const speed = measureSpeed(texts)
const parser = measureParser(texts, shared)
const start = measureStart(root)
const ledger = await measureLedger()

process.stdout.write(
  [
    `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; one thread`,
    `${texts.name}: ${texts.sources.length} reports, ${texts.words.toLocaleString('en')} words; median of ${speed.rounds} rounds`,
    table(['stage', 'words/s', 'ms/report', 'share'], speed.rows),
    `${texts.name}: ${parser.sentences.toLocaleString('en')} sentences of ${parser.words.toFixed(1)} words on average`,
    table(['parser', 'gives', 'words/s', 'words found %', 'of these UPOS right %'], parser.rows),
    table(['start', 'ms or MB'], start),
    `A ledger of ${ledger.events.toLocaleString('en')} made-up events and as many statements`,
    table(['work', 'a second', 'bytes a row', 'MB of heap more'], ledger.rows),
    '',
  ].join('\n\n'),
)
