import { createClient } from '@waybill/client'
import type { Row } from '../report.ts'
import { startDirectWorkers, type DirectWorkers } from './direct-worker.ts'
import { ask, costOf, medianOf, newAgent, type Target } from './request-cost.ts'

/** What each way to authenticate may cost, as a multiple of a worker that says hello. */
const GOALS = { hello: 1, key: 1.5, 'client token': 1.5, 'cached session': 2.5 } as const
type Way = keyof typeof GOALS

/** CPU of the runtime per request of the whole chain, in rounds that alternate: `-- identity [requests] [rounds]`. */
export async function benchIdentity(requests = '1000', rounds = '7'): Promise<readonly Row[]> {
  const workers = await startDirectWorkers()
  const agent = newAgent()
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
