/** What makes spellings of one name equal; see data/world/spellings.tsv. */
export interface Spellings {
  readonly given: Readonly<Record<string, string>>
  /** In the order in which they are replaced. */
  readonly sounds: readonly (readonly [from: string, to: string])[]
  readonly dropped: readonly string[]
}

/** A key that spellings of one transliterated name share: Zelensky, Zelenskyy; Sergey, Sergei. */
export function soundKey(folded: string, { given, sounds, dropped }: Spellings): string {
  const words = folded.split(' ').filter((word) => word.length > 1 && !dropped.includes(word))
  return words
    .map((word) => soundOf((Object.hasOwn(given, word) ? given[word] : undefined) ?? word, sounds))
    .join(' ')
}

function soundOf(word: string, sounds: Spellings['sounds']): string {
  let sound = word
    .replace(/(?:skyy|skyi|skiy|skii|ski|sky)$/, 'ski')
    .replace(/(?:iy|ii|yi|yy|ey|ei|ai|ay|i|y)$/, 'i')
  for (const [from, to] of sounds) sound = sound.replaceAll(from, to)
  return sound.replace(/(.)\1/gu, '$1')
}
