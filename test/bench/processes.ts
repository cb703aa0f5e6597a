import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a worker's own program has used; wrangler, which started it, does not count. */
export interface Usage {
  /** Seconds on a processor since the start. */
  readonly seconds: number
  /** Memory now, in megabytes. */
  readonly megabytes: number
}

interface Line {
  readonly pid: number
  readonly parent: number
  readonly seconds: number
  readonly kilobytes: number
  readonly program: string
}

/** Measures workerd among all that a process has started. */
export function usageOf(pid: number): Usage {
  const own = workerdLines(pid)
  return {
    seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
    megabytes: own.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024,
  }
}

/** Processor time of the same in hundredths of a second, which only Linux tells. */
export const fineSecondsOf = (pid: number): number => workerdOf(pid).reduce((sum, each) => sum + ticksOf(each) / 100, 0)

/** What one process has used, in hundredths of a second. */
export function ticksOf(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(11).map(Number)
  return user + system
}

/** Nanoseconds on a processor of some processes' threads, as Linux's scheduler counts them; none may end meanwhile. */
export const nanosecondsOf = (pids: readonly number[]): number =>
  pids
    .flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}/schedstat`))
    .reduce((sum, path) => sum + Number(readFileSync(path, 'utf8').split(' ')[0]), 0)

/** The numbers of the workerd processes that a process has started. */
export const workerdOf = (pid: number): number[] => workerdLines(pid).map((line) => line.pid)

function workerdLines(pid: number): Line[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,time=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(toLine)
  const family = new Set([pid])
  // Parents are older than their children, but numbers may have gone round: look until nobody new is found.
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const line of lines) if (family.has(line.parent)) family.add(line.pid)
  }
  return lines.filter(({ pid: each, program }) => family.has(each) && program.includes('workerd'))
}

function toLine(text: string): Line {
  const [pid = '', parent = '', kilobytes = '', time = '', program = ''] = text.trim().split(/\s+/)
  return { pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), seconds: toSeconds(time), program }
}

/** "1-02:03:04" or "2:03.45", as ps writes processor time. */
function toSeconds(time: string): number {
  const [clock = '', days = '0'] = time.split('-').toReversed()
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400
}
