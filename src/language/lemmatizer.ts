/** What the lemmatiser learnt; keys are made by `wordKey` and `endingKey`. */
export interface LemmaTables {
  /** Lemmas of words that the rules get wrong. */
  readonly words: Readonly<Record<string, string>>
  /** Rules by tag, capitals and ending: "l" or "k" (lower-case it, or keep it), letters to cut, what to add: "l3y". */
  readonly endings: Readonly<Record<string, string>>
}

export const LONGEST_ENDING = 6

/** Finds lemmas as Universal Dependencies writes them. */
export class Lemmatizer {
  private readonly words: ReadonlyMap<string, string>
  private readonly endings: ReadonlyMap<string, string>

  constructor(tables: LemmaTables) {
    this.words = new Map(Object.entries(tables.words))
    this.endings = new Map(Object.entries(tables.endings))
  }

  /** `opensSentence`: a capital at the start of a sentence says nothing about the lemma. */
  lemma(form: string, upos: string, xpos: string, opensSentence: boolean): string {
    const tag = `${upos}/${xpos}`
    const plain = plainForm(form)
    const capitals = capitalsOf(plain, opensSentence)
    const known = this.words.get(wordKey(tag, capitals, plain))
    if (known !== undefined) return known
    const rule = this.ruleFor(tag, capitals, plain)
    if (capitals === '' || rule.startsWith('k')) return applyRule(plain, rule)
    const lower = plain.toLowerCase()
    return this.words.get(wordKey(tag, '', lower)) ?? applyRule(lower, this.ruleFor(tag, '', lower))
  }

  private ruleFor(tag: string, capitals: string, form: string): string {
    const lower = form.toLowerCase()
    for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
      const rule = this.endings.get(endingKey(tag, capitals, lower.slice(lower.length - length)))
      if (rule !== undefined) return rule
    }
    return 'k0'
  }
}

export const wordKey = (tag: string, capitals: string, form: string): string => `${tag}${capitals} ${form}`

export const endingKey = (tag: string, capitals: string, ending: string): string =>
  `${tag}${capitals} ${ending}`

export function plainForm(form: string): string {
  return form.replace(/[’‘]/g, "'")
}

/** "" for small letters, "^" for a capital that opens the sentence, "+" for another capital, "*" for capitals only. */
export function capitalsOf(form: string, opensSentence: boolean): string {
  if (form === form.toLowerCase()) return ''
  if (form.length > 1 && form === form.toUpperCase()) return '*'
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
