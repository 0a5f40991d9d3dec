import { colourReader } from './palette.js'

/** A drawing that is to become a file of its own, from top to bottom. */
export interface Panel {
  readonly svg: SVGSVGElement
  /** What stands above it; null for nothing. */
  readonly name: string | null
}

export interface Key {
  readonly name: string
  readonly colour: string
}

const SVG = 'http://www.w3.org/2000/svg'
const SIDE = 16
const LINE = 18

/** Title, key and panels as one SVG that needs nothing of the page: every colour and font stands in it. */
export function pictureOf(
  title: string,
  keys: readonly Key[],
  panels: readonly Panel[],
  within: Element,
): string {
  const sizes = panels.map(({ svg }) => ({ width: svg.clientWidth, height: svg.clientHeight }))
  const width = Math.max(...sizes.map((size) => size.width)) + 2 * SIDE
  const picture = element('svg', { xmlns: SVG, 'font-family': 'system-ui, sans-serif', 'font-size': 11 })
  const paper = element('rect', { width: '100%', height: '100%', fill: 'var(--paper)' })
  picture.append(paper, text(title, { x: SIDE, y: SIDE + 10, 'font-size': 14, 'font-weight': 600 }))
  let y = SIDE + LINE + drawKeys(picture, keys, width, SIDE + LINE)
  for (const [index, { svg, name }] of panels.entries()) {
    if (name) picture.append(text(name, { x: SIDE, y: (y += LINE), 'font-weight': 600 }))
    picture.append(placed(svg, SIDE, y + 4))
    y += (sizes[index]?.height ?? 0) + 4
  }
  set(picture, { width, height: y + SIDE, viewBox: `0 0 ${width} ${y + SIDE}` })
  fixColours(picture, within)
  return new XMLSerializer().serializeToString(picture)
}

/** Gives the height that the keys take. */
function drawKeys(picture: Element, keys: readonly Key[], width: number, top: number): number {
  let [x, y] = [SIDE, top + LINE]
  for (const { name, colour } of keys) {
    const room = 24 + name.length * 6.2
    if (x + room > width - SIDE && x > SIDE) [x, y] = [SIDE, y + LINE]
    picture.append(element('rect', { x, y: y - 9, width: 10, height: 10, fill: colour }))
    picture.append(text(name, { x: x + 15, y }))
    x += room
  }
  return keys.length > 0 ? y - top + 6 : 0
}

function placed(svg: SVGSVGElement, x: number, y: number): Element {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.removeAttribute('class')
  set(copy, { x, y, width: svg.clientWidth, height: svg.clientHeight })
  return copy
}

function fixColours(picture: Element, within: Element): void {
  const shown = colourReader(within)
  const ink = shown('var(--ink)')
  for (const one of [picture, ...picture.querySelectorAll('*')])
    for (const { name, value } of [...one.attributes])
      if (value.includes('var(') || value.includes('currentColor'))
        one.setAttribute(
          name,
          value.replace(/var\(--[\w-]+\)/gu, (colour) => shown(colour)).replace(/currentColor/gu, ink),
        )
  picture.setAttribute('fill', ink)
}

function text(words: string, attributes: Attributes): Element {
  const one = element('text', { 'text-anchor': 'start', ...attributes })
  one.textContent = words
  return one
}

type Attributes = Readonly<Record<string, string | number>>

function element(name: string, attributes: Attributes): Element {
  const one = document.createElementNS(SVG, name)
  set(one, attributes)
  return one
}

function set(one: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, String(value))
}
