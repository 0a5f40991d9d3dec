import { ELEMENT_NODE, type PageNode, TEXT_NODE } from './dom.js'

const BLOCKS = new Set(
  'P DIV SECTION ARTICLE LI UL OL H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TABLE TR TD TH FIGURE FIGCAPTION HEADER FOOTER MAIN ASIDE NAV FORM DL DT DD HR BR'.split(' '), // prettier-ignore
)
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'IFRAME'])

/** The words below a node as a reader sees them: a paragraph a block with an empty line between, white space as shown. */
export function textOf(root: PageNode): string {
  return collect(root)
    .join('')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n')
}

/** Pieces of text with a line break at each border of a block. Without recursion: a page may nest deeply. */
function collect(root: PageNode): string[] {
  const pieces: string[] = []
  const stack: (PageNode | string)[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else if (next.nodeType === TEXT_NODE)
      pieces.push((next.data ?? '').replace(/[\r\n\u2028\u2029\v\f]/g, ' '))
    else if (next.nodeType === ELEMENT_NODE) pushElement(stack, next)
  }
  return pieces
}

function pushElement(stack: (PageNode | string)[], element: PageNode): void {
  const name = element.nodeName.toUpperCase()
  if (SILENT.has(name)) return
  const border = BLOCKS.has(name) ? ['\n'] : []
  // Asked for once: the list is made anew each time.
  const children = Array.from(element.childNodes)
  stack.push(...border)
  for (const child of children.reverse()) stack.push(child)
  stack.push(...border)
}
