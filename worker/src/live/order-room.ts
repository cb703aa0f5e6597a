import type { SeatRequest } from './handshake.ts'
import { Room } from './room.ts'

interface Watcher {
  readonly legId: string
  readonly linkHash: string
}

/** One room per order: recipients who watch it, each bound to one leg by one link. */
export class OrderRoom extends Room<Watcher> {
  /** The order changed: everybody here sees it anew. */
  async changed(): Promise<void> {}

  protected override admit({ seat }: SeatRequest): Watcher | null {
    return seat.room === 'order' ? { legId: seat.legId, linkHash: seat.linkHash } : null
  }
  protected override greet(socket: WebSocket): void {
    this.send(socket, { type: 'welcome', seq: 0, resumed: false })
  }
}
