import type { ReactiveController } from 'lit'
import type { PageProbes } from '../stores/embed-check.ts'
import type { Outcome } from '../stores/embed-checks.ts'

type Row = keyof PageProbes

/** Which row a directive of the policy belongs to, and what it means that it blocked something of ours. */
const ROWS: Readonly<Record<string, { row: Row; outcome: (address: string) => Outcome }>> = {
  'connect-src': {
    row: 'connect',
    outcome: (address) => ({ level: 'failed', text: 'connect.blocked', values: { address } }),
  },
  'img-src': { row: 'image', outcome: () => ({ level: 'failed', text: 'image.blocked' }) },
  'worker-src': { row: 'worker', outcome: () => ({ level: 'warning', text: 'worker.blocked' }) },
  'style-src-elem': { row: 'style', outcome: () => ({ level: 'failed', text: 'style.blocked' }) },
  'style-src-attr': { row: 'style', outcome: () => ({ level: 'failed', text: 'style.blocked' }) },
}

/** Hears what the page's policy blocks, and tells what of it was ours. */
export class Violations implements ReactiveController {
  readonly #server: () => string
  readonly #tell: (row: Row, outcome: Outcome) => void

  constructor(server: () => string, tell: (row: Row, outcome: Outcome) => void) {
    this.#server = server
    this.#tell = tell
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#onViolation)
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#onViolation)
  }

  readonly #onViolation = (event: SecurityPolicyViolationEvent): void => {
    const found = ROWS[event.effectiveDirective]
    if (found && event.disposition === 'enforce' && isOurs(event, this.#server())) {
      this.#tell(found.row, found.outcome(event.blockedURI))
    }
  }
}

/** A call to the server, with http or as a socket, or whatever our own code has tried. */
function isOurs({ blockedURI, sourceFile }: SecurityPolicyViolationEvent, server: string): boolean {
  const { host } = new URL(server)
  const isServers = URL.canParse(blockedURI) && new URL(blockedURI).host === host
  return isServers || (sourceFile ?? '').startsWith(new URL(import.meta.url).origin)
}
