import { createRequire } from 'node:module'

/** As much of the document object model as reading a page takes. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly data?: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  closest(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
}

export const TEXT_NODE = 3
export const ELEMENT_NODE = 1

interface Linkedom {
  parseHTML(html: string): { document: PageDocument }
}

interface Article {
  readonly title: string | null
  readonly content: PageElement
}

interface ReadabilityModule {
  Readability: new (
    document: PageDocument,
    options: { serializer: (element: PageElement) => PageElement; keepClasses: boolean },
  ) => { parse(): Article | null }
}

/** Loaded with the first page and not before: text needs neither, and loading takes longer than coding a report. */
const require = createRequire(import.meta.url)

export function parsePage(html: string): PageDocument {
  const { parseHTML } = require('linkedom') as Linkedom
  // A fragment is no document to Readability: it needs the root that browsers add.
  return parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document
}

/** The part of the page that Readability takes for the article. It takes the page apart in doing so. */
export function findArticle(document: PageDocument): Article | null {
  const { Readability } = require('@mozilla/readability') as ReadabilityModule
  return new Readability(document, { serializer: (element) => element, keepClasses: true }).parse()
}
