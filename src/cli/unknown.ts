import { plain } from './view/text.js'

/** Says on standard error that a name means nobody. */
export function unknownName(name: string): void {
  process.stderr.write(`demarche: nobody is known by the name "${plain(name).slice(0, LONGEST)}"\n`)
}

const LONGEST = 80
