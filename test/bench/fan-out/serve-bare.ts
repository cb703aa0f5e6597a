// The bare room in a process of its own: node test/bench/fan-out/serve-bare.ts <port> <state>
import { join } from 'node:path'
import { unstable_startWorker as startWorker } from 'wrangler'
import { localEnvironment } from '../../../scripts/lib/local.ts'

const [port, state] = process.argv.slice(2)
Object.assign(process.env, localEnvironment)
const worker = await startWorker({
  config: join(import.meta.dirname, 'wrangler.jsonc'),
  dev: {
    server: { hostname: '127.0.0.1', port: Number(port) },
    persist: state,
    remote: false,
    inspector: false,
    watch: false,
    logLevel: 'error',
  },
})
await worker.ready
console.log('READY')
