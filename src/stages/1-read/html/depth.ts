/**
 * Readability's time grows with the square of the nesting (1,000 deep: 3 s; 5,000 deep: over a minute). Real pages stay
 * below 60; what lies deeper than this loses its tags and keeps its words.
 */
export const MOST_DEPTH = 150

/** `html` without the tags that nest deeper than `most`; the very same string when none does. Linear time. */
export function limitDepth(html: string, most = MOST_DEPTH): string {
  const kept: string[] = []
  const open: string[] = []
  const counts = new Map<string, number>()
  let copied = 0
  for (const tag of tagsOf(html)) {
    const isDeep = tag.isEnd ? close(tag.name) > most : opened(tag.name) > most
    if (!isDeep) continue
    kept.push(html.slice(copied, tag.start), ' ')
    copied = tag.end
  }
  return copied === 0 ? html : kept.join('') + html.slice(copied)

  function opened(name: string): number {
    open.push(name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    return open.length
  }

  /** Closes the element and all that was left open inside it; tells how deep it stood. */
  function close(name: string): number {
    if (!counts.get(name)) return open.length
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      counts.set(last, (counts.get(last) ?? 1) - 1)
      if (last === name) break
    }
    return open.length + 1
  }
}

interface Tag {
  readonly name: string
  readonly isEnd: boolean
  readonly start: number
  readonly end: number
}

/** Elements that hold nothing, and such whose end may be left out: these end where the next one opens. */
const NEVER_DEEP = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup body html head'.split(' '), // prettier-ignore
)
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

const TAG_NAME = /[a-z][^\s/>]{0,60}/iy

/** The tags that open or close a level, in order. Comments and the content of scripts hold none. */
function* tagsOf(html: string): Generator<Tag> {
  for (let start = html.indexOf('<'); start >= 0;) {
    const from = start
    const isEnd = html[from + 1] === '/'
    TAG_NAME.lastIndex = from + (isEnd ? 2 : 1)
    const name = TAG_NAME.exec(html)?.[0].toLowerCase()
    let end = from + 1
    if (html.startsWith('<!--', from)) end = after(html, '-->', from + 4)
    else if (name !== undefined) {
      end = endOfTag(html, from)
      const isSelfClosing = html[end - 2] === '/'
      if (!NEVER_DEEP.has(name) && !isSelfClosing) yield { name, isEnd, start: from, end }
      if (!isEnd && RAW.has(name)) end = startOfEndTag(html, name, end)
    }
    start = html.indexOf('<', end)
  }
}

/** A `>` inside a quoted attribute ends no tag. */
function endOfTag(html: string, start: number): number {
  let quote = ''
  for (let at = start; at < html.length; at++) {
    const character = html[at] as string
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character
  }
  return html.length
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function startOfEndTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? html.length
}
