/** Whether a holder of the role answers to an office whose roles have one of these words. */
export function fitsRole(role: string, match: readonly string[]): boolean {
  const folded = role.toLowerCase()
  if (SECOND.test(role) && !match.some((word) => SECOND.test(word))) return false
  return (
    match.length === 0 ||
    match.some((word) => (word.includes('*') ? portfolioAt(folded, word) !== null : folded.includes(word)))
  )
}

/**
 * The place of a portfolio among those that a role (lower case) lists: of "minister*trade" in "minister of industry and trade" it is 1.
 * Null for another's role, and for juniors, who share a portfolio with the minister above them.
 */
export function portfolioAt(role: string, pattern: string): number | null {
  const [noun = '', portfolio = ''] = pattern.split('*')
  const listed = new RegExp(`^(?:federal )?${noun}(?: of state)? (?:of|for) (?:the )?(.+)$`, 'u').exec(
    role,
  )?.[1]
  if (listed === undefined || JUNIOR.test(role)) return null
  if (listed === portfolio) return 0
  const at = listed.split(/, (?:and )?| and | & /u).indexOf(portfolio)
  return at < 0 ? null : at
}

/** A role that has the earlier words of the list fits better: digits compare as text. */
export function matchRank(role: string, match: readonly string[]): number {
  // Where a supreme leader stands above the president, it is the supreme leader who leads.
  if (match.length === 0) return /supreme leader/iu.test(role) ? 9 : 0
  const at = match.findIndex((word) => role.toLowerCase().includes(word))
  return at < 0 ? 0 : Math.max(1, 9 - at)
}

/** Two heads of state under one name of office: a supreme leader does not succeed a president. */
export function sameRole(one: string, other: string): boolean {
  const last = (role: string) =>
    /president|leader|king|queen|monarch|minister|chancellor|premier/iu.exec(role)?.[0].toLowerCase()
  const [first, second] = [last(one), last(other)]
  return first === undefined || second === undefined || first === second
}

/** The second in an office is not its holder. */
const SECOND = /\b(?:deputy|vice|assistant|associate|former|shadow|represented|under)\b|\bundersecretary/iu

const JUNIOR =
  /\b(?:minister of state|ministers? delegate|minister-delegate|state (?:minister|secretary)|parliamentary secretary|special adviser)\b/u
