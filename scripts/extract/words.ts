import { list, readExtract, text, type Table } from './table.js'

export function roleWordTable(folder: string): Table {
  const records = readExtract(folder, 'agents').filter((record) => !record.src.includes('hand'))
  const rows = records.map((record) => [
    text(record, 'term'),
    text(record, 'cameo') || text(record, 'plover'),
  ])
  return {
    comments: [
      'Words for people and institutions by what they do, with sector codes (several codes run together, three letters each).',
      'Sources: Phoenix dictionaries and PLOVER agents (both MIT, (c) 2014 Open Event Data Alliance).',
      'A word that agents.tsv also holds is read from there.',
    ],
    columns: ['term', 'sector'],
    rows: rows.filter(
      ([term, sector]) =>
        !NO_ROLE.has(term ?? '') &&
        !NO_ACTOR.has(term ?? '') &&
        !/\b(?:province|state|city|town|village|district|region|building|area|house|base|town)$/u.test(
          term ?? '',
        ) &&
        /^\p{Ll}[\p{Ll} '.-]+$/u.test(term ?? '') &&
        /^(?:[A-Z]{3}){1,3}$/u.test(sector ?? '') &&
        !/NON|JNK|UNK/u.test(sector ?? ''),
    ),
  }
}

/** Things and states of affairs that the sources list among actors. */
const NO_ACTOR = new Set(
  'border security|advocate|judicial system|justice system|intelligence activity|intelligence information|intelligence operation|military presence|military rule|military justice|drug enforcement|internet site|fighting falcon|fighting position|mortar position|airliner|commercial jet|jetliner|jumbo jet|jumbojet|passenger airliner|passenger jet|diplomatic building in|blog|a cabinet meeting|military led|armed professional|low level insurgency|armed insurgency|insurgence'.split(
    '|',
  ),
)

/** Places, qualities and events: words that describe many things besides people. */
const NO_ROLE = new Set(
  'capital city province state town village settlement kingdom neighborhood neighbourhood community chamber diet republic region district ordinary retired naturalized native islamic jewish hebrew naval state-owned semi-official individuals persons religion website magazine publication industry business prison school hospital college religion uprising rebellion revolt insurgency insurrection doc oiler mig carrier tenant monger snatcher quasi-state echelon phalanx rabble waiter waitress rapper hunter governance polity assemblage consistory chancery settlement inter-governmental intergovernmental catholic protestant christian anglican sunni shia muslim moslem buddhist hindu maronite unitarian'.split(
    ' ',
  ),
)

export function givenNameTable(folder: string): Table {
  const records = readExtract(folder, 'names').filter((record) => record.kind === 'given')
  const common = records.filter((record) => {
    const count = Number(record.m) + Number(record.f)
    return (
      /^\p{Script=Latin}[\p{Script=Latin}'’ -]+$/u.test(record.name) &&
      (count >= 2 || !list(record, 'src').includes('eps'))
    )
  })
  return {
    comments: [
      'Given names and whose they mostly are: M, F, or U for both.',
      'Sources: names of office holders in Wikidata (CC0), of US legislators (CC0), popular-names-by-country (CC0).',
    ],
    columns: ['name', 'sex'],
    rows: common.map((record) => [record.name, text(record, 'sex') || 'U']),
  }
}
