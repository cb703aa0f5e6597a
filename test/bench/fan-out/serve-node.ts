// The same loop on Node with ws, for comparison: node test/bench/fan-out/serve-node.ts <port>
import { WebSocketServer, type WebSocket } from 'ws'

const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]) }, () => console.log('READY'))

server.on('connection', (socket, { url = '' }) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const name = searchParams.get('room') ?? ''
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room)
  if (pathname === '/watch') room.add(socket)
  else socket.on('message', (message) => room.forEach((watcher) => watcher.send(message, { binary: false })))
})
