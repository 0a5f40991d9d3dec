/** Words of a name as they are compared: lower case, without accents, dots, hyphens and apostrophes. Linear time. */
export function foldName(name: string): string {
  return fold(name).join(' ')
}

/** The words of a name, folded. "Amir-Abdollahian" has two, "U.S." one, a punctuation mark none. */
export function fold(name: string): string[] {
  if (PLAIN.test(name)) return [name.toLowerCase()]
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
  return bare.replace(/[øđłßæœıð]/gu, (letter) => LETTERS[letter] ?? letter).match(/[\p{L}\p{N}+]+/gu) ?? []
}

/** How an initialism is looked up: as written, dots left out. Null for what is none. */
export function initialismKey(word: string): string | null {
  const bare = word.includes('.') ? word.replace(/\./g, '') : word
  return INITIALISM.test(bare) || CAMEL.test(bare) ? `=${bare}` : null
}

/** A key that spellings of one transliterated name share: Zelensky, Zelenskyy; Sergey, Sergei. */
export function soundKey(folded: string): string {
  const words = folded.split(' ').filter((word) => word.length > 1 && !ARTICLES.has(word))
  return words.map((word) => soundOf(GIVEN[word] ?? word)).join(' ')
}

const PLAIN = /^[A-Za-z]+$/
const INITIALISM = /^(?=.*\p{Lu})[\p{Lu}\p{N}+-]{2,8}$/u
/** "LeT" and "AfD" are no "let" and no "afd". */
const CAMEL = /^(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{L}{2,5}$/u
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
}
const ARTICLES = new Set(['al', 'el', 'bin', 'ben', 'ibn', 'jr', 'sr'])

/** Forms of one given name that no rule of spelling joins. */
const GIVEN: Readonly<Record<string, string>> = {
  alexander: 'aleksandr', alexandr: 'aleksandr', oleksandr: 'aleksandr', alyaksandr: 'aleksandr', alexei: 'aleksei', alexey: 'aleksei',
  vladimir: 'volodimir', volodymyr: 'volodimir', sergii: 'sergei', serhii: 'sergei', serhiy: 'sergei', evgeni: 'ievgeni',
  evgeny: 'ievgeni', yevgeny: 'ievgeni', mohammed: 'muhammad', mohammad: 'muhammad', mohamed: 'muhammad', muhammed: 'muhammad',
  mohamad: 'muhammad', hussein: 'husain', hossein: 'husain', hussain: 'husain', qasem: 'qassem', viktor: 'victor', binyamin: 'benjamin',
  benyamin: 'benjamin', mykola: 'nikolai', nikolay: 'nikolai', mikhail: 'michail', dmitriy: 'dmitri', dmytro: 'dmitri',
} // prettier-ignore

function soundOf(word: string): string {
  let sound = word
    .replace(/(?:skyy|skyi|skiy|skii|ski|sky)$/, 'ski')
    .replace(/(?:iy|ii|yi|yy|ey|ei|ai|ay|i|y)$/, 'i')
  for (const [from, to] of SOUNDS) sound = sound.replaceAll(from, to)
  return sound.replace(/(.)\1/gu, '$1')
}

const SOUNDS: readonly (readonly [string, string])[] = [
  ['yu', 'u'], ['iu', 'u'], ['ya', 'a'], ['ia', 'a'], ['sh', 's'], ['oy', 'oi'], ['kh', 'h'], ['ck', 'k'], ['ts', 'c'],
  ['y', 'i'], ['ou', 'u'], ['oo', 'u'], ['ee', 'i'], ['q', 'k'],
] // prettier-ignore
