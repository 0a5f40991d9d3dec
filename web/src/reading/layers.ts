import { LAYERS, type Layer } from './marks.js'

const USUAL: ReadonlySet<Layer> = new Set(LAYERS.filter((layer) => layer !== 'actors'))

/** The layers that an address names, with commas between them; the usual ones where it names none. */
export function layersIn(query: URLSearchParams): ReadonlySet<Layer> {
  const named = query.get('layers')
  if (named === null) return USUAL
  const names = new Set(named.split(','))
  return new Set(LAYERS.filter((layer) => names.has(layer)))
}

/** What stands in the address for these layers; null for the usual ones. */
export function layersWord(layers: ReadonlySet<Layer>): string | null {
  const isUsual = layers.size === USUAL.size && [...layers].every((layer) => USUAL.has(layer))
  if (isUsual) return null
  return layers.size === 0 ? 'none' : LAYERS.filter((layer) => layers.has(layer)).join(',')
}
