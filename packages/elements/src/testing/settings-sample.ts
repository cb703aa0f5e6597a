import type { ApiKey, PersonSession } from '@waybill/contract'
import { idOf } from './orders.ts'

const DAY = 86_400_000
/** So many days from today: what has not ended in the sample must not end while the code grows old. */
export const daysFrom = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

export const MEMBERS = [
  ['p1', 'Paula Etchart', 'paula@almacen.example', 'owner', true],
  ['p2', 'Marcos Olivera', 'marcos@almacen.example', 'admin', false],
  ['p3', 'Inés Bermúdez de la Torre', 'ines.bermudez.de.la.torre@almacen.example', 'viewer', false],
].map(([id, name, email, role, isYou]) => ({
  id: idOf(`${id}m`),
  personId: idOf(String(id)),
  name: String(name),
  email: String(email),
  role: String(role),
  isYou: isYou === true,
  joinedAt: daysFrom(-90),
}))

export const INVITATIONS = [
  {
    id: idOf('1e1'),
    email: 'bea@almacen.example',
    role: 'member',
    invitedBy: 'Paula Etchart',
    expiresAt: daysFrom(900),
  },
  {
    id: idOf('1e2'),
    email: 'late@almacen.example',
    role: 'viewer',
    invitedBy: 'Paula Etchart',
    expiresAt: daysFrom(-9),
  },
]

export const KEYS: readonly ApiKey[] = [
  {
    id: idOf('1c1'),
    kind: 'secret',
    name: 'Order system',
    hint: 'sk_8Vh2…k0Pq',
    scopes: ['orders:read', 'orders:write', 'tracking:write'],
    origins: [],
    connectionId: null,
    createdAt: daysFrom(-60),
    expiresAt: daysFrom(300),
    lastUsedAt: daysFrom(0),
  },
  {
    id: idOf('1c2'),
    kind: 'publishable',
    name: 'Shop page',
    hint: 'pk_Zt61…Lm9x',
    scopes: ['orders:write', 'addresses:read'],
    origins: ['https://shop.almacen.example', 'https://*.almacen.example'],
    connectionId: idOf('c0'),
    createdAt: daysFrom(-30),
    expiresAt: null,
    lastUsedAt: null,
  },
]

export const SESSIONS: readonly PersonSession[] = [
  {
    id: idOf('5e1'),
    isCurrent: true,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36',
    createdAt: daysFrom(-1),
    expiresAt: daysFrom(29),
  },
  {
    id: idOf('5e2'),
    isCurrent: false,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1',
    createdAt: daysFrom(-8),
    expiresAt: daysFrom(22),
  },
]
