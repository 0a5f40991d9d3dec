import { streamTarget } from '../output/index.js'
import { type Page, pageFor, type PageOptions } from '../page.js'
import { plain } from '../view/text.js'

export interface LookupOptions extends PageOptions {
  readonly json?: boolean
}

interface Lookup {
  readonly name: string
  readonly found: readonly unknown[]
  readonly options: LookupOptions
  readonly render: (page: Page) => string
}

/** Prints what was found, as JSON or for a person; that nothing was found is said on standard error. */
export async function lookUp({ name, found, options, render }: Lookup): Promise<void> {
  const target = streamTarget(process.stdout)
  if (options.json) await target.write(`${JSON.stringify(found, null, 2)}\n`)
  else if (found.length === 0)
    process.stderr.write(`demarche: nothing is known by the name "${shorten(plain(name))}"\n`)
  else await target.write(render(pageFor(options)))
}

const LONGEST_NAME = 80

const shorten = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
