import { apiDocument } from '../routes/document.js'
import { notFound } from '../sending/problem.js'
import type { App, Services } from '../services.js'
import type { PageFile } from '../page-files.js'
import { dataAddress, isPage } from './pages.js'
import { NOT_BUILT, referencePage, STYLES } from './reference.js'

const HTML = 'text/html; charset=utf-8'

/** What is for eyes: the pages, the data behind each, and the reference of the API. */
export function addPages(app: App, { pages, ledger, metrics, desk }: Services): void {
  const document = apiDocument()
  const reference = referencePage(document)
  app.get('/api/openapi.json', (context) => context.json(document))
  app.get('/api/docs', (context) => context.body(reference, 200, { 'content-type': HTML }))
  app.get('/api/docs.css', (context) => context.body(STYLES, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/healthz', (context) => context.json({ status: 'ok', ledger: ledger !== null }))
  app.get('/metrics', (context) =>
    context.body(metrics.text({ reports_being_coded: desk.busy(), resident_memory_bytes: process.memoryUsage.rss() }), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  )
  app.get('*', (context) => {
    const url = new URL(context.req.url)
    const file = pages.get(url.pathname)
    if (file && url.pathname !== INDEX) return fileResponse(file)
    const data = dataAddress(url)
    if (data) return app.fetch(new Request(data, context.req.raw), context.env)
    if (!wantsPage(url.pathname, context.req.header('accept') ?? '*/*')) throw notFound(`there is no ${url.pathname}; /api/docs lists what there is`)
    const index = pages.get(INDEX)
    const status = isPage(url.pathname) ? 200 : 404
    return index ? fileResponse(index, status) : context.body(NOT_BUILT, 503, { 'content-type': HTML })
  })
  app.all('*', ({ req }) => {
    throw notFound(`there is no ${req.method} ${req.path}; /api/docs lists what there is`)
  })
} // prettier-ignore

const INDEX = '/index.html'

/** A page is for whoever takes HTML; under the address of a page, for whoever does not say. */
const wantsPage = (path: string, accept: string): boolean =>
  accept.includes('text/html') || (isPage(path) && accept.includes('*/*'))

const fileResponse = ({ bytes, type, isFixed }: PageFile, status = 200): Response =>
  new Response(bytes, {
    status,
    headers: {
      'content-type': type,
      'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
