import type { TrackingLog, TrackingVisit } from '@waybill/contract'
import { Portal } from '../base/context.ts'
import { FakeServer } from './fake-server.ts'

const AT = '2026-11-22T17:02:00.000Z'

export const visitOf = (patch: Partial<TrackingVisit> = {}): TrackingVisit => ({
  at: AT,
  until: '2026-11-22T17:11:00.000Z',
  visitor: 'a1',
  device: 'phone',
  country: 'UY',
  generation: 1,
  times: 3,
  ...patch,
})

/** A stop's link on a fake server that can be ended and made anew. */
export class FakeLink {
  readonly server = new FakeServer()
  log: TrackingLog = {
    link: { generation: 1, createdAt: '2026-11-22T16:30:00.000Z', revokedAt: null, expiresAt: null },
    visits: [visitOf(), visitOf({ device: 'preview', country: null, until: AT, times: 1 })],
    rating: null,
  }

  constructor() {
    this.server
      .on('GET /v1/orders/:id/legs/:legId/tracking', () => this.log)
      .on('DELETE /v1/orders/:id/legs/:legId/tracking-link', () => {
        this.#change({ revokedAt: AT })
        return { done: true as const }
      })
      .on('POST /v1/orders/:id/legs/:legId/tracking-link/reissue', () => {
        const generation = (this.log.link?.generation ?? 0) + 1
        this.#change({ generation, revokedAt: null })
        return { url: `https://track.test/t/${generation}`, expiresAt: null }
      })
  }

  portal(): Portal {
    return new Portal({ baseUrl: FakeServer.url, fetch: this.server.fetch, WebSocket: this.server.room.WebSocket })
  }

  #change(patch: Partial<NonNullable<TrackingLog['link']>>): void {
    if (this.log.link) this.log = { ...this.log, link: { ...this.log.link, ...patch } }
  }
}
