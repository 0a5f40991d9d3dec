import { basesOf, isBase, mayFollow } from './inflection.js'

/** What the lemmatiser learnt; keys are made by `wordKey` and `endingKey`. */
export interface LemmaTables {
  /** Lemmas of words that the rules get wrong. */
  readonly words: Readonly<Record<string, string>>
  /** Rules by tag, capitals and ending: "l" or "k" (lower-case it, or keep it), letters to cut, what to add: "l3y". */
  readonly endings: Readonly<Record<string, string>>
  /** Nouns, verbs, adjectives and names (in small letters) as a dictionary lists them, by part of speech, split by spaces. */
  readonly bases: Readonly<Record<string, string>>
}

export const LONGEST_ENDING = 6

/** Finds lemmas as Universal Dependencies writes them. */
export class Lemmatizer {
  private readonly words: ReadonlyMap<string, string>
  private readonly endings: ReadonlyMap<string, string>
  private readonly bases: ReadonlyMap<string, ReadonlySet<string>>
  private readonly anyBase: ReadonlySet<string>

  constructor({ words, endings, bases }: LemmaTables) {
    this.words = new Map(Object.entries(words))
    this.endings = new Map(Object.entries(endings))
    this.bases = new Map(Object.entries(bases).map(([upos, list]) => [upos, new Set(list.split(' '))]))
    const common = [...this.bases].filter(([upos]) => upos !== 'PROPN')
    this.anyBase = new Set(common.flatMap(([, list]) => [...list]))
  }

  /** `opensSentence`: a capital at the start of a sentence says nothing about the lemma. */
  lemma(form: string, upos: string, xpos: string, opensSentence: boolean): string {
    const tag = `${upos}/${xpos}`
    const plain = plainForm(form)
    const capitals = capitalsOf(plain, opensSentence)
    const known = this.words.get(wordKey(tag, capitals, plain))
    if (known !== undefined) return known
    if (capitals === '') return this.smallLemma(plain, tag)
    if (capitals.startsWith('*') && this.isShoutedName(plain, upos))
      return plain.slice(0, 1) + plain.slice(1).toLowerCase()
    const rule = this.ruleFor(tag, capitals, plain)
    const isPlainWord = tag === 'ADJ/JJ' && this.bases.get('ADJ')?.has(plain.toLowerCase())
    return rule.startsWith('l') || isPlainWord
      ? this.smallLemma(plain.toLowerCase(), tag)
      : applyRule(plain, rule)
  }

  private smallLemma(form: string, tag: string): string {
    const known = this.words.get(wordKey(tag, '', form)) ?? this.irregular(form, tag)
    if (known !== undefined) return known
    if (THOUSANDS.test(form) && tag.startsWith('NUM/')) return form.replaceAll(',', '')
    const ruled = applyRule(form, this.ruleFor(tag, '', form))
    return LETTERS.test(form) ? this.likeliest(form, tag, ruled) : ruled
  }

  /** "RUSSIA", but not "UNICEF". */
  private isShoutedName(form: string, upos: string): boolean {
    const lower = form.toLowerCase()
    const isWord = this.bases.get('PROPN')?.has(lower) || this.anyBase.has(lower)
    return upos === 'PROPN' && form.length >= SHORTEST_TAIL && isWord === true
  }

  /** What the rules say, unless the dictionary knows another base that the spelling allows. */
  private likeliest(form: string, tag: string, ruled: string): string {
    const others = basesOf(form, tag)
    if (others.length === 0) return ruled
    const candidates = [ruled, ...others]
    const own = this.bases.get(tag.slice(0, tag.indexOf('/')))
    return (
      candidates.find((base) => own?.has(base)) ??
      candidates.find((base) => this.anyBase.has(base)) ??
      candidates.find((base) => this.endsInBase(base)) ??
      (this.anyBase.has(form) || (tag.startsWith('ADJ/') && this.endsInBase(form)) ? form : ruled)
    )
  }

  /** "wore" is "wear" even where it was taken for a present. */
  private irregular(form: string, tag: string): string | undefined {
    if (!tag.startsWith('VERB/') || (isBase(tag) && this.bases.get('VERB')?.has(form))) return undefined
    const known = this.pastOf(form)
    const [prefix] = PREFIX.exec(form) ?? ['']
    const rest = prefix === '' || known !== undefined ? undefined : this.pastOf(form.slice(prefix.length))
    return known ?? (rest === undefined ? undefined : prefix + rest)
  }

  private pastOf(form: string): string | undefined {
    return this.words.get(wordKey('VERB/VBD', '', form)) ?? this.words.get(wordKey('VERB/VBN', '', form))
  }

  /** "reimpose", "overrule": a base with something before it. */
  private endsInBase(word: string): boolean {
    for (let start = 1; word.length - start >= SHORTEST_TAIL; start++)
      if (this.anyBase.has(word.slice(start))) return true
    return false
  }

  private ruleFor(tag: string, capitals: string, form: string): string {
    const lower = form.toLowerCase()
    for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
      const rule = this.endings.get(endingKey(tag, capitals, lower.slice(lower.length - length)))
      if (rule !== undefined && mayFollow(tag, lower, rule)) return rule
    }
    return KEPT.test(tag) ? 'k0' : 'l0'
  }
}

const SHORTEST_TAIL = 4
/** What irregular verbs take before them and stay irregular: "overlaid", "co-written". */
const PREFIX = /^(?:re|un|over|under|out|mis|fore|pre|co)-?(?=\p{L}{3})/u
const LETTERS = /^\p{L}{1,64}(?:-\p{L}{1,64}){0,4}$/u
const THOUSANDS = /^\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,8})?$/u
/** Names, foreign words, numbers and signs keep their capitals unless a rule says otherwise. */
const KEPT = /^(?:PROPN|X|NUM|SYM|PUNCT)\//u

export const wordKey = (tag: string, capitals: string, form: string): string => `${tag}${capitals} ${form}`

export const endingKey = (tag: string, capitals: string, ending: string): string =>
  `${tag}${capitals} ${ending}`

export function plainForm(form: string): string {
  return form.replace(/[’‘]/g, "'")
}

/**
 * "" for small letters, "^" for a capital that opens the sentence, "+" for another capital, "*" for capitals only,
 * "*s" for their plural.
 */
export function capitalsOf(form: string, opensSentence: boolean): string {
  if (form === form.toLowerCase()) return ''
  if (form.length > 1 && form === form.toUpperCase()) return '*'
  if (/^\p{Lu}{2,}s$/u.test(form)) return '*s'
  return opensSentence ? '^' : '+'
}

export function applyRule(form: string, rule: string): string {
  const base = rule.startsWith('l') ? form.toLowerCase() : form
  const cut = Number(rule[1])
  const added = rule.slice(2)
  return cut > base.length || (cut === base.length && added === '')
    ? base
    : base.slice(0, base.length - cut) + added
}

/** The rule that makes `lemma` of `form`; null when too little is shared. */
export function ruleOf(form: string, lemma: string): string | null {
  const kept = shared(form, lemma)
  const lower = form.toLowerCase()
  const lowered = shared(lower, lemma)
  const [base, length, mark] = lowered > kept || lower === form ? [lower, lowered, 'l'] : [form, kept, 'k']
  const cut = base.length - length
  return cut > 9 ? null : `${mark}${cut}${lemma.slice(length)}`
}

function shared(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}
