import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Ledger } from '../ledger/index.js'
import type { Desk } from './coding.js'
import type { Metrics } from './metrics.js'
import type { PageFile } from './page-files.js'
import type { KeptAnswers } from './sending/kept.js'

/** What routes need to answer. */
export interface Services {
  /** Null where coding and lookups are served alone. */
  readonly ledger: Ledger | null
  readonly desk: Desk
  readonly metrics: Metrics
  readonly pages: ReadonlyMap<string, PageFile>
  readonly kept: KeptAnswers
  /** Names under which the server is asked, with the port. */
  readonly hosts: () => ReadonlySet<string>
  /** Is told what went wrong here, which whoever asked is not. */
  readonly onFault: (error: unknown) => void
}

export type App = Hono<{ Bindings: HttpBindings }>
