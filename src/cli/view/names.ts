import { type CodeBook, loadCodeBook } from '../../world/index.js'

let codeBook: CodeBook | null | undefined

/** The name of a CAMEO code, or null where the code book has none or was not built: a view needs no names. */
export function cameoName(code: string): string | null {
  if (codeBook === undefined) codeBook = tryLoad()
  return codeBook?.get(code)?.name ?? null
}

function tryLoad(): CodeBook | null {
  try {
    return loadCodeBook()
  } catch {
    return null
  }
}
