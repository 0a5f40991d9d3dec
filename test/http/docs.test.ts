import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { API, type Operation, operations } from '../../src/http/api/index.js'
import { checked, readQuery } from '../../src/http/reading/query.js'
import { apiDocument } from '../../src/http/routes/document.js'

const docs = readFileSync(resolve(import.meta.dirname, '../../docs/serve.md'), 'utf8')
const document = apiDocument()
const all = Object.entries(operations) as [string, Operation][]

/** A paragraph or list item tells of an operation; a table belongs to the item above it. */
const aboutOf = ({ method, path }: Operation): string => {
  const [, after = ''] = docs.split(`\n- \`${method.toUpperCase()} ${API}${path}\``)
  const item = after.split(/\n(?:- `|##|\n {4}curl)/u)[0] ?? ''
  return path.endsWith('/facets') ? docs : item
}

describe('the document of the API', () => {
  it('describes every operation, with its parameters and answers', () => {
    for (const [name, { method, path, params, query }] of all) {
      const described = document.paths?.[API + path]?.[method] as { operationId: string; parameters?: { name: string }[]; responses: object } | undefined
      expect(described?.operationId).toBe(name)
      const names = described?.parameters?.map(({ name }) => name) ?? []
      expect(names.sort()).toEqual([...Object.keys(params.shape), ...Object.keys(query.shape)].sort())
      expect(Object.keys(described?.responses ?? {})).toEqual(['200', 'default'])
    }
    expect(Object.keys(document.paths ?? {})).toHaveLength(all.length)
    expect(document.openapi).toBe('3.1.0')
  })

  it('refers to nothing that is not there', () => {
    const schemas = Object.keys(document.components?.schemas ?? {})
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/gu)].map(([, name]) => name as string)
    expect(referred.length).toBeGreaterThan(20)
    expect(referred.filter((name) => !schemas.includes(name))).toEqual([])
  })
}) // prettier-ignore

describe('docs/serve.md', () => {
  it.each(all)('tells of %s and its parameters', (name, operation) => {
    expect(docs).toContain(`\`${operation.method.toUpperCase()} ${API}${operation.path}\``)
    const about = name === 'export' ? docs : aboutOf(operation)
    expect(Object.keys(operation.query.shape).filter((parameter) => !about.includes(`\`${parameter}\``))).toEqual([])
  })

  it.each(all)('has an example of %s that can be asked', (_, operation) => {
    const pattern = new RegExp(`^${API}${operation.path.replaceAll(/\{\w+\}/gu, '([^/]+)')}$`, 'u')
    const examples = [...docs.matchAll(/^ {4}curl .*'(http:[^']+)'/gmu)].map(([, address]) => new URL(address as string))
    const own = examples.filter(({ pathname }) => pattern.test(pathname) && (!pathname.endsWith('/facets') || operation.path.endsWith('/facets')))
    expect(own).not.toEqual([])
    for (const { pathname, searchParams } of own) {
      const values = pattern.exec(pathname)?.slice(1).map(decodeURIComponent) ?? []
      checked(operation.params, Object.fromEntries(Object.keys(operation.params.shape).map((key, at) => [key, values[at]])))
      readQuery(operation.query, searchParams)
    }
  })
}) // prettier-ignore
