import type { Tenant } from '../seed/tenant-keys.ts'

/** What an app shows: a key for its visitors' orders, and the token of a delivery that is on its way. */
export interface Delivery {
  readonly key: string
  readonly token: string
}

const stop = (line: string, latitude: number, longitude: number) => ({
  address: { line, city: 'Montevideo', country: 'UY', point: { latitude, longitude } },
  contact: { name: 'Julia', phone: null },
})

/** Places an order for a tenant and asks for the link of its drop-off. */
export async function deliveryOf({ clientKey, publishableKey }: Tenant, server: string): Promise<Delivery> {
  const post = async <Answer>(path: string, body: object): Promise<Answer> => {
    const headers = { authorization: `Bearer ${clientKey}`, 'content-type': 'application/json' }
    const response = await fetch(server + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const pickup = stop('Colón 1476', -34.9065, -56.2085)
  const dropoffs = [stop('Ellauri 868', -34.9137, -56.1494)]
  const order = await post<{ id: string; legs: readonly { id: string }[] }>('/v1/orders', { pickup, dropoffs })
  const { url } = await post<{ url: string }>(`/v1/orders/${order.id}/legs/${order.legs[1]?.id}/tracking-link`, {})
  return { key: publishableKey, token: new URL(url).pathname.split('/')[2] ?? '' }
}
