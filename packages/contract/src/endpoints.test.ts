import { describe, expect, test } from 'vitest'
import type { Audience, Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { COMPONENT_SCOPES, GUEST_COMPONENTS, ROLE_SCOPES, SCOPES, type Component, type Scope } from './scopes.ts'

const table = Object.entries<Endpoint>(endpoints)
const writes = table.filter(([key]) => !key.startsWith('GET '))
const namesOf = (entries: typeof table) => entries.map(([key]) => key)

const scopesOf = (component: Component): readonly Scope[] => COMPONENT_SCOPES[component]
const rolesOf = (kind: 'client' | 'courier'): (readonly Scope[])[] => Object.values(ROLE_SCOPES[kind])
const isInSome = (scope: Scope, lists: readonly (readonly Scope[])[]) => lists.some((list) => list.includes(scope))

/** Whether some credential of an audience has a scope. */
const HAS: Record<Audience, (scope: Scope) => boolean> = {
  client: (scope) => isInSome(scope, rolesOf('client')),
  courier: (scope) => isInSome(scope, rolesOf('courier')),
  driver: (scope) => scope === 'run:write',
  guest: (scope) => isInSome(scope, GUEST_COMPONENTS.map(scopesOf)),
  public: () => false,
}

describe('the table of endpoints', () => {
  test('has paths of plain words and parameters', () => {
    const path = /^(GET|POST|PATCH|PUT|DELETE) \/v1(\/([a-z][a-z_-]*|:[a-z][A-Za-z]*))+$/
    expect(namesOf(table).filter((key) => !path.test(key))).toEqual([])
  })

  test('says each thing in one sentence without a full stop', () => {
    expect(table.filter(([, { summary }]) => !/^[A-Z].{5,90}[^.]$/.test(summary))).toEqual([])
    expect(new Set(table.map(([, { summary }]) => summary)).size).toBe(table.length)
  })

  test('never gives a read a body, nor a write a query, but for what a file is called', () => {
    expect(namesOf(table.filter(([key, { body }]) => key.startsWith('GET ') && body))).toEqual([])
    expect(namesOf(writes.filter(([, { query, upload }]) => query && !upload))).toEqual([])
  })

  test('gives each write a body or a file, but for those that need no more than their path', () => {
    expect(namesOf(writes.filter(([, { body, upload }]) => !body && !upload))).toEqual([
      'POST /v1/tickets',
      'DELETE /v1/keys/:id',
      'DELETE /v1/me/sessions',
      'DELETE /v1/me/sessions/:id',
      'DELETE /v1/members/:id',
      'POST /v1/members/invitations/:id/resend',
      'DELETE /v1/members/invitations/:id',
      'DELETE /v1/organization/logo',
      'POST /v1/organization/export',
      'POST /v1/orders/:id/duplicate',
      'POST /v1/orders/:id/legs/:legId/tracking-link',
      'DELETE /v1/views/:id',
      'DELETE /v1/stops/:id',
      'POST /v1/courier/drivers/:id/sign-in-link',
      'POST /v1/courier/drivers/:id/off-duty',
      'POST /v1/courier/clients/:id/suspend',
      'POST /v1/courier/clients/:id/resume',
      'POST /v1/courier/clients/:id/resend',
      'DELETE /v1/courier/clients/:id',
      'POST /v1/driver/ticket',
      'POST /v1/tracking/:token/ticket',
      'DELETE /v1/orders/:id/legs/:legId/tracking-link',
      'POST /v1/chat/threads/:id/typing',
      'DELETE /v1/webhooks/:id',
      'POST /v1/webhooks/:id/secret',
      'POST /v1/webhooks/:id/test',
      'POST /v1/webhooks/:id/deliveries/:deliveryId/replay',
      'DELETE /v1/courier/sms-sender',
      'POST /v1/courier/dead-letters/:id/replay',
    ])
    expect(namesOf(writes.filter(([, { body, upload }]) => body && upload))).toEqual([])
  })

  test('leaves the scope out only where the audience alone decides', () => {
    const open = table.filter(([, { scope }]) => scope === null)
    const closed = open.filter(([, { audience, person }]) => !audience.includes('public') && !person)
    expect(namesOf(closed)).toEqual(['GET /v1/context', 'POST /v1/tickets'])
    const both = table.filter(
      ([, { audience, scope }]) => audience.includes('public') && (scope || audience.length > 1),
    )
    expect(namesOf(both)).toEqual([])
  })

  test('lets each audience reach what is meant for it', () => {
    const unreachable = table.flatMap(([key, { audience, scope }]) =>
      scope ? audience.filter((one) => !HAS[one](scope)).map((one) => `${key} by ${one}`) : [],
    )
    expect(unreachable).toEqual([])
  })

  test('keeps couriers’ and drivers’ work to themselves', () => {
    const others: Audience[] = ['client', 'guest', 'public', 'driver']
    const isCourierOnly = ([key]: (typeof table)[number]) => key.includes(' /v1/courier/')
    expect(
      namesOf(table.filter(isCourierOnly).filter(([, { audience }]) => others.some((one) => audience.includes(one)))),
    ).toEqual([])
    const driving = table.filter(([, { scope }]) => scope === 'run:write')
    expect(driving.every(([, { audience }]) => audience.join() === 'driver')).toBe(true)
  })

  test('lets a guest place an order and little else', () => {
    expect(namesOf(table.filter(([, { audience }]) => audience.includes('guest')))).toEqual([
      'GET /v1/context',
      'POST /v1/orders',
      'GET /v1/addresses',
    ])
  })
})

describe('scopes', () => {
  test('are each needed by some endpoint', () => {
    const used = new Set(table.map(([, { scope }]) => scope))
    expect(SCOPES.filter((scope) => !used.has(scope))).toEqual([])
  })

  test('never let a person or an embed act as a driver', () => {
    const lists = [...rolesOf('client'), ...rolesOf('courier'), ...Object.values(COMPONENT_SCOPES)]
    expect(isInSome('run:write', lists)).toBe(false)
  })

  test('never let an embed manage keys, sessions or a courier', () => {
    const dangerous = [
      'keys:write',
      'sessions:write',
      'dispatch:write',
      'drivers:write',
      'clients:write',
      'organization:write',
      'members:read',
      'members:write',
    ] as const
    expect(dangerous.filter((scope) => isInSome(scope, Object.values(COMPONENT_SCOPES)))).toEqual([])
  })

  test('let a viewer change nothing', () => {
    expect(ROLE_SCOPES.client.viewer.filter((scope) => scope.endsWith(':write'))).toEqual([])
  })
})
