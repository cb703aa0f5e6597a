import type { Fix } from '@waybill/contract'
import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'

/** One room per driver: its stops in order, its last place and the way to the stop that it serves. */
export class DriverRoom extends DurableObject<Env> {
  /** The driver's stops changed; the room reads them anew. */
  async runChanged(courierId: string): Promise<void> {
    this.ctx.storage.kv.put('courierId', courierId)
  }

  /** Positions are taken on duty only. */
  async setDuty(courierId: string, onDuty: boolean): Promise<void> {
    this.ctx.storage.kv.put('courierId', courierId)
    this.ctx.storage.kv.put('onDuty', onDuty)
  }

  /** Takes the phone's fixes, oldest first, and says how many of them count. */
  async report(fixes: readonly Fix[]): Promise<number> {
    return this.ctx.storage.kv.get<boolean>('onDuty') ? fixes.length : 0
  }
}
