import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { root } from '../../scripts/lib/launch.mjs'
import { runNode } from '../../scripts/lib/run.ts'
import { NOW, stillness } from './stillness.ts'

const folder = join(root, '.cache/storybook')
const fonts = join(root, 'node_modules/@fontsource-variable')
const builder = 'node_modules/storybook/dist/bin/dispatcher.js'

/** Builds the stories, without pages of documentation. */
export async function buildStories(): Promise<void> {
  const command = [builder, 'build', '--test', '--quiet', '--disable-telemetry', '--output-dir', folder]
  const { code, output } = await runNode(command, { show: false, timeLimit: 5 * 60_000 })
  if (code !== 0) throw new Error(`The stories cannot be built:\n${output}`)
}

/** Ids of all stories, in their order. */
export function storyIds(): readonly string[] {
  const { entries } = toIndex(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')))
  return Object.values(entries).flatMap(({ type, id }) => (type === 'story' ? [id] : []))
}

interface StoryIndex {
  readonly entries: Readonly<Record<string, { readonly type: 'story' | 'docs'; readonly id: string }>>
}

// Storybook wrote the file.
const toIndex = (value: unknown): StoryIndex => value as StoryIndex

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Serves the built stories at a free port, each page with what keeps it still. */
export async function serveStories(): Promise<{ port: number; server: Server }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://stories').pathname)
    try {
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
      // A browser that may keep what it has read need not read it for each story.
      response.setHeader('date', new Date(NOW).toUTCString())
      response.setHeader('cache-control', 'max-age=86400, immutable')
      response.end(contentOf(path))
    } catch {
      // What is not there is not served; stories show what they do without it.
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
  return { port: bound.port, server }
}

function contentOf(path: string): string | Buffer {
  if (path.startsWith('/embed/')) throw new Error('What happens to be built is no part of a story')
  if (path.startsWith('/fonts/')) return readFileSync(join(fonts, path.slice('/fonts/'.length)))
  const content = readFileSync(join(folder, path))
  return path === '/iframe.html' ? content.toString().replace('<head>', `<head>${stillness}`) : content
}
