type Defined<Given> = { [Name in keyof Given]?: Exclude<Given[Name], undefined> }

/** The same without what is undefined. */
export function defined<Given extends object>(given: Given): Defined<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Defined<Given>
}
