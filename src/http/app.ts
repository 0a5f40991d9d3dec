import type { IncomingMessage } from 'node:http'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { QuestionError } from '../analysis/index.js'
import { LedgerError, PageError } from '../ledger/index.js'
import { addApi } from './routes/api.js'
import { checkHost } from './guard/host.js'
import { SAFE_HEADERS } from './guard/headers.js'
import { addPages } from './pages/routes.js'
import { badRequest, problemResponse, RequestProblem } from './sending/problem.js'
import type { App, Services } from './services.js'

/** Bytes of a request's body: a page of full length in which every character takes four. */
export const MOST_BODY_BYTES = 8_000_000

/** Everything that is answered, behind what guards it. */
export function appFor(services: Services): App {
  const app: App = new Hono()
  app.use(async (context, next) => {
    const started = performance.now()
    await next()
    const seconds = (performance.now() - started) / 1000
    services.metrics.answered(context.req.method, routePath(context), context.res.status, seconds)
    for (const [name, value] of Object.entries(SAFE_HEADERS)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => {
    checkHost(services.hosts(), context.req.raw.headers, context.env.incoming.socket)
    await next()
  })
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES, onError: tooLarge }))
  addApi(app, services)
  addPages(app, services)
  app.onError((error, { env }) => problemResponse(isLeft(env.incoming) ? LEFT : problemOf(error, services)))
  return app
}

/** Whoever asked went away before all of the body was there. */
const isLeft = ({ complete, destroyed }: IncomingMessage): boolean => destroyed && !complete
const LEFT = badRequest('the body was not sent whole')

/** What of it was not read is not waited for. */
function tooLarge(): never {
  throw new RequestProblem(413, `a body of at most ${MOST_BODY_BYTES} bytes is read`, { connection: 'close' })
}

/** What whoever asked is told of what went wrong; what is our own fault is told elsewhere. */
function problemOf(error: unknown, { onFault }: Services): RequestProblem {
  if (error instanceof RequestProblem) return error
  if (error instanceof PageError) return badRequest(`"cursor": ${error.message}`)
  if (error instanceof QuestionError) return badRequest(error.message)
  onFault(error)
  return error instanceof LedgerError
    ? new RequestProblem(503, 'the ledger cannot be read; what is wrong stands in the log of the server')
    : new RequestProblem(500, 'something went wrong; what it was stands in the log of the server')
}
