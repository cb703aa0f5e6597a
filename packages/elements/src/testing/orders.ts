import type { OrderRow } from '@waybill/contract'
import type { OrderStatus } from '@waybill/contract/status'

/** The moment of the made-up day, unless another is given. */
export const NOW = Date.parse('2026-11-22T17:20:00.000Z')
const MINUTE = 60_000

const COURIERS = ['Faro Envíos', 'Bicimundo', 'Sur Express'] as const
type Line = [
  shortId: string,
  courier: 0 | 1 | 2,
  recipient: string,
  dropoff: string,
  status: OrderStatus,
  late: number | null,
  created: number,
  updated: number,
]

/** A morning of a grocer in Montevideo: newest change first; created and updated in minutes ago. */
const LINES: readonly Line[] = [
  ['a41c7e09', 1, 'Martín Acosta', 'Juan Benito Blanco 1182', 'placed', null, 2, 2],
  ['7c1e09af', 0, 'Lucía Ferreira', 'Bvar. España 2650, 602', 'in_progress', 12, 88, 0.2],
  ['e3b05d12', 0, 'Óptica Pocitos', '21 de Setiembre 2741', 'in_progress', null, 75, 1],
  ['0d94f6c8', 2, 'Federico Núñez', 'Luis A. de Herrera 1248', 'in_progress', null, 100, 3],
  ['58fa21b7', 0, 'Ana Laura Píriz', 'Ellauri 868, 301', 'rejected', null, 49, 18],
  ['c60d38ea', 0, 'Farmacia Brasil', 'Av. Brasil 2587', 'placed', 25, 142, 22],
  ['19be74d0', 1, 'Sebastián Roldán', 'Constituyente 1502', 'completed', null, 129, 31],
  ['f2075ac3', 0, 'Estudio Cuareim', 'Canelones 1164, 4', 'completed', null, 153, 44],
  ['8e6b1d94', 2, 'Rosana Techera', 'Av. Rivera 3320', 'failed', null, 234, 52],
  ['3af8c052', 0, 'Joaquín Barreto', 'Maldonado 1877, 9', 'completed', null, 180, 61],
  ['b71290ef', 0, 'Valentina Cabrera', 'Pagola 3115, 1204', 'completed', null, 208, 74],
  ['640ecd3b', 1, 'Librería Yaro', 'Bartolomé Mitre 1389', 'cancelled', null, 198, 88],
  ['d98a4f16', 0, 'Nicolás Silvera', 'Jaime Zudáñez 2690', 'completed', null, 275, 121],
  ['2c5e7b80', 2, 'Carolina Mieres', 'Gabriel Pereira 3082', 'completed', null, 282, 140],
  ['95d3a0f7', 0, 'Taller Durazno', 'Durazno 1740', 'completed', null, 300, 181],
  ['ef417c2d', 0, 'Gonzalo Irigoyen', 'Av. Sarmiento 2355', 'completed', null, 316, 195],
  ['70b8e65a', 1, 'Mercedes Olano', 'Yaguarón 1407, 12', 'cancelled', null, 329, 242],
  ['1f6d92c4', 0, 'Panadería Goes', 'Av. Gral. Flores 2419', 'completed', null, 350, 260],
  ['4be0c713', 2, 'Ferretería Aguada', 'Av. Agraciada 2115', 'completed', null, 372, 288],
  ['a90f5d3e', 0, 'Camila Bentancor', 'Guayabo 1729, 5', 'completed', null, 391, 301],
]

const ago = (minutes: number, now: number): string => new Date(now - minutes * MINUTE).toISOString()

/** An id of 24 characters that is made of a short one. */
export const idOf = (shortId: string): string => `00${shortId.padEnd(22, '0')}`

const toRow = (
  [shortId, courier, recipientName, dropoffAddress, status, late, created, updated]: Line,
  now: number,
): OrderRow => ({
  id: idOf(shortId),
  shortId,
  version: 3,
  status,
  delayedMinutes: late,
  connectionId: idOf(`c${courier}`),
  courierName: COURIERS[courier],
  clientName: 'Almacén Norte',
  recipientName,
  pickupAddress: 'Colón 1476',
  dropoffAddress,
  dropoffCount: 1,
  windowAfter: ago(created - 28, now),
  windowBefore: ago(created - 88, now),
  needs: status === 'completed' ? ['signature'] : [],
  driverId: status === 'in_progress' ? idOf('d1') : null,
  driverName: status === 'in_progress' ? 'Diego Sosa' : null,
  createdAt: ago(created, now),
  updatedAt: ago(updated, now),
})

/** Rows of a table, as many as wanted, as they stand at a moment. */
export function orderRows(count = LINES.length, now = NOW): OrderRow[] {
  return Array.from({ length: count }, (_, index) => {
    const line = LINES[index % LINES.length]!
    const round = Math.floor(index / LINES.length)
    if (round === 0) return toRow(line, now)
    const [shortId, courier, recipient, dropoff, , , created, updated] = line
    const earlier = round * 400
    const again = ((Number.parseInt(shortId, 16) ^ (round * 0x9e3779b1)) >>> 0).toString(16).padStart(8, '0')
    return toRow([again, courier, recipient, dropoff, 'completed', null, created + earlier, updated + earlier], now)
  })
}
