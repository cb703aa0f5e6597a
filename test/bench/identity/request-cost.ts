import { Agent, get } from 'node:http'
import { nanosecondsOf, workerdOf } from '../processes.ts'

/** What is asked, again and again. */
export interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** So many requests are under way at once. */
const LANES = 8

/** Keeps the connections open that all requests share. */
export const newAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: LANES })

/** Microseconds of processor per request, of all that workerd does meanwhile. */
export async function costOf(target: Target, agent: Agent, requests: number): Promise<number> {
  const pids = workerdOf(process.pid)
  const before = nanosecondsOf(pids)
  await ask(target, agent, requests)
  return (nanosecondsOf(pids) - before) / 1_000 / requests
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

/** The one in the middle. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
