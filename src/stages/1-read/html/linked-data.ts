import type { PageDocument } from './dom.js'

export interface ArticleFacts {
  readonly headline: string | null
  readonly published: string | null
  readonly publisher: string | null
}

/** What the page's linked data (JSON-LD, schema.org) says about the article it holds. */
export function articleFacts(document: PageDocument): ArticleFacts {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ''), 0)
    if (article) {
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

function findArticle(data: unknown, level: number): Json | null {
  if (level > MOST_LEVELS) return null
  if (Array.isArray(data)) {
    for (const one of data) {
      const found = findArticle(one, level + 1)
      if (found) return found
    }
    return null
  }
  if (!isObject(data)) return null
  const isArticle = [data['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))
  return isArticle ? data : findArticle(data['@graph'] ?? data['mainEntity'] ?? null, level + 1)
}

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
