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

/** Stands before the key of a name that is written with small letters behind its first words: "UN refugee agency". */
export const SMALL = '~'
