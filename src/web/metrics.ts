// Counts what was answered, for a Prometheus server. Labels are routes and statuses, never what visitors typed.

import type { ServedSnapshot } from '../search/served-snapshot.ts'
import type { Answer } from './guards/access-log.ts'

/** What has been counted since the start. */
export interface Metrics {
  readonly count: (answer: Answer) => void
  /** The counts in the Prometheus text format 0.0.4. */
  readonly text: (snapshot: ServedSnapshot, nowMs: number) => string
}

interface Timing {
  count: number
  sumSeconds: number
  /** Answers within each of `bounds`. */
  readonly within: number[]
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const // seconds

/** Counters that start at nothing. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const timings = new Map<string, Timing>()
  return {
    count: (answer) => {
      const labels = `method="${methodOf(answer)}",route="${answer.route}",status="${answer.status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      addTiming(timings, `route="${answer.route}"`, answer.durationMs / 1_000)
    },
    text: (snapshot, nowMs) =>
      [
        ...family('http_requests_total', 'counter', 'Requests answered.'),
        ...[...requests].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
        ...family('http_request_duration_seconds', 'histogram', 'Time from request to end of answer.'),
        ...[...timings].flatMap(([labels, timing]) => timingLines(labels, timing)),
        ...snapshotLines(snapshot, nowMs),
        ...processLines(),
        '',
      ].join('\n'),
  }
}

/** Any other method is refused, and its name is the visitor's. */
function methodOf({ method }: Answer): string {
  return method === 'GET' || method === 'HEAD' ? method : 'other'
}

function addTiming(timings: Map<string, Timing>, labels: string, seconds: number): void {
  const timing = timings.get(labels) ?? { count: 0, sumSeconds: 0, within: bounds.map(() => 0) }
  timings.set(labels, timing)
  timing.count += 1
  timing.sumSeconds += seconds
  bounds.forEach((bound, i) => {
    if (seconds <= bound) timing.within[i] = (timing.within[i] ?? 0) + 1
  })
}

function timingLines(labels: string, { count, sumSeconds, within }: Timing): readonly string[] {
  const name = 'http_request_duration_seconds'
  return [
    ...bounds.map((bound, i) => `${name}_bucket{${labels},le="${bound}"} ${within[i] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sumSeconds.toFixed(6)}`,
    `${name}_count{${labels}} ${count}`,
  ]
}

function snapshotLines({ id, createdAt, archive }: ServedSnapshot, nowMs: number): readonly string[] {
  return [
    ...gauge('referatarkiv_snapshot_info', 'The snapshot that is served.', `{id="${id}"} 1`),
    ...gauge(
      'referatarkiv_snapshot_age_seconds',
      'Since it was written.',
      ` ${ageSeconds(createdAt, nowMs)}`,
    ),
    ...gauge('referatarkiv_meetings', 'Meetings in it.', ` ${archive.meetings.length}`),
    ...gauge('referatarkiv_items', 'Agenda items in it.', ` ${archive.itemCount}`),
  ]
}

function processLines(): readonly string[] {
  const { rss, heapUsed } = process.memoryUsage()
  return [
    ...gauge('process_resident_memory_bytes', 'Memory of the process.', ` ${rss}`),
    ...gauge('nodejs_heap_size_used_bytes', 'Heap in use.', ` ${heapUsed}`),
    ...gauge('process_uptime_seconds', 'Since the start.', ` ${process.uptime().toFixed(0)}`),
  ]
}

function gauge(name: string, help: string, sample: string): readonly string[] {
  return [...family(name, 'gauge', help), name + sample]
}

function family(name: string, type: string, help: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}

/** Whole seconds from an ISO date to `nowMs`, never less than none. */
export function ageSeconds(createdAt: string, nowMs: number): number {
  return Math.max(0, Math.round((nowMs - Date.parse(createdAt)) / 1_000))
}
