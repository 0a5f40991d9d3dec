import { type CompiledStances, STANCES, type StanceWord, WORD_KINDS, type WordKind } from '../../src/world/stances.js'
import { readYamlMap, type YamlRow } from './yaml.js'

const FILE = 'data/issues/stances.yaml'

/** Compiles `data/issues/stances.yaml`. Throws with file and line on an unknown stance or kind, or a word given twice. */
export function compile(): CompiledStances {
  const sections = readYamlMap(FILE)
  const words: StanceWord[] = []
  for (const stance of STANCES) {
    const section = sections.get(stance)
    if (!section) throw new Error(`${FILE}:1: "${stance}" is missing`)
    for (const [kind, lemmas] of kindsOf(section)) {
      for (const written of lemmas) words.push(stanceWord(written, kind, stance, section, words))
    }
  }
  return {
    words,
    turning: wordsOf(sections, 'turning'),
    ending: wordsOf(sections, 'ending'),
    furthering: wordsOf(sections, 'furthering'),
    calling: wordsOf(sections, 'calling'),
    good: wordsOf(sections, 'good'),
    bad: wordsOf(sections, 'bad'),
    policy: wordsOf(sections, 'policy'),
    deeds: kindsOf(required(sections, 'policy')).get('act') ?? [],
  }
}

function stanceWord(
  written: string,
  kind: WordKind,
  stance: StanceWord['stance'],
  { fail }: YamlRow,
  before: readonly StanceWord[],
): StanceWord {
  const [lemma = '', preposition = null, ...more] = written.split(' ')
  if (lemma === '' || more.length > 0) throw fail(`"${written}" must be one word, or one and a preposition`)
  const twice = before.some((one) => one.lemma === lemma && one.preposition === preposition && one.kind === kind)
  if (twice) throw fail(`"${written}" stands twice`)
  return { lemma, preposition, kind, stance }
}

function wordsOf(sections: Map<string, YamlRow>, name: string): string[] {
  return [...kindsOf(required(sections, name)).values()].flat()
}

function required(sections: Map<string, YamlRow>, name: string): YamlRow {
  const section = sections.get(name)
  if (!section) throw new Error(`${FILE}:1: "${name}" is missing`)
  return section
}

function kindsOf({ value, fail }: YamlRow): Map<WordKind, string[]> {
  if (value === null || typeof value !== 'object') throw fail('kinds of words are needed')
  return new Map(
    Object.entries(value as Record<string, unknown>).map(([kind, lemmas]) => {
      if (!(WORD_KINDS as readonly string[]).includes(kind)) throw fail(`there is no kind "${kind}"`)
      if (!Array.isArray(lemmas)) throw fail(`"${kind}" needs a list of words`)
      return [kind as WordKind, lemmas.map(String)]
    }),
  )
}
