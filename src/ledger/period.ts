import { defined } from '../model/defined.js'
import type { Period } from './queries.js'

/** The days alone, out of whatever else is asked for with them. */
export const periodOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }): Period =>
  defined({ from, to })
