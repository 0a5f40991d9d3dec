import { UsageError } from '../errors.js'

/** @throws UsageError where a format that no terminal can show has no file to go to */
export function refuseBinary({ format, out }: { readonly format: string; readonly out?: string }): void {
  if (format === 'parquet' && out === undefined)
    throw new UsageError('parquet needs a file to be written to: give --out FILE')
}
