import { createClient } from '@waybill/client'
import { startDirectWorkers, type DirectWorkers } from '../identity/direct-worker.ts'
import { ask, costOf, medianOf, newAgent, type Target } from '../identity/request-cost.ts'
import type { Row } from '../report.ts'
import { loadStore } from './orders-bench.ts'

/** A worker that does nothing but the statement which a header holds. */
const BARE = `export default { async fetch(request, env) {
  const { database, sql, values } = JSON.parse(decodeURIComponent(request.headers.get('statement')))
  const { results } = await env[database].prepare(sql).bind(...values).all()
  return Response.json(results)
} }`
const QUESTIONS = { 'list page': {}, search: { find: 'silva' }, 'search of two characters': { find: 'si' } } as const
const GOAL = 1.3
const ORDERS = 60

interface Pair {
  readonly ours: Target
  readonly bare: Target
}

/** CPU of a page of orders, from the request to the answer, beside a worker that has only its statement: `-- page-cost [requests] [rounds]`. */
export async function benchPageCost(requests = '200', rounds = '5'): Promise<readonly Row[]> {
  const workers = await startDirectWorkers(BARE)
  const agent = newAgent()
  try {
    const pairs = Object.entries(await pairsOf(workers))
    const rows: Row[] = []
    for (const [question, { ours, bare }] of pairs) {
      for (const target of [ours, bare]) await ask(target, agent, Number(requests))
      const costs: Record<keyof Pair, number[]> = { ours: [], bare: [] }
      for (let round = 0; round < Number(rounds); round++) {
        costs.ours.push(await costOf(ours, agent, Number(requests)))
        costs.bare.push(await costOf(bare, agent, Number(requests)))
      }
      rows.push(toRow(question, medianOf(costs.ours), medianOf(costs.bare)))
    }
    return rows
  } finally {
    agent.destroy()
    await workers.stop()
  }
}

async function pairsOf({ url, helloUrl, key }: DirectWorkers): Promise<Record<string, Pair>> {
  const { call } = createClient({ baseUrl: url, token: () => key })
  for (let count = 0; count < ORDERS; count++) await call('POST /v1/orders', { body: draftOf(count) })
  const { organization, connections } = await call('GET /v1/context')
  const courierIds = connections.map(({ courierId }) => courierId)
  const tenant = { column: 'client_id', id: organization.id, connectionId: null, courierIds, withheld: [] }
  const store = await loadStore()
  const pairs = Object.entries(QUESTIONS).map(async ([question, query]): Promise<[string, Pair]> => {
    const statement = store.pageStatement(tenant, { sort: 'updatedAt', direction: 'desc', limit: 50, ...query })
    const search = new URLSearchParams({ limit: '50', ...query })
    const ours = { url: `${url}/v1/orders?${search.toString()}`, headers: { authorization: `Bearer ${key}` } }
    return [question, { ours, bare: await bareOf(helloUrl, statement) }]
  })
  return Object.fromEntries(await Promise.all(pairs))
}

/** The bare worker with this statement, on the shard that holds the orders. */
async function bareOf(url: string, statement: object): Promise<Target> {
  for (const database of ['SHARD_00', 'SHARD_01']) {
    const headers = { statement: encodeURIComponent(JSON.stringify({ database, ...statement })) }
    const rows: unknown = await (await fetch(url, { headers })).json()
    if (Array.isArray(rows) && rows.length > 0) return { url, headers }
  }
  throw new Error('No shard has the orders')
}

const draftOf = (count: number) => ({
  pickup: stop('Sarandí 400', 'Store'),
  dropoffs: [stop(`Bulevar España ${2_600 + count}`, 'Ana Silva')],
})
const stop = (line: string, name: string) => ({
  address: { line, city: 'Montevideo', country: 'UY', point: { latitude: -34.9058, longitude: -56.1913 } },
  contact: { name, phone: '+59899412078' },
})

function toRow(question: string, ours: number, bare: number): Row {
  const ratio = ours / bare
  return {
    question,
    'CPU per request': `${ours.toFixed(0)} µs`,
    'bare D1': `${bare.toFixed(0)} µs`,
    'of bare': `${ratio.toFixed(2)} ×`,
    goal: `${GOAL} ×`,
    met: ratio <= GOAL ? 'yes' : 'no',
  }
}
