import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runNode } from './lib/run.ts'

const LINES = [
  { kind: 'order', id: 'o1', shortId: '7c1e09af' },
  { kind: 'file', id: 'f1', contentType: 'image/png', base64: Buffer.from('picture').toString('base64') },
]

test('npm run export-client writes lines and files of whose key it has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-export-'))
  const server = createServer((request, response) => {
    const isAsked = request.method === 'POST' && request.headers.authorization === 'Bearer sk_own'
    if (isAsked) response.end(JSON.stringify({ url: `http://${request.headers.host}/file` }))
    else response.end(LINES.map((line) => JSON.stringify(line)).join('\n'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
  const command = ['worker/scripts/export-client.ts', '--server', address, '--to', folder]
  const { code, output } = await runNode(command, { show: false, env: { WAYBILL_KEY: 'sk_own' } })
  server.close()
  expect(code, output).toBe(0)
  const lines = readFileSync(join(folder, 'export.ndjson'), 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['order', 'file'])
  expect(lines.join()).not.toContain('base64')
  expect(readFileSync(join(folder, 'files/f1.png'), 'utf8')).toBe('picture')
  rmSync(folder, { recursive: true })
})
