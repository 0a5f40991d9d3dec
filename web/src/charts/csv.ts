/**
 * Rows as CSV under their column names, as `demarche export` writes it: lines end in a line feed, null is an empty field. Text that a
 * spreadsheet would take for a formula gets ' before it.
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\n`).join('')
}

const FORMULA = /^[=+\-@\t\r]/u

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
