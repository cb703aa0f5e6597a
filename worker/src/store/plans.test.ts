import type { D1Database } from '@cloudflare/workers-types'
import { expect, test } from 'vitest'
import { planOf } from '../../test/plans.ts'
import { findConnection, findPendingConnection, listClients } from './connections.ts'
import { findDriversByPhone, listDrivers } from './drivers.ts'
import { forgetExpired } from './expired.ts'
import { listKeys, selectKey } from './keys.ts'
import { listRoomCalls } from './room-calls.ts'
import { listSessions, selectSession } from './sessions.ts'
import { findMailSubject } from './sign-ins.ts'
import { findEmailChange } from './email-changes.ts'
import { findInvitation } from './invitations.ts'
import { findInvitee, findMember, listMembers } from './members.ts'
import { findDefaults, findWishes } from './notification-settings.ts'
import { selectSettings } from './organization-settings.ts'
import { selectMe } from './people.ts'
import { listViews } from './views.ts'
import { byId, byKeyHash, bySession, selectStanding } from './standings.ts'

const at = '2026-11-22T12:00:00.000Z'

test.each<[string, (db: D1Database) => unknown]>([
  ['an organization’s keys', (db) => listKeys(db, 'x')],
  ['a key by its hash', (db) => selectKey(db, 'hash', 'x').all()],
  ['a courier’s clients', (db) => listClients(db, 'x')],
  ['a pending connection', (db) => findPendingConnection(db, 'x', 'a@example.com')],
  ['a courier’s drivers', (db) => listDrivers(db, 'x')],
  ['drivers by their number', (db) => findDriversByPhone(db, 'x')],
  ['a session', (db) => db.batch(selectSession(db, 'x'))],
  ['a standing by id', (db) => db.batch(selectStanding(db, byId('x')))],
  ['a standing by key', (db) => db.batch(selectStanding(db, byKeyHash('x')))],
  ['a standing by session', (db) => db.batch(selectStanding(db, bySession('x', 'y')))],
  ['one connection', (db) => findConnection(db, 'x', 'y')],
  ['what a client wants texted', (db) => findWishes(db, { clientId: 'x', courierId: 'y' })],
  ['what a courier wants texted for a client', (db) => findDefaults(db, 'x', 'y')],
  ['members', (db) => listMembers(db, 'x', null)],
  ['a member', (db) => findMember(db, 'x', 'y', 'z')],
  ['whom an invitation is for', (db) => findInvitee(db, 'x', 'y', { email: 'a@example.com' })],
  ['an invitation by its id', (db) => findInvitee(db, 'x', 'y', { id: 'z' })],
  ['oneself', (db) => selectMe(db, 'x', at).all()],
  ['where one is signed in', (db) => listSessions(db, 'x', 'y', at)],
  ['an organization’s settings', (db) => selectSettings(db, 'x', at).all()],
  ['an address to confirm', (db) => findEmailChange(db, 'x', at)],
  ['an invitation', (db) => findInvitation(db, 'x', at)],
  ['whom a mail goes to', (db) => findMailSubject(db, 'a@example.com', at)],
  ['an organization’s views', (db) => listViews(db, 'x')],
  ['what rooms have not heard', (db) => listRoomCalls(db, at, 10)],
  ['what has expired', (db) => forgetExpired(db, new Date(at))],
])('finding %s reads by an index, however large the table', async (_, query) => {
  const steps = await planOf(query)
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter((step) => /^SCAN (?!\()/.test(step) && !step.includes('CONSTANT ROW'))).toEqual([])
})
