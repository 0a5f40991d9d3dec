import { foldName, officeRank, type Person, type Spell } from '../../../world/index.js'
import type { Scene } from '../scene.js'
import type { NameSpan } from './scan.js'

/** Whom the press calls by the surname alone without a word of who it is: "Bush", "Chirac", "Annan". Null where two could be meant. */
export function famousBearer(scene: Scene, surname: string): Person | null {
  const { gazetteer, date, countries } = scene
  const bearers = gazetteer.withSurname(surname)
  // "Sharon told neighbours": a given name is somebody's at the head of a state only where states are spoken of.
  if (gazetteer.givenName(surname) !== undefined && countries.size === 0) return null
  const holders = bearers.flatMap((person) => {
    const spell = gazetteer.currentSpell(person, date)
    return spell && isKnownAbroad(person, spell, bearers.length)
      ? [{ person, fame: fameOf(person, spell) }]
      : []
  })
  const [first, second] = holders.toSorted((one, other) => other.fame - one.fame)
  if (!first || (second && second.fame === first.fame && !isNamesake(first.person, second.person)))
    return null
  return first.person
}

/** Heads of states and of the United Nations, and where few bear the name, those who speak for states abroad; those of territories are in no list but one. */
function isKnownAbroad({ wikidata }: Person, spell: Spell, bearers: number): boolean {
  if (isWorldHead(spell)) return true
  if (!spell.sure || (wikidata === null && spell.confidence !== 'sure')) return false
  if (spell.office === 'HOS' || spell.office === 'HOG') return true
  return spell.office === 'FM' && bearers <= FEW
}

/** How many may bear a name that still tells of whom one speaks. */
const FEW = 4

const isWorldHead = ({ office, confidence, code }: Spell): boolean =>
  office === 'IGO' && confidence === 'sure' && code === 'IGOUNO'

/** What is kept by hand counts more than what is listed, and the one with an entry elsewhere more than the one without. */
function fameOf({ wikidata }: Person, spell: Spell): number {
  const rank = isWorldHead(spell) ? officeRank('HOS') : officeRank(spell.office)
  return rank * 4 + (spell.confidence === 'sure' ? 2 : 0) + (wikidata === null ? 0 : 1)
}

const isNamesake = (one: Person, other: Person): boolean => foldName(one.name) === foldName(other.name)

/** "the [Bush] administration", "the [Meloni] government": whoever leads it. */
export function isBeforeBody({ gazetteer }: Scene, { sentence, end }: NameSpan): boolean {
  const next = sentence.tokens[end]
  const agent = next?.upos === 'NOUN' ? gazetteer.agent(next.lemma) : undefined
  return agent?.form === 'institution' && agent.sector === 'GOV'
}
