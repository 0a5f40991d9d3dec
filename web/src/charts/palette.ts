/** Turns colours as the design tokens give them, `var(--ink)`, into the colours that a page shows where the element stands. */
export function colourReader(within: Element): (colour: string) => string {
  const known = new Map<string, string>()
  const probe = document.createElement('span')
  probe.hidden = true
  return (colour) => {
    const before = known.get(colour)
    if (before !== undefined) return before
    within.append(probe)
    probe.style.color = colour
    const shown = getComputedStyle(probe).color
    probe.remove()
    known.set(colour, shown)
    return shown
  }
}
