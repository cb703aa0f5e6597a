// A worker in a process of its own, so that it can be killed: node test/fleet/serve.ts <state> <port> <json of variables>
import { join } from 'node:path'
import { unstable_startWorker as startWorker } from 'wrangler'
import { root } from '../../scripts/lib/launch.mjs'
import { localEnvironment } from '../../scripts/lib/local.ts'

const [state = '', port = '', variables = '{}'] = process.argv.slice(2)
Object.assign(process.env, localEnvironment)
const worker = await startWorker({
  config: join(root, 'worker/wrangler.jsonc'),
  bindings: Object.fromEntries(
    Object.entries(toTexts(JSON.parse(variables))).map(([name, value]) => [
      name,
      { type: 'plain_text' as const, value },
    ]),
  ),
  dev: {
    server: { hostname: '127.0.0.1', port: Number(port) },
    persist: join(state, 'wrangler'),
    remote: false,
    inspector: false,
    watch: false,
    logLevel: 'error',
  },
})
await worker.ready
console.log('READY')

// The parent wrote them (fleet-worker.ts).
function toTexts(value: unknown): Record<string, string> {
  return value as Record<string, string>
}
