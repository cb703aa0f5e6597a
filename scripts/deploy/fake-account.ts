import type { Wrangler } from './wrangler.ts'

/** An account in memory that answers as wrangler does; `failAt` breaks off the first command that begins so. */
export class FakeAccount {
  readonly databases = new Map<string, string>()
  readonly queues = new Set<string>()
  readonly buckets = new Set<string>()
  isDeployed = false
  failAt = ''
  /** The commands that changed something, in their order. */
  readonly changes: string[] = []

  readonly wrangler: Wrangler = async (args) => {
    const line = args.join(' ')
    if (this.failAt && line.startsWith(this.failAt)) {
      this.failAt = ''
      return { code: 1, output: 'the network is gone' }
    }
    return this.#question(args) ?? this.#change(line, args)
  }

  #question([what = '', how = '', third = '', fourth = '']: readonly string[]) {
    const says = (isThere: boolean, output = '') => ({ code: isThere ? 0 : 1, output })
    if (what === 'whoami') return says(true, '{ "loggedIn": true, "accounts": [{ "id": "acc1" }] }')
    if (what === 'd1' && how === 'list') {
      const list = [...this.databases].map(([name, uuid]) => ({ name, uuid }))
      return says(true, `a new version of wrangler is there\n${JSON.stringify(list, null, 2)}`)
    }
    if (what === 'queues' && how === 'info') return says(this.queues.has(third))
    if (what === 'r2' && third === 'info') return says(this.buckets.has(fourth))
    if (what === 'secret')
      return says(this.isDeployed, this.isDeployed ? '[]' : 'This Worker does not exist [code: 10007]')
    return undefined
  }

  #change(line: string, [what, , third = '', fourth = '']: readonly string[]) {
    this.changes.push(line)
    if (line.startsWith('d1 create')) this.databases.set(third, `uuid-of-${third}`)
    if (line.startsWith('queues create')) this.queues.add(third)
    if (line.startsWith('r2 bucket create')) this.buckets.add(fourth)
    if (what === 'deploy') this.isDeployed = true
    return { code: 0, output: '' }
  }
}
