import { Agent, get } from 'node:http'
import { readFileSync } from 'node:fs'
import { workerdOf } from '../processes.ts'

/** What is asked, again and again. */
export interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** So many requests are under way at once. */
const LANES = 8
/** The kernel counts processor time in hundredths of a second. */
const TICKS = 100

/** Keeps the connections open that all requests share. */
export const newAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: LANES })

/** Microseconds of processor per request. */
export async function costOf(target: Target, agent: Agent, requests: number): Promise<number> {
  const before = ticks()
  await ask(target, agent, requests)
  return ((ticks() - before) / TICKS / requests) * 1e6
}

/** Asks so often, with nothing measured. */
export async function ask({ url, headers }: Target, agent: Agent, requests: number): Promise<void> {
  let left = requests
  const lane = async (): Promise<void> => {
    while (left-- > 0) await once(url, headers, agent)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

const once = (url: string, headers: Target['headers'], agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { headers, agent }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })

/** User and system time of our workerd since its start. */
function ticks(): number {
  return workerdOf(process.pid).reduce((sum, pid) => {
    // Its name stands in brackets and may hold blanks; the fields that follow are counted from there.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return sum + Number(fields[11]) + Number(fields[12])
  }, 0)
}

/** The one in the middle. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
