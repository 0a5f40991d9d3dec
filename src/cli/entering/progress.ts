import cliProgress from 'cli-progress'

/** How far a long run has come: a bar on a terminal, a line every ten seconds elsewhere. */
export interface Progress {
  /** One more input is done, of that many bytes. */
  done(bytes: number): void
  /** Runs what writes to the same stream without leaving half a bar behind. */
  aside(write: () => void): void
  stop(): void
}

interface Stream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
}

const PLAIN_MILLISECONDS = 10_000
const REFRESH_PER_SECOND = 5

/** `totalBytes` is null where it is not known how much there is: then there is a rate and no time left. */
export function openProgress(stream: Stream, totalBytes: number | null): Progress {
  const started = performance.now()
  let reports = 0
  let bytes = 0
  const bar = new cliProgress.SingleBar({
    stream,
    fps: REFRESH_PER_SECOND,
    noTTYOutput: true,
    notTTYSchedule: PLAIN_MILLISECONDS,
    clearOnComplete: true,
    hideCursor: null,
    barsize: 24,
    format: (options, { progress }) => {
      const seconds = (performance.now() - started) / 1000
      const rate = `${reports} reports, ${(reports / Math.max(seconds, 0.001)).toFixed(1)} a second`
      if (totalBytes === null) return rate
      const share = Math.min(1, progress)
      const left = share > 0 ? ` · ${timeText((seconds * (1 - share)) / share)} left` : ''
      return `${cliProgress.Format.BarFormat(share, options)} ${Math.floor(share * 100)}% · ${rate}${left}`
    },
  })
  bar.start(totalBytes ?? Number.MAX_SAFE_INTEGER, 0)
  return {
    done(more) {
      reports++
      bytes += more
      bar.update(totalBytes === null ? reports : Math.min(bytes, totalBytes))
    },
    aside(write) {
      if (stream.isTTY) stream.write('\r\u001b[K')
      write()
    },
    stop: () => bar.stop(),
  }
}

/** "2 h 05 min", "4 min", "20 s". */
export function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
  return minutes > 0 ? `${minutes} min` : `${Math.ceil(seconds)} s`
}
