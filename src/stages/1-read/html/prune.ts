import type { PageElement } from './dom.js'

/** Pictures with their captions, what frames the article, and what a reader would not read aloud. */
const NOT_PROSE = [
  'figure', 'figcaption', 'aside', 'header', 'footer', 'nav', 'form', 'button', 'time', 'h1', 'table', 'iframe',
  'script', 'style', 'template', 'noscript',
] // prettier-ignore

/** Words of classes and ids by which pages name such parts themselves. */
const NAMED = new Set([
  'caption', 'captions', 'credit', 'credits', 'copyright', 'gallery', 'slideshow', 'newsletter', 'subscribe',
  'share', 'sharing', 'social', 'related', 'recirc', 'promo', 'advert', 'rollover', 'tooltip', 'popup', 'bio', 'comments',
]) // prettier-ignore
/** A part of that name which holds more of the article is the article under an odd name. */
const MOST_NAMED = 0.25

/** Takes out of a page the captions and credits that are no more than a block: Readability makes plain paragraphs of some. */
export function pruneBlocks(page: PageElement): void {
  for (const element of namedIn(page)) {
    if (lengthOf(element) < SHORT_CHARACTERS && element.querySelector('p') === null) element.remove()
  }
}

/** Takes out of the article what is not its prose. */
export function prune(article: PageElement): void {
  for (const element of article.querySelectorAll(NOT_PROSE.join(','))) element.remove()
  pruneNamed(article)
  for (const element of [...article.querySelectorAll('p,li,ul,ol,h2,h3,h4,div')]) {
    if (isMadeOfLinks(element)) element.remove()
  }
}

function pruneNamed(article: PageElement): void {
  const most = lengthOf(article) * MOST_NAMED
  for (const element of namedIn(article)) if (lengthOf(element) <= most) element.remove()
}

function namedIn(element: PageElement): PageElement[] {
  return [...element.querySelectorAll('[class],[id]')].filter((within) =>
    ['class', 'id'].some((attribute) => isNamed(within.getAttribute(attribute) ?? '')),
  )
}

/** `newsCaption`, `news-caption` and `news_caption` are all made of news and caption. */
const isNamed = (name: string): boolean =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => NAMED.has(word))

/** More of a short block's characters than this stand in links: it leads elsewhere, and tells nothing itself. */
const LINK_SHARE = 0.8
const SHORT_CHARACTERS = 300

function isMadeOfLinks(element: PageElement): boolean {
  const length = lengthOf(element)
  if (length === 0 || length >= SHORT_CHARACTERS) return false
  let linked = 0
  for (const link of element.querySelectorAll('a')) linked += lengthOf(link)
  return linked / length > LINK_SHARE
}

const lengthOf = (element: PageElement): number => (element.textContent ?? '').trim().length
