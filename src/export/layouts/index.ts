import type { TabledEvent } from '../../ledger/index.js'
import type { LayoutName } from '../choices.js'
import type { Names } from '../names.js'
import type { Table } from '../table.js'
import { demarcheLayout } from './demarche.js'
import { gdeltLayout } from './gdelt.js'
import { icewsLayout } from './icews.js'
import { polecatLayout } from './polecat.js'

export { figuresTable, positionsTable, statementsTable } from './entries.js'

const MAKE: Readonly<Record<LayoutName, (names: Names) => Table<TabledEvent>>> = {
  demarche: demarcheLayout,
  icews: icewsLayout,
  gdelt: gdeltLayout,
  polecat: polecatLayout,
}

export const eventLayout = (name: LayoutName, names: Names): Table<TabledEvent> => MAKE[name](names)
