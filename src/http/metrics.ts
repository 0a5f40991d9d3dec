/** Counts what the server does, in the text format of Prometheus. */
export interface Metrics {
  /** `route` is the pattern, not the address, so that there are few. */
  answered(this: void, method: string, route: string, status: number, seconds: number): void
  text(this: void, gauges: Readonly<Record<string, number>>): string
}

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Histogram {
  readonly counts: number[]
  sum: number
  total: number
}

export function openMetrics(): Metrics {
  const requests = new Map<string, number>()
  const times = new Map<string, Histogram>()
  return {
    answered(method, route, status, seconds) {
      const key = `method="${method}",route="${route}",status="${status}"`
      requests.set(key, (requests.get(key) ?? 0) + 1)
      const time = times.get(route) ?? { counts: BOUNDS.map(() => 0), sum: 0, total: 0 }
      times.set(route, time)
      BOUNDS.forEach((bound, at) => {
        if (seconds <= bound) time.counts[at] = (time.counts[at] ?? 0) + 1
      })
      time.sum += seconds
      time.total++
    },
    text: (gauges) =>
      [
        ...head('demarche_requests_total', 'counter', 'Requests that were answered.'),
        ...[...requests].map(([labels, count]) => `demarche_requests_total{${labels}} ${count}`),
        ...head('demarche_request_seconds', 'histogram', 'How long answers took.'),
        ...[...times].flatMap(([route, time]) => linesOf(route, time)),
        ...Object.entries(gauges).flatMap(([name, value]) => [
          ...head(`demarche_${name}`, 'gauge', name.replaceAll('_', ' ')),
          `demarche_${name} ${value}`,
        ]),
        '',
      ].join('\n'),
  }
}

const head = (name: string, type: string, help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

const linesOf = (route: string, { counts, sum, total }: Histogram): string[] => [
  ...BOUNDS.map(
    (bound, at) => `demarche_request_seconds_bucket{route="${route}",le="${bound}"} ${counts[at] ?? 0}`,
  ),
  `demarche_request_seconds_bucket{route="${route}",le="+Inf"} ${total}`,
  `demarche_request_seconds_sum{route="${route}"} ${sum}`,
  `demarche_request_seconds_count{route="${route}"} ${total}`,
]
