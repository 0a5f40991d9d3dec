/**
 * Makes the first version of the files under data/world/ from a folder of extracts (JSON Lines, one record a line).
 * The files are then read and corrected by hand: compare before replacing one.
 * usage: tsx scripts/extract/world.ts FOLDER [FILE...]
 */
import { writeFileSync } from 'node:fs'
import { countryTable } from './countries.js'
import { officialTable } from './officials.js'
import { groupTable, organisationTable } from './organisations.js'
import { givenNameTable, roleWordTable } from './words.js'
import { writeTable, type Table } from './table.js'

const TARGET = new URL('../../data/world/', import.meta.url)
const tables: Record<string, (folder: string) => Table> = {
  'countries.tsv': countryTable,
  'officials.tsv': officialTable,
  'organisations.tsv': organisationTable,
  'groups.tsv': groupTable,
  'role-words.tsv': roleWordTable,
  'given-names.tsv': givenNameTable,
}

const [folder, ...wanted] = process.argv.slice(2)
if (!folder) throw new Error('usage: tsx scripts/extract/world.ts FOLDER [FILE...]')
for (const [name, make] of Object.entries(tables)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  writeFileSync(new URL(name, TARGET), writeTable(make(folder)))
}
