import { createClient } from '@waybill/client'
import type { Row } from '../report.ts'
import { startDirectWorkers, type DirectWorkers } from './direct-worker.ts'
import { ask, costOf, newAgent, type Target } from './request-cost.ts'

/** What each way to authenticate may cost, as a multiple of a bare worker that says hello; 0 for what it stands beside. */
const GOALS = { hello: 0, 'same answer': 0, key: 1.5, 'client token': 1.5, 'cached session': 2.5 } as const
type Way = keyof typeof GOALS

/** CPU of the runtime per request of the whole chain, in rounds that alternate: `-- identity [requests] [rounds]`. */
export async function benchIdentity(requests = '400', rounds = '31'): Promise<readonly Row[]> {
  const workers = await startDirectWorkers()
  const agent = newAgent()
  try {
    const targets = Object.entries(await targetsOf(workers))
    for (const [, target] of targets) await ask(target, agent, 1_000)
    const costs = new Map<string, number[]>(targets.map(([way]) => [way, []]))
    for (let round = 0; round < Number(rounds); round++)
      for (const [way, target] of rotated(targets, round))
        costs.get(way)?.push(await costOf(target, agent, Number(requests)))
    return rowsOf(costs)
  } finally {
    agent.destroy()
    await workers.stop()
  }
}

/** Each round begins with another, so that none always follows the same. */
const rotated = <T>(all: readonly T[], by: number): readonly T[] => {
  const first = by % all.length
  return [...all.slice(first), ...all.slice(0, first)]
}

async function targetsOf({ url, helloUrl, echoUrl, key, cookie }: DirectWorkers): Promise<Record<Way, Target>> {
  const { call } = createClient({ baseUrl: url, token: () => key })
  const { token } = await call('POST /v1/client_sessions', { body: { components: ['portal'] } })
  const context = `${url}/v1/context`
  await teach(echoUrl, await fetch(context, { headers: { authorization: `Bearer ${key}` } }))
  return {
    hello: { url: helloUrl, headers: {} },
    'same answer': { url: echoUrl, headers: {} },
    key: { url: context, headers: { authorization: `Bearer ${key}` } },
    // Pages of other sites, which have tokens, say where they are.
    'client token': { url: context, headers: { authorization: `Bearer ${token}`, origin: 'https://shop.example' } },
    'cached session': { url: context, headers: { cookie } },
  }
}

/** Tells the bare worker what ours answers; what the runtime adds by itself it adds there too. */
async function teach(echoUrl: string, answer: Response): Promise<void> {
  const own = [...answer.headers].filter(
    ([name]) => !['content-length', 'date', 'connection', 'keep-alive'].includes(name),
  )
  const body = JSON.stringify({ body: await answer.text(), headers: Object.fromEntries(own) })
  await fetch(echoUrl, { method: 'POST', body })
}

function rowsOf(costs: ReadonlyMap<string, readonly number[]>): readonly Row[] {
  return Object.entries(GOALS).map(([way, goal]) => {
    const all = costs.get(way) ?? []
    const [ratio, ofSame] = ['hello', 'same answer'].map((bare) => ratioOf(all, costs.get(bare) ?? []))
    return {
      way,
      'CPU per request': `${quantileOf(all, 0.5).toFixed(0)} µs`,
      'middle half': `${quantileOf(all, 0.25).toFixed(0)} … ${quantileOf(all, 0.75).toFixed(0)}`,
      'of hello': `${ratio?.toFixed(2)} ×`,
      'of the same answer': `${ofSame?.toFixed(2)} ×`,
      goal: goal ? `${goal} ×` : '',
      met: !goal ? '' : (ratio ?? NaN) <= goal ? 'yes' : 'no',
    }
  })
}

/** The median over rounds: both sides of a round ran at the same moment, under the same load. */
const ratioOf = (all: readonly number[], bare: readonly number[]): number =>
  quantileOf(
    all.map((cost, round) => cost / (bare[round] ?? NaN)),
    0.5,
  )

const quantileOf = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? NaN
