import type { z } from 'zod'
import { decode, NotTextError } from '../../encoding/index.js'
import type { Source } from '../../model/index.js'
import { codeBodySchema, codeQuery, MOST_CHARACTERS } from '../api/index.js'
import { badRequest, RequestProblem } from '../sending/problem.js'
import { checked, readQuery } from './query.js'

/** A report to be coded, as somebody sent it, and whether its reasons are wanted. */
export interface CodeRequest {
  readonly source: Source
  readonly explain: boolean
}

type Sayings = z.output<typeof codeQuery>

/**
 * JSON, plain text, HTML, or a form with a file. Names that files bear are told again and never used.
 *
 * @throws RequestProblem 400 or 415
 */
export async function readCodeRequest(request: Request): Promise<CodeRequest> {
  const { type, charset } = mediaTypeOf(request.headers.get('content-type') ?? '')
  const query = new URL(request.url).searchParams
  if (type === 'application/json') return fromJson(await request.text(), query)
  if (type === 'text/plain' || type === 'text/html') {
    const format = type === 'text/html' ? 'html' : 'text'
    const bytes = new Uint8Array(await request.arrayBuffer())
    return codeRequest(content(bytes, format, charset), readQuery(codeQuery, query), 'request')
  }
  if (type === 'multipart/form-data') return fromForm(await formOf(request))
  throw new RequestProblem(
    415,
    'a body of application/json, text/plain, text/html or multipart/form-data is wanted',
  )
}

function mediaTypeOf(header: string): { type: string; charset: string | null } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim())
  const charset = parameters.find((part) => /^charset=/iu.test(part))
  return {
    type: type.toLowerCase(),
    charset: charset?.slice('charset='.length).replaceAll('"', '') ?? null,
  }
}

function fromJson(text: string, query: URLSearchParams): CodeRequest {
  if (query.size > 0) throw badRequest('beside a body of JSON there are no parameters: put them into it')
  const body = checked(codeBodySchema, parsed(text))
  const { text: plain, html = '', ...sayings } = body
  const words = plain === undefined ? { content: html, format: 'html' as const } : { content: plain, format: 'text' as const }
  return codeRequest(words, sayings, 'request')
} // prettier-ignore

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest('the body is not valid JSON')
  }
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw badRequest('the body is no form that can be read')
  }
}

async function fromForm(form: FormData): Promise<CodeRequest> {
  const fields = new URLSearchParams()
  const files: File[] = []
  for (const [name, value] of form) {
    if (typeof value !== 'string') files.push(value)
    else if (value !== '') fields.append(name, value)
  }
  const [file] = files
  if (!file || files.length > 1) throw badRequest('a form with one file is wanted')
  const isPage = /html/iu.test(file.type) || /\.html?$/iu.test(file.name)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return codeRequest(
    content(bytes, isPage ? 'html' : 'text', null),
    readQuery(codeQuery, fields),
    file.name.slice(0, LONGEST_NAME) || 'request',
  )
}

const LONGEST_NAME = 200

type Words = Pick<Source, 'content' | 'format' | 'replaced'>

function content(bytes: Uint8Array, format: 'text' | 'html', charset: string | null): Words {
  const { text, replaced } = decoded(bytes, format, charset)
  const most = MOST_CHARACTERS[format]
  if (text.length > most) throw badRequest(`at most ${most} characters are coded, and there are ${text.length}`)
  return { content: text, format, replaced }
} // prettier-ignore

function decoded(bytes: Uint8Array, format: 'text' | 'html', charset: string | null) {
  try {
    return decode(bytes, format, charset)
  } catch (error) {
    if (error instanceof NotTextError) throw badRequest(`the body ${error.message}`)
    throw error
  }
}

function codeRequest(words: Words, sayings: Sayings, sourceId: string): CodeRequest {
  const { title, published, url, publisher, explain } = sayings
  return {
    source: {
      ...words,
      sourceId,
      title: title ?? null,
      published: published ?? null,
      url: url ?? null,
      publisher: publisher ?? null,
    },
    explain: explain ?? false,
  }
}
