/** A table of Markdown, its columns aligned as the formatter wants them. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  write: (cell: string) => string = escaped,
): string {
  const cells = [head, ...rows].map((row) => row.map(write))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n')
}

export const escaped = (text: string): string => text.replace(/[\\`*_|<>$]/g, '\\$&')
