import { OpenAPIHono } from '@hono/zod-openapi'
import { VERSION } from '../../version.js'
import { API, codeBodySchema, type Operation, operations, problemSchema } from '../api/index.js'

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

/** What can be asked, as OpenAPI 3.1 describes it: made from the schemas that requests are checked with. */
export function apiDocument(): ApiDocument {
  const described = new OpenAPIHono()
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    described.openAPIRegistry.registerPath({
      operationId: name,
      method: operation.method,
      path: API + operation.path,
      summary: operation.summary,
      ...(operation.withoutLedger ? {} : { tags: ['ledger'] }),
      request: { params: operation.params, query: operation.query, ...bodyOf(name) },
      responses: {
        200: { description: operation.summary, content: contentOf(name, operation) },
        ...PROBLEMS,
      },
    })
  }
  return described.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'demarche',
      version: VERSION,
      description:
        'A dated, sourced ledger of international politics: who said what about whom, who did what to whom.',
    },
  })
}

const PROBLEMS = {
  default: {
    description: 'What is wrong, in one line',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
}

const text = { schema: { type: 'string' as const } }

const bodyOf = (name: string) =>
  name === 'code'
    ? {
        body: {
          required: true,
          content: {
            'application/json': { schema: codeBodySchema },
            'text/plain': text,
            'text/html': text,
            'multipart/form-data': {
              schema: {
                type: 'object' as const,
                properties: { file: { type: 'string' as const, format: 'binary' } },
              },
            },
          },
        },
      }
    : {}

const contentOf = (name: string, { answer, item }: Operation) =>
  name === 'export'
    ? { 'text/csv': text, 'text/tab-separated-values': text, 'application/x-ndjson': text }
    : {
        'application/json': { schema: answer },
        ...(item ? { 'application/x-ndjson': { schema: item } } : {}),
      }
