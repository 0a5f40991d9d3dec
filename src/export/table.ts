/** What a column holds: words, a list of words, yes or no, numbers of 32 or up to 53 bits, a number with fractions, an ISO day. */
export type Type = 'text' | 'list' | 'flag' | 'integer' | 'long' | 'number' | 'date'

/** Null where it is not known. */
export type Value = string | number | boolean | readonly string[] | null

export type Row = readonly Value[]

/** A column as a reader sees it. */
export interface Heading {
  readonly name: string
  readonly type: Type
  /** For the data dictionary, docs/export.md. Empty where the convention has the column and we never know what belongs there. */
  readonly means: string
}

export interface Column<Item> extends Heading {
  readonly of: (item: Item) => Value
}

/** How entries are laid out as rows under columns. */
export interface Table<Given> {
  readonly columns: readonly Heading[]
  /** What stands between the words of a list where it has to be one cell. */
  readonly between: string
  rows(this: void, given: Given): Row[]
}

/** A table whose rows are the items that `itemsOf` takes out of what is given. */
export function table<Given, Item>(
  columns: readonly Column<Item>[],
  itemsOf: (given: Given) => readonly Item[],
  between = ';',
): Table<Given> {
  return {
    columns,
    between,
    rows: (given) => itemsOf(given).map((item) => columns.map(({ of }) => of(item))),
  }
}

export const column = <Item>(
  name: string,
  type: Type,
  means: string,
  of: (item: Item) => Value,
): Column<Item> => ({ name, type, means, of })

/** A column that a convention has, and that stays empty. */
export const empty = (name: string, type: Type = 'text'): Column<unknown> => ({
  name,
  type,
  means: '',
  of: () => null,
})
