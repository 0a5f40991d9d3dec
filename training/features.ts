import { featureContext } from '../src/language/feature-context.js'
import { featureKeys, type FeatureTables } from '../src/language/features.js'
import type { Token } from '../src/model/index.js'
import type { TreebankSentence } from './treebank.js'

/** Features of the spelling, of the register and of words that are misspelt: no parser can be asked for them. */
const LEFT_OUT = new Set(['Typo', 'Style', 'CorrectForm'])

/** A key that was met less often says nothing. */
const RAREST = 2

/** Counts what features words have, and keeps under each key what most of them have. */
export function trainFeatures(sentences: readonly TreebankSentence[]): FeatureTables {
  const counts = new Map<string, Map<string, number>>()
  /** For each key, the next wider one; null where words with this key go on to several. */
  const wider = new Map<string, string | null>()
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence)
    tokens.forEach((token, index) => {
      const bundle = keptFeatures(sentence.feats[index]!)
      const keys = featureKeys(token, featureContext({ tokens }, token))
      keys.forEach((key, at) => {
        let bundles = counts.get(key)
        if (!bundles) counts.set(key, (bundles = new Map()))
        bundles.set(bundle, (bundles.get(bundle) ?? 0) + 1)
        const next = keys[at + 1]
        if (next !== undefined) wider.set(key, wider.has(key) && wider.get(key) !== next ? null : next)
      })
    })
  }
  return compact(counts, wider)
}

export function keptFeatures(feats: string): string {
  const kept = feats.split('|').filter((feature) => !LEFT_OUT.has(feature.split('=')[0]!))
  return kept.length === 0 ? '_' : kept.join('|')
}

/** The treebank's own words, tags and trees. */
export function tokensOf({ forms, lemmas, upos, xpos, heads, deprels }: TreebankSentence): Token[] {
  return forms.map((text, index) => ({
    index,
    span: [0, 0],
    text,
    lemma: lemmas[index]!,
    upos: upos[index]!,
    xpos: xpos[index]!,
    head: heads[index]!,
    deprel: deprels[index]!,
    entity: 'O',
  }))
}

function compact(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  wider: ReadonlyMap<string, string | null>,
): FeatureTables {
  const best = new Map<string, string>()
  for (const [key, bundles] of counts) {
    const [bundle, count] = most(bundles)
    if (count >= RAREST) best.set(key, bundle)
  }
  const kept = new Map<string, string>()
  for (const key of [...best.keys()].sort()) {
    let next = wider.get(key)
    while (next && !best.has(next)) next = wider.get(next)
    if (!next || best.get(next) !== best.get(key)) kept.set(key, best.get(key)!)
  }
  const bundles = [...new Set(kept.values())].sort()
  return {
    bundles,
    keys: Object.fromEntries([...kept].map(([key, bundle]) => [key, bundles.indexOf(bundle)])),
  }
}

function most(counts: ReadonlyMap<string, number>): [string, number] {
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]!
}
