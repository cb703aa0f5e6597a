import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/lib/launch.mjs'
import { makeSecrets } from '../../scripts/lib/local.ts'
import { killGroup } from '../../scripts/lib/run.ts'
import { makeDatabases } from '../fleet/databases.ts'
import type { Tenant } from '../seed/tenant-keys.ts'

interface Ready {
  readonly url: string
  readonly tenant: Tenant | null
}

/** A worker in a process of its own whose state survives its death. */
export class KillableWorker {
  readonly #state = mkdtempSync(join(tmpdir(), 'waybill-faults-'))
  readonly #variables: string
  #child: ChildProcess | undefined
  #url = ''
  #tenant: Tenant | undefined

  private constructor(variables: Record<string, string>) {
    this.#variables = JSON.stringify({ ...makeSecrets(), ...variables })
  }

  /** Starts with empty databases and one courier with its client. */
  static async start(variables: Record<string, string>): Promise<KillableWorker> {
    const worker = new KillableWorker(variables)
    await makeDatabases(join(worker.#state, 'parent'))
    await worker.#run('new')
    return worker
  }

  get url(): string {
    return this.#url
  }

  readonly makeTenant = async (): Promise<Tenant> => {
    if (!this.#tenant) throw new Error('The worker has not started')
    return this.#tenant
  }

  /** Runs the cron trigger once, as if its clock went ahead by some milliseconds. */
  async sweep(ahead = 0): Promise<void> {
    const query = new URLSearchParams({ cron: '* * * * *', time: String(Date.now() + ahead) })
    const response = await fetch(`${this.#url}/cdn-cgi/local/scheduled?${query.toString()}`)
    if (!response.ok) throw new Error(`The sweep failed with ${response.status}: ${await response.text()}`)
    await response.arrayBuffer()
  }

  /** Ends the process and all that it has started at once, without a word. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    const ended = once(child, 'exit')
    killGroup(child)
    await ended
  }

  /** Starts again on what the dead process has left. */
  restart = (): Promise<void> => this.#run('again')

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#state, { recursive: true, force: true })
  }

  async #run(mode: 'new' | 'again'): Promise<void> {
    const folder = join(this.#state, 'parent/wrangler')
    const child = spawn(process.execPath, ['test/faults/worker-process.ts', folder, this.#variables, mode], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    this.#child = child
    const { url, tenant } = await readyOf(child)
    this.#url = url
    this.#tenant = tenant ?? this.#tenant
  }
}

/** What the process says when it is ready; its end before that is a failure. */
function readyOf(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [, json] = /^READY (.*)$/m.exec(output) ?? []
      if (json) resolve(asReady(JSON.parse(json)))
    })
    child.once('exit', (code) => reject(new Error(`The worker ended with code ${code}:\n${output}`)))
  })
}

// worker-process.ts writes it.
const asReady = (value: unknown) => value as Ready
