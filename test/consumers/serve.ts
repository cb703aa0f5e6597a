import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Serves a folder, and the packages at `/node_modules`, as any file server does. */
export function serve(folder: string, packages: string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://shop').pathname)
    const file = path.startsWith('/node_modules/') ? join(packages, path) : join(folder, path)
    const page = path.endsWith('/') ? join(file, 'index.html') : file
    readFile(page).then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(page)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ server, origin: `http://localhost:${port}` })
    })
  })
}
