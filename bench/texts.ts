import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../src/index.js'

export interface Texts {
  readonly name: string
  readonly sources: readonly Source[]
  /** Stretches between white space. */
  readonly words: number
}

interface NewsRecord {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly published: string
}

/** 238 reports of 2019 and 2020. */
export function wikinews(shared: string): Texts {
  const lines = readFileSync(join(shared, 'data/news/wikinews.jsonl'), 'utf8').split('\n').filter(Boolean)
  const sources = lines
    .map((line) => JSON.parse(line) as NewsRecord)
    .map(({ id, text, title, published }) => ({
      sourceId: id,
      format: 'text' as const,
      content: text,
      title,
      published,
    }))
  return { name: 'Wikinews', sources, words: countWords(sources) }
}

/** The bundled samples, over and over: too few of them to be timed once. */
export function samples(root: string): Texts {
  const folder = join(root, 'samples')
  const contents = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const sources = Array.from({ length: 40 }, (_, round) =>
    contents.map((content, index) => ({
      sourceId: `${round}.${index}`,
      format: 'text' as const,
      content,
      published: '2022-09-15',
    })),
  ).flat()
  return { name: 'Samples', sources, words: countWords(sources) }
}

const countWords = (sources: readonly Source[]): number =>
  sources.reduce((sum, { content }) => sum + (content.match(/\S+/g)?.length ?? 0), 0)
