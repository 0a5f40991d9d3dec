/** Hands the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads the address when it is idle, not at the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export const saveText = (name: string, type: string, text: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }))

/** Dots for each unit of the drawing, so that it is sharp in print. */
const SCALE = 3

/**
 * Draws an SVG as PNG.
 *
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * SCALE
  canvas.height = image.height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The drawing is too large for a PNG.')),
    ),
  )
}

/** A name that every file system takes: words of letters and digits with hyphens between. */
export const fileName = (...words: readonly string[]): string =>
  words
    .map((word) => word.normalize('NFKD').replace(/[^A-Za-z0-9]+/gu, '-'))
    .join('-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase()
