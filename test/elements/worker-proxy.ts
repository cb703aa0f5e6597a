import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner'
import { startTestWorker, type TestWorker } from '../worker.ts'

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number]

const forwarded = /^\/(v1|api|t|city|healthz)(\/|\?|$)/

/** Makes the worker's paths part of the page's own origin; one worker serves the run, started by its first request. */
export function workerProxy(): { middleware: Middleware; plugin: TestRunnerPlugin } {
  let started: Promise<TestWorker> | undefined
  const worker = (): Promise<TestWorker> => (started ??= startTestWorker())
  return {
    async middleware(context, next) {
      if (!forwarded.test(context.url)) return next()
      const answer = await forward(context.req, (await worker()).url)
      context.status = answer.statusCode ?? 502
      context.set(headersOf(answer))
      context.body = answer
    },
    plugin: {
      name: 'waybill-worker',
      serverStart({ server }) {
        server?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
          if (!forwarded.test(request.url ?? '')) return
          worker().then(
            ({ url }) => tunnel(request, socket, head, url),
            (error: Error) => socket.destroy(error),
          )
        })
      },
      executeCommand: async ({ command, payload }) =>
        command === 'waybill-tenant' ? (await worker()).makeTenant(String(payload)) : undefined,
      serverStop: async () => (await started)?.stop(),
    },
  }
}

function forward(request: IncomingMessage, target: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(target)
    const { method, url, headers } = request
    const outgoing = httpRequest({ hostname, port, method, path: url, headers }, resolve)
    outgoing.on('error', reject)
    request.pipe(outgoing)
  })
}

function headersOf({ headers }: IncomingMessage): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

function tunnel(request: IncomingMessage, socket: Duplex, head: Buffer, target: string): void {
  const { hostname, port } = new URL(target)
  const upstream = connect(Number(port), hostname, () => {
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`)
    upstream.write(head)
    upstream.pipe(socket).pipe(upstream)
  })
  for (const end of [socket, upstream]) end.on('error', () => [socket, upstream].forEach((each) => each.destroy()))
}
