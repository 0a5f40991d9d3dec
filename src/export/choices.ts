/** What a user can choose from. Stands alone, so that to name the choices loads nothing else. */

/** Conventions for tables of events. */
export const LAYOUTS = ['demarche', 'icews', 'gdelt', 'polecat'] as const
export type LayoutName = (typeof LAYOUTS)[number]

export const TABLE_FORMATS = ['csv', 'tsv', 'jsonl', 'parquet'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Kinds of entries. */
export const KINDS = ['events', 'statements', 'positions', 'figures', 'reports'] as const
export type Kind = (typeof KINDS)[number]
