import { list, readExtract, text, type Extract, type Table } from './table.js'

/** Envoys to most single states are met too rarely to be worth their weight. */
const KEPT_ENVOY =
  /United Nations|European Union|NATO|^(?:Special|Chief) |^ambassador to (?:the United States|the US|Russia|the Russian|China|the People)/u
/** Departments that news on international politics hardly names. */
const MINOR_POST =
  /culture|sport|tourism|youth|fisher|forest|labou?r|education|public works|housing|women|pension|veteran|personnel|employment|social|small business|welfare|portfolio|postal|heritage|librar|museum|parliamentary affairs|town|rural|urban|aborigin|consumer|children|famil|disab|senior|religious|lands\b|livestock|irrigation|regional|local|cooperatives|transport|science|communication|lord of the treasury|civil service|public administration/iu

export function officialTable(folder: string): Table {
  const spells = readExtract(folder, 'leaders').filter(kept).map(officialRow)
  return {
    comments: [
      'Who held which office, when: one spell a row.',
      'Sources (last column): factbook = CIA World Factbook; eps = Wikidata through every-politician-scrapers (CC0);',
      'congress = unitedstates/congress-legislators (CC0); ciaworldleaders = CIA World Leaders 2019; reign = REIGN;',
      'phoenix = Phoenix dictionaries (MIT, (c) 2014 Open Event Data Alliance).',
      'class: HOS head of state, HOG of government, LDR de facto leader, FM foreign, DM defence, INT interior, FIN finance,',
      'SPK presiding officer or floor leader of parliament, LEG legislator, SPX spokesperson, NSC security adviser, MIN other minister, OFF official …',
      'from, to: as exact as known. asof: in office on that day, later unknown (never read it as "still in office").',
      'code: only where it is more than country + what the class says.',
    ],
    columns: ['name', 'aliases', 'wikidata', 'sex', 'country', 'class', 'role', 'code', 'from', 'to', 'asof', 'sources'], // prettier-ignore
    rows: [...new Map(spells.map((row) => [row.slice(0, 11).join('\t'), row])).values()],
  }
}

function kept(record: Extract): boolean {
  const [cls, role] = [text(record, 'cls'), text(record, 'role')]
  if (record.src.includes('hand-memory') || TITLED.test(record.name)) return false
  if (record.iso3 ? !/^(?!IGO|IMG|SRP|KNT|KRJ)[A-Z]{3}$/u.test(record.iso3) : cls !== 'IGO') return false
  // Of rows that rest on one source without a licence for its data, only those that others confirm are kept.
  if (record.src.join() === 'reign') return false
  if (cls === 'SUB') return false
  if (cls === 'DIP') return KEPT_ENVOY.test(role)
  if (cls === 'HOS' || cls === 'HOG') return leadsState(record, role)
  if (cls === 'MIN') return record.src.join() !== 'ciaworldleaders' && !MINOR_POST.test(role)
  if (cls === 'OFF') return !/GOV(?:AGR|MED|EDU|HLH|DEV|LAB|ENV)$/u.test(text(record, 'code'))
  return true
}

/** An end before the start is an edition's slip: all that is known then is that the spell began. */
function datesOf(record: Extract): string[] {
  const [from, to, asof] = [text(record, 'from'), text(record, 'to'), text(record, 'asof')]
  const length = Math.min(from.length, to.length)
  if (to && from.slice(0, length) > to.slice(0, length)) return [from, '', from]
  return [from, to, to ? '' : asof]
}

/** The sources class heads of provinces, chambers and dependencies with heads of state. */
function leadsState(record: Extract, role: string): boolean {
  if (/^(?:and|represented by)$|general secretary of the (?:gov|pres)|authority$/iu.test(role)) return false
  if (/chief (?:minister|executive)/iu.test(role) && /^(?:GBR|CHN|FLK|AUS)$/u.test(record.iso3 ?? ''))
    return false
  // Broken encodings leave "President Luiz In Cio" as the role of one "Lula".
  if (!record.name.includes(' ') && !ROLE_WORD.test(role)) return false
  if (/^(?:Prime Minister|President) \p{Lu}\p{Ll}+ \p{Lu}/u.test(role)) return false
  return (
    !/Sakha|Free State|National Institute/u.test(role) &&
    (!/ of (?!the United|Saudi Arabia)/u.test(role) || STATE_LEVEL.test(role))
  )
}

const STATE_LEVEL =
  /of (?:the )?(?:\S+ )?(?:republic|council of (?:state|ministers)|state|government|presidency|federation|confederation|chinese communist party|sovereignty council|nation\b|union|transition|military council|military junta|supreme)(?! of)/iu
const ROLE_WORD =
  /president|minister|premier|chancellor|king|queen|emperor|sultan|emir|amir|prince|leader|chair|head|regent|pope|chief|monarch|secretary|council/iu

/** Turns the shouted surnames of one source into names: "al-BASHIR" → "al-Bashir". */
function calm(name: string): string {
  return name.replace(/\p{Lu}{2,}/gu, (shout) =>
    /^(?:II|III|IV|VI|VII|VIII|XIV|XVI|XII)$/u.test(shout) ? shout : shout[0] + shout.slice(1).toLowerCase(),
  )
}

const TITLED =
  /^(?:secretary|president|prime minister|premier|minister|foreign|defen[cs]e|general|gen\.?|king|queen|sheikh|emir|ambassador|senator|chairman) /iu

/** The sources take ministers of foreign trade for foreign ministers, and lack the class of some that are. */
function classOf(record: Extract): string {
  const [cls, role] = [text(record, 'cls'), text(record, 'role')]
  if (cls === 'FM' && /trade/iu.test(role) && !/affairs|relations/iu.test(role)) return 'MIN'
  if (record.iso3 === 'USA' && /^(?:United States )?Secretary of State$/u.test(role)) return 'FM'
  return cls
}

function officialRow(record: Extract): string[] {
  const [cls, code] = [classOf(record), text(record, 'code')]
  const sector = SECTORS[cls] ?? 'GOV'
  const aliases = list(record, 'aliases').filter(
    (alias) => / /u.test(alias) && !TITLED.test(alias) && !/["`(]|, |^[A-Z]{1,2}\.? \S+$/u.test(alias),
  )
  return [
    calm(record.name),
    [...new Set(aliases.map(calm))].filter((alias) => alias !== calm(record.name)).join('|'),
    text(record, 'qid'),
    text(record, 'sex'),
    record.iso3 ?? '',
    cls,
    text(record, 'role'),
    code === `${record.iso3 ?? ''}${sector}` ? '' : code,
    ...datesOf(record),
    record.src.join(','),
  ]
}

/** The sector that a class of office carries when the row names none. */
export const SECTORS: Readonly<Record<string, string>> = {
  SPK: 'LEG', LEG: 'LEG', MIL: 'MIL', JUD: 'JUD', SPY: 'SPY', OPP: 'OPP', REB: 'REB', ELI: 'ELI', DM: 'GOVMIL',
} // prettier-ignore
