import type { PageElement } from './dom.js'

/** Pictures with their captions, what frames the article, and what a reader would not read aloud. */
const NOT_PROSE = [
  'figure', 'figcaption', 'aside', 'header', 'footer', 'nav', 'form', 'button', 'time', 'h1', 'table', 'iframe',
  'script', 'style', 'template', 'noscript',
] // prettier-ignore

/** Takes out of the article what is not its prose. */
export function prune(article: PageElement): void {
  for (const element of article.querySelectorAll(NOT_PROSE.join(','))) element.remove()
  for (const element of [...article.querySelectorAll('p,li,ul,ol,h2,h3,h4,div')]) {
    if (isMadeOfLinks(element)) element.remove()
  }
}

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
