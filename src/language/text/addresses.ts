/** A run has an address only if it has one of these marks; most runs have none and are not searched. */
const MARK = /[@#_]|:\/\/|www\.|\.[\p{L}\d]/u
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”]+/iuy
const MAIL = /(?:mailto:)?[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/uy
const HANDLE = /[@#]\p{L}[\p{L}\d_]*/uy
const DOMAIN =
  /(?:[a-z\d-]+\.)+(?:com|org|net|gov|edu|int|info|co\.[a-z]{2})(?![\p{L}\d])(?:\/[^\s<>"“”]*)?/iuy
const NEWSGROUP = /[a-z]{2,}(?:\.[a-z\d-]{2,}){2,}(?![\p{L}\d])/uy
const FILE =
  /[\p{L}\d_#&.-]*\.(?:docx?|xlsx?|pptx?|pdf|txt|rtf|csv|html?|zip|exe|jpe?g|gif|png)(?![\p{L}\d])/iuy
const UNDERSCORED = /[\p{L}\d]+(?:_+[\p{L}\d]+)+/uy
const PATTERNS = [URL, MAIL, HANDLE, DOMAIN, FILE, NEWSGROUP, UNDERSCORED]
const CLOSES = new Set('"\'”’)]}>».,;:!?…')

/** Finds web and mail addresses, handles and file names in a run of text without spaces. */
export class AddressFinder {
  private readonly mayHold: boolean

  constructor(private readonly run: string) {
    this.mayHold = MARK.test(run)
  }

  /** The end of the address at `at`, or `at` where none starts. */
  endAt(at: number): number {
    const { run } = this
    if (!this.mayHold || (at > 0 && /[\p{L}\p{M}\d_.]/u.test(run[at - 1]!))) return at
    let end = at
    for (const pattern of PATTERNS) {
      pattern.lastIndex = at
      if (pattern.test(run)) end = Math.max(end, this.withoutClosers(at, pattern.lastIndex))
    }
    return end
  }

  /** Marks at the end belong to the sentence, but a bracket that the address opens is its own. */
  private withoutClosers(start: number, end: number): number {
    let last = end
    while (last > start && CLOSES.has(this.run[last - 1]!)) {
      if (this.run[last - 1] === ')' && this.run.slice(start, last).includes('(')) break
      last--
    }
    return last
  }
}
