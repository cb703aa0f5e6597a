import { CONNECTION, DRIVER } from './seed.ts'

const CONNECTIONS = [CONNECTION, 'aaConnectionOfTheBenc003', 'aaConnectionOfTheBenc011'].join()

/** What people ask of a list, each as a query of `GET /v1/orders`. */
export const cases = {
  'newest changes': {},
  'newest orders': { sort: 'createdAt' },
  'next windows': { sort: 'windowBefore', direction: 'asc' },
  'by recipient': { sort: 'recipientName', direction: 'asc' },
  'status: failed': { status: 'failed' },
  'status: three of them': { status: 'placed,in_progress,rejected' },
  'open, next windows': { status: 'placed,in_progress', sort: 'windowBefore', direction: 'asc' },
  'one connection': { connectionId: CONNECTION },
  'one connection, placed': { connectionId: CONNECTION, status: 'placed' },
  'three connections': { connectionId: CONNECTIONS },
  'three connections, two statuses': { connectionId: CONNECTIONS, status: 'placed,failed' },
  'one driver': { driverId: DRIVER },
  delayed: { delayed: 'true' },
  'needs a signature': { needs: 'signature' },
  'needs one of three': { needs: 'signature,photo,age' },
  'a week': { from: '2023-11-15T00:00:00Z', to: '2023-11-22T00:00:00Z', sort: 'createdAt' },
  'a day by recipient': { from: '2023-11-16T00:00:00Z', to: '2023-11-17T00:00:00Z', sort: 'recipientName' },
  'find: two characters': { find: 'çe' },
  'find: part of an id': { find: '9e3779' },
  'find: part of a phone': { find: '91 000 4' },
  'find: rare name with accents': { find: 'ÇELÍK' },
  'find: common name': { find: 'silva' },
  'find: nothing': { find: 'qqqq' },
} as const satisfies Record<string, object>
