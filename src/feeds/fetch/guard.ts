import { lookup as systemLookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { FeedError } from '../error.js'

/** What resolves names, as `dns.lookup` does when it is asked for all addresses. */
export type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * A feed's address and each that it redirects to come from outside: none of them may lead into the network that this
 * machine stands in. Literals are checked here, in every notation, because no name is looked up for them.
 * @throws FeedError
 */
export function checkAddress(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FeedError(`only http and https are fetched, not ${url.protocol.replace(/:$/, '')}`)
  if (url.username !== '' || url.password !== '')
    throw new FeedError('its address holds a user name or password')
  if (allowPrivate) return
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (/^(?:.*\.)?localhost$/i.test(host) || (ipaddr.isValid(host) && !isPublic(host))) throw notPublic(host)
}

/** Finds addresses for connections, and connects to none that is not public, whatever the name says the next time. */
export function guardedLookup(allowPrivate: boolean, resolve: Resolver = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const allowed = allowPrivate ? addresses : addresses.filter(({ address }) => isPublic(address))
      const [first] = allowed
      if (!first) return callback(notPublic(hostname), '', 0)
      // Node asks for all when it tries several at a time.
      if (options.all) (callback as unknown as (error: null, all: LookupAddress[]) => void)(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}

/** IPv4 addresses in their oldest IPv6 notation, `::10.0.0.1`. */
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96')

export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || !(parsed as ipaddr.IPv6).match(COMPATIBLE)
}

const notPublic = (host: string): FeedError =>
  new FeedError(`${host} is no public address: --allow-private allows it`)
