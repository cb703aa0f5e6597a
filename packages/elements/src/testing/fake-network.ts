import type { FakeServer } from './fake-server.ts'

let count = 0

/** Puts a fake server in the place of the network; answers an address that no element has asked yet. */
export function takeNetwork({ fetch, room }: FakeServer): string {
  Object.assign(globalThis, { fetch, WebSocket: room.WebSocket })
  count++
  return `https://api-${count}.test`
}

const real = { fetch: globalThis.fetch, WebSocket: globalThis.WebSocket }

/** Gives the network back. */
export const giveNetworkBack = (): void => void Object.assign(globalThis, real)
