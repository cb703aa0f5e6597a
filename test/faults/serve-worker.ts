// A worker in a process of its own, so that it can be killed: node test/faults/serve-worker.ts <port> <state> <secrets>
import { join } from 'node:path'
import { unstable_startWorker as startWorker } from 'wrangler'
import { root } from '../../scripts/lib/launch.mjs'

const [, , port = '', state = '', secrets = '{}'] = process.argv
const bindings = Object.entries(toTexts(JSON.parse(secrets)))
const worker = await startWorker({
  config: join(root, 'worker/wrangler.jsonc'),
  bindings: {
    BASE_URL: { type: 'plain_text', value: `http://localhost:${port}` },
    ...Object.fromEntries(bindings.map(([name, value]) => [name, { type: 'secret_text', value }])),
  },
  dev: {
    server: { hostname: 'localhost', port: Number(port) },
    persist: join(state, 'wrangler'),
    remote: false,
    inspector: false,
    watch: false,
    logLevel: 'error',
  },
})
await worker.ready
console.log('ready')

// Our own parent wrote them (restartable-worker.ts).
function toTexts(value: unknown): Record<string, string> {
  return value as Record<string, string>
}
