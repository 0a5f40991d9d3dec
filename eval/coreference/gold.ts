import { readFileSync } from 'node:fs'
import { AnnotationFault } from './fault.js'

/** A mention as GUM annotates it. Offsets are UTF-16 code units of the document's text. */
export interface GoldMention {
  readonly span: readonly [number, number]
  /** The words that name it without its modifiers, by character: what a shorter mention must have its head in. */
  readonly heads: readonly (readonly [number, number])[]
  /** GUM's number of the entity. */
  readonly entity: string
  /** person, organization, place, object, abstract, event, time, substance, plant, animal. */
  readonly type: string
  /** Whether it is one word and a pronoun. */
  readonly isPronoun: boolean
}

export interface GoldDocument {
  readonly name: string
  /** "news", "bio" … */
  readonly genre: string
  /** Paragraphs are on lines of their own. */
  readonly text: string
  /** ISO day on which the text was written, where GUM knows the day. */
  readonly written: string | null
  /** In the order of their starts, the longer first. */
  readonly mentions: readonly GoldMention[]
  /** Third-person pronouns as words of the text, expletive ones included. */
  readonly pronouns: readonly GoldPronoun[]
}

export interface GoldPronoun {
  readonly span: readonly [number, number]
  /** he, she, it or they. */
  readonly lemma: string
}

/**
 * Reads documents with their entities from a GUM file (Entity= in the last column). Bridging is left out.
 * @throws {AnnotationFault} naming the document, where brackets do not match
 */
export function readGold(path: string): GoldDocument[] {
  const documents: GoldDocument[] = []
  let open: DocumentBuilder | null = null
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) {
      if (open) documents.push(open.finish())
      open = new DocumentBuilder(line.slice(line.indexOf('=') + 1).trim())
    }
    open?.line(line)
  }
  if (open) documents.push(open.finish())
  return documents
}

interface Word {
  readonly span: readonly [number, number]
  readonly lemma: string
  readonly xpos: string
}

interface OpenEntity {
  readonly entity: string
  readonly type: string
  /** Numbers of words in the span, from 1. */
  readonly heads: readonly number[]
  readonly first: number
}

class DocumentBuilder {
  private text = ''
  private written: string | null = null
  private at = 0
  private words: Word[] = []
  private readonly stack: OpenEntity[] = []
  private readonly mentions: GoldMention[] = []
  private readonly pronouns: GoldPronoun[] = []
  private opensParagraph = false

  constructor(private readonly name: string) {}

  line(line: string): void {
    const day = /^# meta::dateCreated = (\d{4}-\d\d-\d\d)$/.exec(line)?.[1]
    if (day !== undefined) this.written = day
    else if (line.startsWith('# newpar')) this.opensParagraph = true
    else if (line.startsWith('# text = ')) this.sentence(line.slice('# text = '.length))
    else if (/^\d+\t/.test(line)) this.word(line.split('\t'))
  }

  finish(): GoldDocument {
    if (this.stack.length > 0) throw new AnnotationFault(this.name, 'an entity is not closed')
    const mentions = this.mentions.sort(
      (one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1],
    )
    const genre = this.name.split('_')[1] ?? ''
    return {
      name: this.name,
      genre,
      text: this.text,
      written: this.written,
      mentions,
      pronouns: this.pronouns,
    }
  }

  private sentence(text: string): void {
    if (this.text !== '') this.text += this.opensParagraph ? '\n' : ' '
    this.opensParagraph = false
    this.at = this.text.length
    this.text += text
    this.words = []
  }

  private word(columns: readonly string[]): void {
    const [form = '', lemma = '', xpos = ''] = [columns[1], columns[2], columns[4]]
    const found = this.text.indexOf(form, this.at)
    const start = found < 0 ? this.at : found
    this.at = start + form.length
    this.words.push({ span: [start, this.at], lemma, xpos })
    const pronoun = THIRD_PERSON.get(form.toLowerCase())
    if (pronoun !== undefined && /^PRP/.test(xpos))
      this.pronouns.push({ span: [start, this.at], lemma: pronoun })
    const entities = /(?:^|\|)Entity=([^|]*)/.exec(columns[9] ?? '')?.[1]
    if (entities !== undefined) this.entities(entities)
  }

  /** "(7-abstract-giv:act-nnnss-cf1*-2-coref(3-…)" opens 7, opens 3 and closes it. */
  private entities(written: string): void {
    for (const [piece] of written.matchAll(/\(\d+-[^()]*\)?|\d+\)/g)) {
      if (piece.startsWith('(')) this.open(piece)
      if (piece.endsWith(')')) this.close(piece)
    }
  }

  private open(piece: string): void {
    const [entity = '', type = '', , , , heads = ''] = piece.replace(/[()]/g, '').split('-')
    const first = this.words.length - 1
    this.stack.push({ entity, type, heads: heads.split(',').map(Number), first })
  }

  private close(piece: string): void {
    const entity = /\d+/.exec(piece)?.[0]
    const at = this.stack.findLastIndex((each) => each.entity === entity)
    const [opened] = at < 0 ? [] : this.stack.splice(at, 1)
    if (!opened) throw new AnnotationFault(this.name, `entity ${entity} is closed, but was not opened`)
    const words = this.words.slice(opened.first)
    const heads = opened.heads.flatMap((number) => (words[number - 1] ? [words[number - 1]!.span] : []))
    const isPronoun = words.length === 1 && /^(?:PRP|WP|DT|WDT|EX)/.test(words[0]!.xpos)
    const span = [words[0]!.span[0], words.at(-1)!.span[1]] as const
    this.mentions.push({ span, heads, entity: opened.entity, type: opened.type, isPronoun })
  }
}

const THIRD_PERSON = new Map(
  Object.entries({
    he: 'he him his himself',
    she: 'she her hers herself',
    it: 'it its itself',
    they: 'they them their theirs themselves',
  }) // prettier-ignore
    .flatMap(([lemma, forms]) => forms.split(' ').map((form) => [form, lemma])),
)
