let book: Promise<ReadonlyMap<string, string>> | undefined

/** Names of the CAMEO codes, from the code book that events are coded by; loaded when first asked for. */
export function codeNames(): Promise<ReadonlyMap<string, string>> {
  book ??= import('../../../data/codebook/cameo.tsv?raw').then(({ default: table }) => namesIn(table))
  return book
}

function namesIn(table: string): Map<string, string> {
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    rows.slice(1).map((line) => {
      const [code, name] = line.split('\t')
      return [code as string, name as string]
    }),
  )
}
