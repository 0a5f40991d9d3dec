interface Dot {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly label?: string | null
}

const SIZE = 12
const HALO = 3

/** Paints names beside their dots, with a rim in the colour of the paper so that they can be read across lines. */
export function namePainter(ink: string, paper: string, font: string) {
  return (context: CanvasRenderingContext2D, { x, y, size, label }: Dot): void => {
    if (!label) return
    context.font = `${SIZE}px ${font}`
    const width = context.measureText(label).width
    const isRight = x + size + HALO + width > context.canvas.clientWidth && x > width
    const at = isRight ? x - size - HALO - width : x + size + HALO
    context.lineJoin = 'round'
    context.lineWidth = 2 * HALO
    context.strokeStyle = paper
    context.strokeText(label, at, y + SIZE / 3)
    context.fillStyle = ink
    context.fillText(label, at, y + SIZE / 3)
  }
}
