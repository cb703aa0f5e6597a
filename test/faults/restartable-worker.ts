import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { root } from '../../scripts/lib/launch.mjs'
import { localEnvironment, makeSecrets, type Secrets } from '../../scripts/lib/local.ts'
import { killGroup } from '../../scripts/lib/run.ts'
import { makeDatabases } from '../fleet/databases.ts'

/** A real worker that can be killed as a crash kills it, and started again on the same databases and rooms. */
export class RestartableWorker {
  readonly url: string
  readonly #state: string
  readonly #secrets: Secrets
  #child: ChildProcess | undefined

  private constructor(port: number, state: string, secrets: Secrets) {
    this.url = `http://localhost:${port}`
    this.#state = state
    this.#secrets = secrets
  }

  /** Makes empty databases, lets `seed` fill them, and starts. */
  static async start(seed: (env: unknown) => Promise<void>): Promise<RestartableWorker> {
    Object.assign(process.env, localEnvironment)
    const worker = new RestartableWorker(
      await freePort(),
      mkdtempSync(join(tmpdir(), 'waybill-faults-')),
      makeSecrets(),
    )
    await makeDatabases(worker.#state)
    await worker.#fill(seed)
    await worker.start()
    return worker
  }

  async start(): Promise<void> {
    const script = join(import.meta.dirname, 'serve-worker.ts')
    const args = [script, new URL(this.url).port, this.#state, JSON.stringify(this.#secrets)]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => text.toString().includes('ready') && resolve())
      child.once('exit', (code) => reject(new Error(`The worker ended with code ${code}`)))
    })
  }

  /** Ends it as a power cut does: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    killGroup(child)
    await ended
  }

  /** Runs what the platform runs each minute. */
  async sweep(): Promise<void> {
    await fetch(`${this.url}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('* * * * *')}`)
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#state, { recursive: true, force: true })
  }

  async #fill(seed: (env: unknown) => Promise<void>): Promise<void> {
    const { env, dispose } = await getPlatformProxy({
      configPath: join(root, 'worker/wrangler.jsonc'),
      persist: { path: join(this.#state, 'wrangler/v3') },
      remoteBindings: false,
    })
    await seed({ ...env, ...this.#secrets, BASE_URL: this.url })
    await dispose()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
