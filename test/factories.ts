import type { Connection, LegDraft, OrderDraft, OrganizationView } from '@waybill/contract'
import type { Change, OrderRecord } from '../worker/src/domain/change.ts'
import type { Decision } from '../worker/src/domain/decision.ts'
import { assignOrder, placeOrder } from '../worker/src/domain/orders.ts'
import { newId, newShortId } from '../worker/src/store/ids.ts'

/** The moment at which tests that decide nothing about time take place. */
export const NOW = '2026-11-22T12:00:00.000Z'

export const clientView: OrganizationView = {
  id: 'Client000000000000000000',
  kind: 'client',
  name: 'Almacén Norte',
  country: 'UY',
  timeZone: 'America/Montevideo',
  units: 'metric',
  language: 'es',
}

export const connection: Connection = {
  id: 'aaConnection000000000000',
  courierId: 'Courier00000000000000000',
  courierName: 'Faro Envíos',
  clientId: clientView.id,
  clientName: clientView.name,
  status: 'active',
}

export const driver = { id: 'Driver000000000000000000', name: 'Diego Sosa', vehicle: 'Renault Kangoo' }

/** A stop in Montevideo that asks for nothing special. */
export function legDraft(over: Partial<LegDraft> = {}): LegDraft {
  return {
    address: {
      line: 'Colón 1476',
      unit: '',
      city: 'Montevideo',
      postcode: '',
      country: 'UY',
      point: { latitude: -34.9075, longitude: -56.2105 },
    },
    contact: { name: 'Lucía Ferreira', phone: '+59899412078' },
    notes: '',
    window: { after: null, before: null },
    requirements: { signature: false, photo: false, notes: false, minimumAge: null },
    notify: true,
    ...over,
  }
}

export function orderDraft(over: Partial<OrderDraft> = {}): OrderDraft {
  return { reference: '', pickup: legDraft(), dropoffs: [legDraft()], ...over }
}

export const decision = (party: Decision['by']['party'], over: Partial<Decision> = {}): Decision => ({
  at: NOW,
  by: { party, name: party, id: party === 'driver' ? driver.id : 'Person000000000000000000' },
  ...over,
})

/** A placed order of the client above, as the domain decides it. */
export function placed(draft: OrderDraft = orderDraft(), over: Partial<Decision> = {}): Change {
  const legIds = Array.from({ length: draft.dropoffs.length + 1 }, () => newId('aa'))
  const ids = { id: newId('aa'), shortId: newShortId(), legIds }
  return placeOrder({ draft, connection, client: clientView, guest: false, ...ids }, decision('client', over))
}

/** The same order with its driver. */
export const assigned = (draft?: OrderDraft): OrderRecord =>
  assignOrder(placed(draft).order, driver, decision('courier')).order
