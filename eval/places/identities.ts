import { readFileSync } from 'node:fs'

/** Titles of the Wikipedia articles that a GUM file gives its places: by document, then by number of the entity. */
export function readIdentities(path: string): Map<string, Map<string, string>> {
  const documents = new Map<string, Map<string, string>>()
  let titles = new Map<string, string>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) {
      titles = new Map()
      documents.set(line.slice(line.indexOf('=') + 1).trim(), titles)
    }
    for (const [, entity = '', title = ''] of line.matchAll(PLACE)) titles.set(entity, plain(title))
  }
  return documents
}

/** "(14-place-new-nnnnn-cf5-1-coref-Durham%2C_England": five fields stand between the type and the title. */
const PLACE = /\((\d+)-place(?:-[^-()|]*){5}-([^-()|\s]+)/g

/** "Durham%2C_England" → "Durham, England" */
function plain(title: string): string {
  try {
    return decodeURIComponent(title).replaceAll('_', ' ')
  } catch {
    return title.replaceAll('_', ' ')
  }
}
