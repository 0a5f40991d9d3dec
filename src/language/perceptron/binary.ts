/** Reads the parts of a weights file, one after the other. */
export class BinaryReader {
  private at = 0
  private readonly view: DataView

  constructor(private readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  }

  uint32(): number {
    this.at += 4
    return this.view.getUint32(this.at - 4, true)
  }

  /** A copy, so that the file's buffer can be let go. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    this.at += length
    return new Uint8Array(this.data.subarray(this.at - length, this.at))
  }

  text(): string {
    const length = this.uint32()
    this.at += length
    return new TextDecoder().decode(this.data.subarray(this.at - length, this.at))
  }

  /** Ascending numbers, stored as the steps between them, seven bits a byte. */
  ascending(count: number): Uint32Array {
    const { data } = this
    const numbers = new Uint32Array(count)
    let number = 0
    for (let index = 0; index < count; index++) {
      let step = 0
      let scale = 1
      for (;;) {
        const byte = data[this.at++]!
        step += (byte & 127) * scale
        if (byte < 128) break
        scale *= 128
      }
      number += step
      numbers[index] = number
    }
    return numbers
  }
}

/** Writes what `BinaryReader` reads. */
export class BinaryWriter {
  private readonly parts: Uint8Array[] = []

  uint32(number: number): void {
    const part = new Uint8Array(4)
    new DataView(part.buffer).setUint32(0, number, true)
    this.parts.push(part)
  }

  bytes(part: Uint8Array): void {
    this.parts.push(part)
  }

  text(text: string): void {
    const part = new TextEncoder().encode(text)
    this.uint32(part.length)
    this.parts.push(part)
  }

  ascending(numbers: ArrayLike<number>): void {
    const bytes: number[] = []
    let before = 0
    for (let index = 0; index < numbers.length; index++) {
      let step = numbers[index]! - before
      before = numbers[index]!
      while (step >= 128) {
        bytes.push((step % 128) + 128)
        step = Math.floor(step / 128)
      }
      bytes.push(step)
    }
    this.parts.push(Uint8Array.from(bytes))
  }

  finish(): Uint8Array {
    return Buffer.concat(this.parts)
  }
}
