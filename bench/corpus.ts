/**
 * Makes a corpus of any size from the reports beside the project, for runs of `demarche code --ledger`: names of states and
 * days of publication are changed from copy to copy, so that no two records are alike.
 * usage: tsx bench/corpus.ts COUNT OUT.jsonl [SHARED]
 */
import { createWriteStream, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Report {
  readonly text: string
  readonly title: string
  readonly published: string
}

/** States that change places: the n-th copy of a report has each replaced by the n-th behind it. */
const STATES = ['Russia', 'China', 'France', 'Germany', 'Turkey', 'Iran', 'Israel', 'Japan', 'India', 'Brazil', 'Egypt', 'Poland', 'Ukraine', 'Syria', 'Mexico', 'Canada', 'Spain', 'Italy', 'Iraq', 'Kenya'] // prettier-ignore
const NAMED = new RegExp(`\\b(?:${STATES.join('|')})\\b`, 'g')
const MILLISECONDS_A_DAY = 86_400_000
/** Days between the copies of a report; no multiple of a week, so that weekdays move too. */
const DAYS_BETWEEN = 17

const [count = '10000', out = 'corpus.jsonl', shared = resolve(import.meta.dirname, '../../shared')] =
  process.argv.slice(2)

const reports = [
  ...recordsOf('data/news/wikinews.jsonl').map(({ text, title, published }) => ({ text, title, published })),
  ...recordsOf('data/statements/polnear.train.jsonl').map(({ text, title, date }) => ({
    text,
    title,
    published: date,
  })),
] as Report[]

const file = createWriteStream(out)
for (let index = 0; index < Number(count); index++) {
  const copy = Math.floor(index / reports.length)
  const { text, title, published } = reports[index % reports.length] as Report
  const record = { id: `r${index}`, text: renamed(text, copy), title, published: moved(published, copy) }
  file.write(`${JSON.stringify(record)}\n`)
}
file.end()

function recordsOf(path: string): Record<string, string>[] {
  return readFileSync(join(shared, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>)
}

function renamed(text: string, copy: number): string {
  const other = text.replace(
    NAMED,
    (state) => STATES[(STATES.indexOf(state) + copy) % STATES.length] as string,
  )
  // A report that names no state differs all the same.
  return copy === 0 ? other : `${other}\n\nCopy ${copy}.\n`
}

function moved(day: string, copy: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + copy * DAYS_BETWEEN * MILLISECONDS_A_DAY
  return new Date(time).toISOString().slice(0, 10)
}
