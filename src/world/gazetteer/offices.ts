import type { Office, Person, Spell } from './model.js'
import { SINGLE_OFFICES } from './office.js'
import { fitsRole, matchRank, portfolioAt, sameRole } from './roles.js'
import { bestSpell, fellOn, isBefore, standingOn } from './standing.js'

export interface OfficeQuery {
  /** ISO3 of the country, or the code of the world body. */
  readonly place: string
  /** Best first; "LEAD" is whichever office leads the country in fact. */
  readonly offices: readonly Office[]
  /** Words, lower case, one of which the holder's role must have; none: any role will do. */
  readonly match: readonly string[]
}

/** Who held which office when. Dates are ISO days. */
export class Offices {
  constructor(
    /** Everybody who ever held an office of a class, in a country or world body. */
    private readonly holders: (place: string, office: Office) => readonly Person[],
    /** The office that leads a country in fact. */
    private readonly leaderOf: (place: string) => Office,
    /** Countries whose lists mix ministers of the state with those of its parts. */
    private readonly mixed: ReadonlySet<string>,
  ) {}

  /** Null rather than a guess. */
  holder(query: OfficeQuery, date: string): Person | null {
    for (const office of this.expand(query)) {
      const holder = isOfPortfolio(query)
        ? this.ministerOf(query, office, date)
        : this.holderOf(query, office, date)
      if (holder) return holder
    }
    return null
  }

  /** The spell that says most about the person on the day; null where all are over or yet to come. */
  currentSpell(person: Person, date: string): Spell | null {
    const fell = fellOn(person, date)
    const spells = person.spells.filter((spell) => {
      return standingOn(spell, date) !== 'perhaps' || !this.isLost(person, spell, fell, date)
    })
    return bestSpell(spells, date)
  }

  private expand({ offices, place }: OfficeQuery): Office[] {
    const leads = this.leaderOf(place)
    const leading = [leads, leads === 'HOS' ? 'HOG' : 'HOS', 'LDR'] as const
    return offices.flatMap((office) => (office === 'LEAD' ? leading : [office]))
  }

  private holderOf({ place, match }: OfficeQuery, office: Office, date: string): Person | null {
    let [best, bestScore]: [Person | null, string] = [null, '']
    for (const person of this.holders(place, office)) {
      const fell = fellOn(person, date)
      for (const spell of person.spells) {
        if (spell.office !== office || !spell.sure || !isAt(spell, place)) continue
        const standing = standingOn(spell, date)
        if ((standing !== 'in' && standing !== 'perhaps') || !fitsRole(spell.role, match)) continue
        if (standing === 'perhaps' && this.isLost(person, spell, fell, date)) continue
        const score = `${standing === 'in' ? 1 : 0}${matchRank(spell.role, match)}${spell.from}`
        if (score > bestScore) [best, bestScore] = [person, score]
      }
    }
    return best
  }

  /** Many are ministers at a time: whoever alone has the portfolio, before all others of the role, and surely on the day. */
  private ministerOf({ place, match }: OfficeQuery, office: Office, date: string): Person | null {
    let [found, foremost]: [Person[], number] = [[], Infinity]
    for (const person of this.holders(place, office)) {
      for (const spell of person.spells) {
        if (spell.office !== office || !spell.sure || (spell.country || spell.code) !== place) continue
        if (spell.from === '' || standingOn(spell, date) !== 'in') continue
        if (this.mixed.has(place) && spell.confidence !== 'sure') continue
        const at = portfolioRank(spell, match)
        if (at < foremost) [found, foremost] = [[person], at]
        else if (at === foremost && at < Infinity && !found.includes(person)) found.push(person)
      }
    }
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** Whether an office that somebody was last seen in is surely another's by now. */
  private isLost(person: Person, spell: Spell, fell: string, date: string): boolean {
    return isBefore(spell.asof || spell.from, fell) || this.hasSuccessor(person, spell, date)
  }

  private hasSuccessor(holder: Person, spell: Spell, date: string): boolean {
    const { country, office, code, from, asof, role } = spell
    if (!SINGLE_OFFICES.has(office)) return false
    // Whoever was surely still seen in office was not succeeded before.
    const since = spell.confidence === 'sure' && asof > from ? asof : from
    return this.holders(country || code, office).some((person) => {
      if (person === holder) return false
      return person.spells.some((each) => {
        const same = each.country === country && each.office === office && sameRole(each.role, role)
        return same && each.from > since && standingOn(each, date) !== 'before'
      })
    })
  }
}

/** In the state, or in the body by its code; an armed group of no one state has the states of its leaders beside its own code. */
const isAt = ({ country, code }: Spell, place: string): boolean =>
  country === '' || code.startsWith('IMG') ? code === place || country === place : country === place

/** What is kept by hand goes first, then the sooner the portfolio is named, then the earlier it stands in the list. */
function portfolioRank({ role, confidence }: Spell, match: readonly string[]): number {
  const ranks = match.flatMap((pattern, order) => {
    const at = portfolioAt(role.toLowerCase(), pattern)
    return at === null ? [] : [at * 100 + order + (confidence === 'sure' ? 0 : 10_000)]
  })
  return Math.min(...ranks)
}

const isOfPortfolio = ({ match }: OfficeQuery): boolean => match.some((word) => word.includes('*'))
