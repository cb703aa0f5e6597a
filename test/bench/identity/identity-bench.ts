import { Agent, get } from 'node:http'
import { readFileSync } from 'node:fs'
import { createClient } from '@waybill/client'
import type { Row } from '../report.ts'
import { workerdOf } from '../processes.ts'
import { startDirectWorkers, type DirectWorkers } from './direct-worker.ts'

/** What each way to authenticate may cost, as a multiple of a worker that says hello. */
const GOALS = { hello: 1, key: 1.5, 'client token': 1.5, 'cached session': 2.5 } as const
type Way = keyof typeof GOALS

interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const LANES = 8
/** The kernel counts processor time in hundredths of a second. */
const TICKS = 100

/** CPU of the runtime per request of the whole chain, in rounds that alternate: `-- identity [requests] [rounds]`. */
export async function benchIdentity(requests = '1000', rounds = '7'): Promise<readonly Row[]> {
  const workers = await startDirectWorkers()
  const agent = new Agent({ keepAlive: true, maxSockets: LANES })
  try {
    const targets = Object.entries(await targetsOf(workers))
    for (const [, target] of targets) await ask(target, agent, Number(requests))
    const costs = new Map<string, number[]>(targets.map(([way]) => [way, []]))
    for (let round = 0; round < Number(rounds); round++)
      for (const [way, target] of targets) costs.get(way)?.push(await costOf(target, agent, Number(requests)))
    return rowsOf(costs)
  } finally {
    agent.destroy()
    await workers.stop()
  }
}

async function targetsOf({ url, helloUrl, key, cookie }: DirectWorkers): Promise<Record<Way, Target>> {
  const { call } = createClient({ baseUrl: url, token: () => key })
  const { token } = await call('POST /v1/client_sessions', { body: { components: ['portal'] } })
  const context = `${url}/v1/context`
  return {
    hello: { url: helloUrl, headers: {} },
    key: { url: context, headers: { authorization: `Bearer ${key}` } },
    'client token': { url: context, headers: { authorization: `Bearer ${token}` } },
    'cached session': { url: context, headers: { cookie } },
  }
}

/** Microseconds of processor per request. */
async function costOf(target: Target, agent: Agent, requests: number): Promise<number> {
  const before = ticks()
  await ask(target, agent, requests)
  return ((ticks() - before) / TICKS / requests) * 1e6
}

async function ask({ url, headers }: Target, agent: Agent, requests: number): Promise<void> {
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

function rowsOf(costs: ReadonlyMap<string, readonly number[]>): readonly Row[] {
  const bare = medianOf(costs.get('hello') ?? [])
  return Object.entries(GOALS).map(([way, goal]) => {
    const all = costs.get(way) ?? []
    const ratio = medianOf(all) / bare
    return {
      way,
      'CPU per request': `${medianOf(all).toFixed(0)} µs`,
      'from … to': `${Math.min(...all).toFixed(0)} … ${Math.max(...all).toFixed(0)}`,
      'of hello': `${ratio.toFixed(2)} ×`,
      goal: `${goal} ×`,
      met: ratio <= goal ? 'yes' : 'no',
    }
  })
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
