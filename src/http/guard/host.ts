import { RequestProblem } from '../sending/problem.js'

/** Names by which a machine means itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Under which names the server may be asked, with its port. */
export function allowedHosts(host: string, port: number): ReadonlySet<string> {
  return new Set([...LOOPBACK, bracketed(host)].flatMap((name) => withPort(name.toLowerCase(), port)))
}

const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)

const withPort = (name: string, port: number): string[] =>
  port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]

/**
 * A page of another site whose name was made to lead here sends that name. The address that the request came to is no name.
 *
 * @throws RequestProblem 421 for another Host, 403 where a page of another site asks
 */
export function checkHost(
  allowed: ReadonlySet<string>,
  headers: Headers,
  { localAddress = '', localPort = 0 }: { readonly localAddress?: string; readonly localPort?: number },
): void {
  const names = new Set([
    ...allowed,
    ...withPort(bracketed(localAddress.replace(/^::ffff:/u, '')), localPort),
  ])
  if (!names.has(headers.get('host')?.toLowerCase() ?? '')) {
    throw new RequestProblem(421, `this server is asked under ${[...allowed].join(', ')} alone`)
  }
  const origin = headers.get('origin')
  if (origin !== null && !names.has(hostOf(origin))) {
    throw new RequestProblem(403, 'pages of other sites may not ask this server')
  }
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).host
  } catch {
    return ''
  }
}
