import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../data/cues/', import.meta.url)
const ACTS = new Set(['statement', 'attitude', 'intent', 'order', 'question', 'silence'])
const PARTS = new Set(['verb', 'noun', 'adjective', 'preposition'])
const FRAMES = new Set(
  `clause quotation infinitive object object-as object-quoted object-infinitive object-thing source own held person
   about against at by for from in into of on over through to towards upon with`.split(/\s+/),
)
const COLUMNS = 'cue\tpart\tframes\tspeech\tpolarity\tcounted'

interface Row {
  readonly words: readonly string[]
  readonly part: string
  readonly act: string
  readonly frames: readonly string[]
  readonly speech: number
  readonly negative: boolean
  readonly counted: readonly [cues: number, uses: number] | null
}

/**
 * Compiles `data/cues/ACT.tsv` (one row a cue, the act named by the file) and the verb lists beside them into
 * the table `build/cues.json`.
 * Throws with file and line when a source row is wrong.
 */
export function compile(): { cues: Row[]; lightVerbs: string[]; silentVerbs: string[]; seenVerbs: string[]; pendingWords: string[] } {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv')).sort() // prettier-ignore
  return {
    cues: files.flatMap(readActFile),
    lightVerbs: readList('lists/light-verbs.txt'),
    silentVerbs: readList('lists/silent-verbs.txt'),
    seenVerbs: readList('lists/seen-verbs.txt'),
    pendingWords: readList('lists/pending-words.txt'),
  }
}

function readList(name: string): string[] {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n')
  lines.forEach((line, index) => {
    if (line !== '' && !line.startsWith('#') && !/^[a-z]+$/.test(line)) throw new Error(`${name}:${index + 1}: one lemma a line`)
  })
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

function readActFile(name: string): Row[] {
  const act = name.replace(/\.tsv$/, '')
  if (!ACTS.has(act)) throw new Error(`${name}: the file must be named for an act: ${[...ACTS].join(', ')}`)
  const rows: Row[] = []
  const seen = new Set<string>()
  let headed = false
  readFileSync(new URL(name, FOLDER), 'utf8').split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return
    const fail = (reason: string): never => {
      throw new Error(`${name}:${index + 1}: ${reason}`)
    }
    if (!headed) {
      if (line !== COLUMNS) fail(`expected the columns ${COLUMNS.replaceAll('\t', ', ')}`)
      headed = true
      return
    }
    const row = readRow(line, act, fail)
    const key = `${row.words.join(' ')} ${row.part}`
    if (seen.has(key)) fail(`"${key}" is listed twice`)
    seen.add(key)
    rows.push(row)
  }) // prettier-ignore
  return rows
}

function readRow(line: string, act: string, fail: (reason: string) => never): Row {
  const [cue = '', part = '', frames = '', speech = '', polarity = '', counted = '', ...rest] = line.split('\t')
  if (rest.length > 0 || counted === '') fail('a row has six columns')
  if (!/^[a-z'-]+( [a-z'-]+)*$/.test(cue)) fail(`"${cue}" is no sequence of lower-case lemmas`)
  if (!PARTS.has(part)) fail(`unknown part "${part}"`)
  const frameList = frames.split(' ')
  for (const frame of frameList) if (!FRAMES.has(frame)) fail(`unknown frame "${frame}"`)
  if (!/^[0-3]$/.test(speech)) fail('speech must be 0, 1, 2 or 3')
  if (polarity !== '+' && polarity !== '-') fail('polarity must be + or -')
  return {
    words: cue.split(' '),
    part,
    act,
    frames: frameList,
    speech: Number(speech),
    negative: polarity === '-',
    counted: readCount(counted, fail),
  }
}

function readCount(counted: string, fail: (reason: string) => never): Row['counted'] {
  if (counted === '-') return null
  const match = /^(\d+)\/(\d+)$/.exec(counted)
  if (!match || Number(match[1]) > Number(match[2])) return fail(`counted must be "cues/uses" or -`)
  return [Number(match[1]), Number(match[2])]
}
