import { html, raw } from 'hono/html'
import type { ApiDocument } from '../routes/document.js'

/** A page that needs no script and no network: what can be asked, from the document. */
export function referencePage(document: ApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method]
      return operation ? [section(method, path, operation as ShownOperation)] : []
    }),
  )
  const { title, version, description } = document.info
  return page(
    `${title} API`,
    html`<h1>${title} API <small>${version}</small></h1>
      <p>${description}</p>
      <p>
        Everything here is in <a href="/api/openapi.json">openapi.json</a>, with the schemas of the answers.
        Lists answer <code>{ items, next }</code> and stream one item a line with
        <code>Accept: application/x-ndjson</code>. What is wrong is told as
        <code>application/problem+json</code> in one line.
      </p>
      ${operations}`,
  )
}

interface ShownOperation {
  readonly operationId?: string
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: ShownSchema
}

interface ShownSchema {
  readonly description?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

const section = (method: string, path: string, { operationId = '', summary = '', parameters = [] }: ShownOperation) =>
  html`<section id="${operationId}">
    <h2><a href="#${operationId}"><span>${method.toUpperCase()}</span> ${path}</a></h2>
    <p>${summary}</p>
    ${parameters.length > 0 ? html`<table>${parameters.map(row)}</table>` : ''}
  </section>` // prettier-ignore

const row = ({ name, in: place, required, description, schema }: Parameter) =>
  html`<tr>
    <th scope="row"><code>${name}</code></th>
    <td>${place}${required ? ', required' : ''}</td>
    <td>${valuesOf(schema)}</td>
    <td>${description ?? schema?.description ?? ''}</td>
  </tr>`

function valuesOf(schema: ShownSchema | undefined): string {
  if (!schema) return ''
  const { enum: choices, minimum, maximum, format, type } = schema
  if (choices) return choices.join(', ')
  if (minimum !== undefined && maximum !== undefined) return `${minimum}…${maximum}`
  return format ?? type ?? ''
}

const page = (title: string, body: ReturnType<typeof html>): string =>
  String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <link rel="stylesheet" href="/api/docs.css" />
        </head>
        <body>
          <main>${raw(String(body))}</main>
        </body>
      </html>`,
  )

/** What stands in the place of pages that are not there. */
export const NOT_BUILT = page(
  'demarche',
  html`<h1>demarche</h1>
    <p>
      The pages were not built: run <code>npm run build</code> and start the server again. The
      <a href="/api/docs">API</a> works without them.
    </p>`,
)

export const STYLES = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0 }
main { max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 small { font-weight: normal; opacity: .7 }
h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere }
h2 a { color: inherit; text-decoration: none }
h2 span { font-size: .8rem; border: 1px solid; border-radius: .25rem; padding: 0 .35rem }
p { margin: .25rem 0 }
table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto }
th, td { text-align: left; vertical-align: top; padding: .2rem .75rem .2rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
`
