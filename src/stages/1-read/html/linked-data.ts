import type { PageDocument } from './dom.js'

export interface ArticleFacts {
  readonly headline: string | null
  readonly published: string | null
  readonly publisher: string | null
}

/** What the page's linked data (JSON-LD, schema.org) says about the article it holds. */
export function articleFacts(document: PageDocument): ArticleFacts {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const found = scripts.map((script) => parse(script.textContent ?? ''))
  for (const isWanted of [isArticle, isDated]) {
    for (const data of found) {
      const article = find(data, isWanted, 0)
      if (!article) continue
      const publisher = article['publisher']
      return {
        headline: textOrNull(article['headline']),
        published: textOrNull(article['datePublished']),
        publisher: isObject(publisher) ? textOrNull(publisher['name']) : textOrNull(publisher),
      }
    }
  }
  return { headline: null, published: null, publisher: null }
}

type Json = Readonly<Record<string, unknown>>

/** Graphs of schema.org put the article one or two levels down. */
const MOST_LEVELS = 4
const ARTICLE = /Article|BlogPosting|Report$/

function find(data: unknown, isWanted: (data: Json) => boolean, level: number): Json | null {
  if (level > MOST_LEVELS) return null
  if (Array.isArray(data)) {
    for (const one of data) {
      const found = find(one, isWanted, level + 1)
      if (found) return found
    }
    return null
  }
  if (!isObject(data)) return null
  return isWanted(data) ? data : find(data['@graph'] ?? data['mainEntity'] ?? null, isWanted, level + 1)
}

const isArticle = (data: Json): boolean =>
  [data['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))

/** Some pages call their article a WebPage. */
const isDated = (data: Json): boolean => textOrNull(data['datePublished']) !== null

function parse(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}

const isObject = (data: unknown): data is Json =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const textOrNull = (data: unknown): string | null =>
  typeof data === 'string' && data.trim() !== '' ? data.trim() : null
