import { API, type ListName, type Operation, type OperationName, operations } from '../api/index.js'
import { answering, type Handler, listing } from '../operate.js'
import { readCodeRequest } from '../reading/body.js'
import { notFound, RequestProblem } from '../sending/problem.js'
import type { App, Services } from '../services.js'
import { exporting } from './export.js'

/** All operations, under their paths; another method there is refused, and another path under the API is nothing. */
export function addApi(app: App, services: Services): void {
  for (const name of Object.keys(operations) as OperationName[]) {
    const { method, path }: Operation = operations[name]
    const pattern = API + path.replaceAll(/\{(\w+)\}/gu, ':$1')
    app.on(method.toUpperCase(), pattern, handlerFor(name, services))
    app.all(pattern, (context) => refuseMethod(context.req.method, method))
  }
  app.all(`${API}/*`, ({ req }) => {
    throw notFound(`there is no ${req.path}; /api/docs lists what there is`)
  })
}

function handlerFor(name: OperationName, services: Services): Handler {
  if (name === 'code') return coding(services)
  if (name === 'export') return exporting(services)
  return isList(name) ? listing(name, services) : answering(name, services)
}

const isList = (name: OperationName): name is ListName => 'item' in operations[name]

const coding =
  ({ desk }: Services): Handler =>
  async ({ req }) =>
    Response.json(await desk.code(await readCodeRequest(req.raw)), {
      headers: { 'cache-control': 'no-store' },
    })

function refuseMethod(given: string, wanted: Operation['method']): never {
  const allowed = wanted === 'get' ? 'GET, HEAD' : 'POST'
  throw new RequestProblem(405, `${given} is not allowed here: ${allowed}`, { allow: allowed })
}
