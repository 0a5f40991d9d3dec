/**
 * All wordings of a phrase pattern: `a|b` is a choice, `[word]` may be missing, `_` is a blank inside a choice.
 * "[new] sanctions on|against Iran" has four.
 */
export function expandPhrase(pattern: string): string[] {
  const wordings = slotsOf(pattern).reduce<string[][]>(
    (heads, choices) => heads.flatMap((head) => choices.map((choice) => (choice ? [...head, choice] : head))),
    [[]],
  )
  return [...new Set(wordings.map((words) => words.join(' ')))]
}

function slotsOf(pattern: string): string[][] {
  return pattern
    .trim()
    .split(/\s+/)
    .map((slot) => {
      const optional = slot.startsWith('[') && slot.endsWith(']')
      const choices = (optional ? slot.slice(1, -1) : slot).split('|').map((choice) => choice.replaceAll('_', ' '))
      return optional ? ['', ...choices] : choices
    })
}
