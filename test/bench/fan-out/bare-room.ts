import { DurableObject } from 'cloudflare:workers'
import type { DurableObjectNamespace } from '@cloudflare/workers-types'

interface Env {
  readonly ROOMS: DurableObjectNamespace
}

/** The least that can be done: what a driver says goes to every hibernating socket as it came. */
export class BareRoom extends DurableObject<Env> {
  override fetch(request: Request): Response {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server, [new URL(request.url).pathname])
    return new Response(null, { status: 101, webSocket: client })
  }

  override webSocketMessage(_driver: WebSocket, message: string): void {
    for (const watcher of this.ctx.getWebSockets('/watch')) watcher.send(message)
  }
}

export default {
  fetch(request: Request, env: Env) {
    const room = new URL(request.url).searchParams.get('room') ?? ''
    return env.ROOMS.getByName(room).fetch(request)
  },
}
