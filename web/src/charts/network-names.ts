interface Dot {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly label?: string | null
}

interface Name {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly y: number
}

const SIZE = 12
const HALO = 3

/** Paints names beside their dots, with a rim in the colour of the paper so that they can be read across lines. */
export class NamePainter {
  #painted: Name[] = []

  constructor(
    private readonly ink: string,
    private readonly paper: string,
    private readonly font: string,
  ) {}

  /** Forgets what was painted: the picture is painted anew. */
  readonly begin = (): void => {
    this.#painted = []
  }

  /** Leaves a name out that would lie on another. */
  readonly paintFree = (context: CanvasRenderingContext2D, dot: Dot): void => {
    const name = this.#nameOf(context, dot)
    if (!name || this.#painted.some((other) => isOver(name, other))) return
    this.#painted.push(name)
    this.#paint(context, name)
  }

  /** Paints the name whatever else lies there, since it was pointed at. */
  readonly paint = (context: CanvasRenderingContext2D, dot: Dot): void => {
    const name = this.#nameOf(context, dot)
    if (name) this.#paint(context, name)
  }

  /** On the right of the dot, or on its left where the picture ends. */
  #nameOf(context: CanvasRenderingContext2D, { x, y, size, label }: Dot): Name | null {
    if (!label) return null
    context.font = `${SIZE}px ${this.font}`
    const width = context.measureText(label).width
    const gap = size + HALO
    const left = x + gap + width > context.canvas.clientWidth && x > width + gap ? x - gap - width : x + gap
    return { words: label, left, right: left + width, y }
  }

  #paint(context: CanvasRenderingContext2D, { words, left, y }: Name): void {
    context.lineJoin = 'round'
    context.lineWidth = 2 * HALO
    context.strokeStyle = this.paper
    context.strokeText(words, left, y + SIZE / 3)
    context.fillStyle = this.ink
    context.fillText(words, left, y + SIZE / 3)
  }
}

const isOver = (one: Name, other: Name): boolean =>
  Math.abs(one.y - other.y) < SIZE + 1 && one.left < other.right + HALO && other.left < one.right + HALO
