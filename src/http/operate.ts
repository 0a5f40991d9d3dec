import type { Context } from 'hono'
import type { Ledger } from '../ledger/index.js'
import { VERSION } from '../version.js'
import { type AnsweredName, answers, type Asked, streams } from './answers/index.js'
import { type ListName, type OperationName, operations, type Params, type Query } from './api/index.js'
import { explained, readQuery } from './reading/query.js'
import { etagOf, isKnown } from './sending/etag.js'
import { LINES_TYPE, linesOf, streamOf, wantsLines } from './sending/lines.js'
import { badRequest, notFound, RequestProblem } from './sending/problem.js'
import type { Services } from './services.js'

export type Handler = (context: Context) => Promise<Response>

/** Answers an operation in JSON, or says that nothing has changed since it was asked before. */
export function answering<Name extends AnsweredName>(name: Name, services: Services): Handler {
  return async (context) => {
    const asked = askedOf(name, context, services)
    return unlessKnown(context, services, async (headers) => {
      const make = async (): Promise<string> => JSON.stringify(await answers[name](asked))
      const body = await services.kept.of(headers.etag, make)
      return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } })
    })
  }
}

/** The same; one item a line where that is asked for. */
export function listing<Name extends ListName>(name: Name, services: Services): Handler {
  const inJson = answering(name, services)
  return async (context) => {
    if (!wantsLines(context.req.header('accept'))) return inJson(context)
    const asked = askedOf(name, context, services)
    if ('cursor' in asked.query) throw badRequest('"cursor": a stream has no pages')
    const lines = linesOf(streams[name](asked))
    return unlessKnown(context, services, (headers) => streamed(lines, LINES_TYPE, headers))
  }
}

type Headers = Readonly<Record<string, string>>

/** What is streamed: what goes wrong before its beginning is still a problem of its own. */
export async function streamed(texts: AsyncGenerator<string>, type: string, headers: Headers): Promise<Response> {
  const body = await streamOf(texts)
  return new Response(body, { headers: { ...headers, 'content-type': type } })
} // prettier-ignore

async function unlessKnown(
  context: Context,
  { ledger }: Services,
  answer: (headers: Headers & { readonly etag: string }) => Promise<Response>,
): Promise<Response> {
  const revision = (await ledger?.revision()) ?? ''
  const { url } = context.req
  const etag = etagOf(VERSION, revision, url, String(wantsLines(context.req.header('accept'))))
  const headers = { etag, 'cache-control': 'no-cache', vary: 'accept' }
  return isKnown(etag, context.req.header('if-none-match') ?? null)
    ? new Response(null, { status: 304, headers })
    : answer(headers)
}

export function askedOf<Name extends OperationName>(name: Name, context: Context, services: Services): Asked<Name> {
  return {
    params: paramsOf(name, context.req.param()),
    query: queryOf(name, context.req.url),
    ledger: () => ledgerOf(services),
  }
} // prettier-ignore

const queryOf = <Name extends OperationName>(name: Name, url: string): Query<Name> =>
  readQuery(operations[name].query, new URL(url).searchParams) as Query<Name>

/** What stands in a path and can be nothing is not there. */
function paramsOf<Name extends OperationName>(name: Name, given: Record<string, string>): Params<Name> {
  const result = operations[name].params.safeParse(given)
  if (!result.success) throw notFound(explained(result.error, given))
  return result.data as Params<Name>
}

function ledgerOf({ ledger }: Services): Ledger {
  if (ledger) return ledger
  throw new RequestProblem(
    409,
    'this server has no ledger: start it with `demarche serve --ledger FILE`; POST /api/v1/code, /api/v1/who and /api/v1/where work without one',
  )
}
