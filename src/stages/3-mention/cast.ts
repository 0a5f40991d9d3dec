import type { Actor } from '../../model/index.js'
import {
  fitsRole,
  fold,
  type Gazetteer,
  isBefore,
  type Person,
  personActor,
  roleActor,
  type Spell,
  standingOn,
} from '../../world/index.js'

/** A person as the report has named them. */
export interface Member {
  readonly id: string
  /** Folded words of the longest name used. */
  readonly words: readonly string[]
  sex: 'M' | 'F' | null
  /** The office that the gazetteer knows on the day. */
  readonly spell: Spell | null
  /** Sentences that give the name in full. */
  readonly namedIn: number[]
  /** How often the surname alone has meant this person. */
  called: number
  /** Lower-case words of title or description that the report gave: "foreign minister". */
  readonly described: Set<string>
}

/** Everybody who appears in one report. */
export class Cast {
  readonly members = new Map<string, Member>()
  private readonly actors = new Map<string, Actor>()
  private readonly persons = new Map<string, Person>()

  constructor(
    private readonly gazetteer: Gazetteer,
    readonly date: string,
  ) {}

  actor(id: string): Actor | undefined {
    return this.actors.get(id)
  }

  add(actor: Actor): string {
    if (!this.actors.has(actor.id)) this.actors.set(actor.id, actor)
    return actor.id
  }

  addPerson(person: Person): string {
    const spell = this.gazetteer.currentSpell(person, this.date)
    this.persons.set(person.id, person)
    if (!this.members.has(person.id)) {
      const words = fold(person.name)
      const sex = person.sex ?? sexByGivenName(this.gazetteer, words)
      this.members.set(person.id, {
        id: person.id,
        words,
        sex,
        spell,
        namedIn: [],
        called: 0,
        described: new Set(),
      })
    }
    return this.add(personActor(person, this.date, spell))
  }

  /** A person whom the gazetteer does not know: all that is known is what the report says. */
  addStranger(name: string): string {
    const words = fold(name)
    const id = `person:${words.join('-')}`
    if (!this.members.has(id)) {
      const sex = sexByGivenName(this.gazetteer, words)
      this.members.set(id, { id, words, sex, spell: null, namedIn: [], called: 0, described: new Set() })
    }
    return this.add({ id, name, kind: 'person', country: null, codes: [], role: null, wikidata: null })
  }

  /** Learns from "Mali's Prime Minister X" or "X, a Hamas spokesman" what a person unknown so far is. */
  describe(
    id: string,
    term: string,
    role: string | null,
    codes: readonly string[],
    country: string | null,
  ): void {
    this.members.get(id)?.described.add(term)
    const actor = this.actors.get(id)
    if (!actor || actor.kind !== 'person' || this.members.get(id)?.spell) return
    const isKnown = actor.role !== null && (actor.country !== null || country === null)
    if (isKnown) return
    if (codes.length === 0 || this.hasLeft(id, term)) return
    const known = country ?? actor.country
    const full = country === null && known !== null ? codes.map((code) => `${known}${code}`) : [...codes]
    this.actors.set(id, { ...actor, codes: full, country: known, role })
  }

  /** "President X" of somebody who was president once: the report looks back. */
  private hasLeft(id: string, term: string): boolean {
    const { offices = [], match = [] } = this.gazetteer.agent(term) ?? {}
    // Of many ministers' offices only the one of this portfolio is meant.
    const isMeant = ({ office, role }: Spell) =>
      offices.includes(office) && (office !== 'MIN' || fitsRole(role, match))
    return (this.persons.get(id)?.spells ?? []).some((spell) => {
      // Who left lately is still called by the office.
      const years = Number(this.date.slice(0, 4)) - Number(spell.to.slice(0, 4))
      return isMeant(spell) && spell.to !== '' && years >= 2 && standingOn(spell, this.date) === 'out'
    })
  }

  /** "role:RUSMIL", or without a country "role:MIL". */
  addRole(country: string | null, sector: string): string {
    const place = country ? (this.gazetteer.country(country) ?? null) : null
    return this.add(roleActor(place, sector, this.gazetteer.sector(sector)))
  }
}

export function sexByGivenName(gazetteer: Gazetteer, words: readonly string[]): 'M' | 'F' | null {
  if (words.length < 2) return null
  const sex = gazetteer.givenName(words[0] ?? '') ?? gazetteer.givenName(words.slice(0, 2).join(' '))
  return sex === 'M' || sex === 'F' ? sex : null
}

/** Whether somebody who is out of office is still spoken of as of right: for ten years after the highest ones. */
export function isRemembered(person: Person, date: string): boolean {
  const until = `${Number(date.slice(0, 4)) - 10}`
  return person.spells.some((spell) => {
    return (
      (spell.office === 'HOS' || spell.office === 'HOG') &&
      !isBefore(date, spell.from) &&
      !isBefore(spell.to || spell.asof, until)
    )
  })
}
