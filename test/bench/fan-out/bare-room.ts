import { DurableObject } from 'cloudflare:workers'
import type { DurableObjectNamespace } from '@cloudflare/workers-types'

interface Env {
  readonly ROOMS: DurableObjectNamespace<BareRoom>
  readonly PHONES: DurableObjectNamespace<BarePhone>
}

abstract class BareSockets extends DurableObject<Env> {
  override fetch(request: Request): Response {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server, [new URL(request.url).pathname])
    return new Response(null, { status: 101, webSocket: client })
  }
}

/** The least that can be done: what a driver says goes to every hibernating socket as it came. */
export class BareRoom extends BareSockets {
  override webSocketMessage(_driver: WebSocket, message: string): void {
    this.pass(message)
  }

  pass(message: string): void {
    for (const watcher of this.ctx.getWebSockets('/watch')) watcher.send(message)
  }
}

/** The least that can be done where a driver has a room of its own: it answers the phone and tells the order's room. */
export class BarePhone extends BareSockets {
  override async webSocketMessage(driver: WebSocket, message: string): Promise<void> {
    driver.send('taken')
    await this.env.ROOMS.getByName(this.ctx.id.name ?? '').pass(message)
  }
}

export default {
  fetch(request: Request, env: Env) {
    const { pathname, searchParams } = new URL(request.url)
    const room = searchParams.get('room') ?? ''
    const rooms = pathname === '/phone' ? env.PHONES : env.ROOMS
    return rooms.getByName(room).fetch(request)
  },
}
