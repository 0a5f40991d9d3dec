import type { Token } from '../model/index.js'
import { featureContext } from './feature-context.js'

/** What was counted in the treebanks; keys are made by `featureKeys`. */
export interface FeatureTables {
  /** As CoNLL-U writes them: "Number=Sing|Person=3", "_" for none. */
  readonly bundles: readonly string[]
  /** Indexes into `bundles`. A key is left out where the next wider one says the same. */
  readonly keys: Readonly<Record<string, number>>
}

/** Finds the universal features of words whose tags and dependencies are known. */
export class FeatureFinder {
  private readonly keys: ReadonlyMap<string, number>
  private readonly bundles: readonly string[]

  constructor({ bundles, keys }: FeatureTables) {
    this.bundles = bundles
    this.keys = new Map(Object.entries(keys))
  }

  /** The features of each word of a sentence, as CoNLL-U writes them. */
  features(tokens: readonly Token[]): string[] {
    const tree = { tokens }
    return tokens.map((token) => this.find(featureKeys(token, featureContext(tree, token))))
  }

  find(keys: readonly string[]): string {
    for (const key of keys) {
      const bundle = this.keys.get(key)
      if (bundle !== undefined) return this.bundles[bundle]!
    }
    return '_'
  }
}

const LONGEST_ENDING = 3
/** Longer words are known by their endings alone. */
const LONGEST_FORM = 32

/**
 * Under what a word is looked up, from the narrowest to the widest. A verb goes by what stands around it before it goes
 * by its form; another word by its form.
 */
export function featureKeys(
  { text, upos, xpos }: Pick<Token, 'text' | 'upos' | 'xpos'>,
  context: string,
): string[] {
  const tag = tagOf({ upos, xpos })
  const form = normalForm(text)
  const near = `${tag} ${context}`
  const around: string[] = []
  for (let length = Math.min(LONGEST_ENDING, form.length); length > 0; length--)
    around.push(`${near}-${form.slice(-length)}`)
  around.push(near)
  const anywhere = context === '' ? [] : [`${tag}=${form}`]
  const isVerb = upos === 'VERB' || upos === 'AUX'
  const middle = isVerb ? [...around, ...anywhere] : [...anywhere, ...around]
  return [`${near}=${form}`, ...middle, tag, upos]
}

export const tagOf = ({ upos, xpos }: Pick<Token, 'upos' | 'xpos'>): string => `${upos}/${xpos}`

/** Small letters, each number one 0; capitals only, as in "UN", are marked. */
function normalForm(text: string): string {
  const form = text.slice(-LONGEST_FORM).replace(/[’‘]/g, "'").replace(/\d+/g, '0')
  const lower = form.toLowerCase()
  const isCapitals = form.length > 1 && form === form.toUpperCase() && form !== lower
  return isCapitals ? `^${lower}` : lower
}
