import { env } from 'cloudflare:workers'
import { ROLE_SCOPES } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { makeMember, makeTenants, newEmail } from '../../test/tenants.ts'
import { later, who } from '../../test/who.ts'
import { newId } from '../store/ids.ts'
import { connect, createClient, createCourier, createPerson } from './bootstrap.ts'
import { sessionCookie } from './session-cookie.ts'

const problem = (code: string) => expect.objectContaining({ code })

describe('a session', () => {
  test('speaks for its person with the scopes of their role', async () => {
    const { courier } = await makeTenants()
    const { person, cookie } = await makeMember(courier.id, 'dispatcher')
    const caller = await who({ cookie })
    expect(caller).toMatchObject({
      actor: { kind: 'person', id: person.id, name: 'Ana Silva', email: person.email, role: 'dispatcher' },
      audience: 'courier',
      organization: { id: courier.id },
      organizations: [{ id: courier.id, kind: 'courier', name: 'Faro Envíos' }],
    })
    expect(caller!.scopes).toEqual(new Set(ROLE_SCOPES.courier.dispatcher))
  })

  test('chooses among its organizations by header', async () => {
    const { client, courier } = await makeTenants()
    const person = { name: 'Olga', email: client.owner.email, organizationId: courier.id, role: 'dispatcher' }
    await createPerson(env, person, later(5))
    const headers = (id: string) => ({ 'waybill-organization': id })
    expect(await who({ cookie: client.cookie })).toMatchObject({ organization: { id: client.id } })
    expect(await who({ cookie: client.cookie, headers: headers(courier.id) }, { now: later(31) })).toMatchObject({
      organization: { id: courier.id },
      actor: { role: 'dispatcher' },
      organizations: [{ id: client.id }, { id: courier.id }],
    })
  })

  test('with another tenant’s organization is answered as with an unknown one', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    const failure = (id: string) =>
      who({ cookie: mine.client.cookie, headers: { 'waybill-organization': id } }).catch((error: unknown) => error)
    const [foreign, unknown] = [await failure(theirs.client.id), await failure(newId())]
    expect(foreign).toEqual(problem('not_found'))
    expect(foreign).toEqual(unknown)
    // The same once the person is known to this isolate.
    expect(await failure(theirs.client.id)).toEqual(unknown)
  })

  test('costs one round trip, then none for half a minute', async () => {
    const { client } = await makeTenants()
    const counted = countTrips(env)
    await who({ cookie: client.cookie }, { from: counted.env })
    await who({ cookie: client.cookie }, { from: counted.env, now: later(29) })
    expect(counted.trips()).toBe(1)
  })

  test('writes from its own site', async () => {
    const { client } = await makeTenants()
    expect(await who({ cookie: client.cookie }, { endpoint: 'POST /v1/orders' })).not.toBeNull()
  })

  test.each(['https://evil.example', 'http://localhost:9999', 'null', null])(
    'cannot be made to write by a page of %s',
    async (origin) => {
      const { client } = await makeTenants()
      const attempt = who({ cookie: client.cookie, origin }, { endpoint: 'POST /v1/orders' })
      await expect(attempt).rejects.toEqual(problem('origin_not_allowed'))
    },
  )

  test('with a forged signature is a visitor, without a round trip', async () => {
    const counted = countTrips(env)
    const { token } = await makeMember((await makeTenants()).client.id, 'owner')
    const [forged = ''] = (await sessionCookie({ ...env, AUTH_SECRET: 'guessed' }, token)).split(';')
    expect(await who({ cookie: forged }, { from: counted.env })).toBeNull()
    expect(await who({ cookie: `waybill.session_token=${token}` }, { from: counted.env })).toBeNull()
    expect(counted.trips()).toBe(0)
  })

  test('is a visitor after its expiry', async () => {
    const { client } = await makeTenants()
    expect(await who({ cookie: client.cookie }, { now: later(31 * 86_400) })).toBeNull()
  })

  test('that ended elsewhere is a visitor within half a minute', async () => {
    const { client } = await makeTenants()
    expect(await who({ cookie: client.cookie })).not.toBeNull()
    await env.DIRECTORY.prepare('DELETE FROM session WHERE userId = ?').bind(client.owner.id).run()
    expect(await who({ cookie: client.cookie }, { now: later(31) })).toBeNull()
  })

  test('of somebody who left every organization may do nothing', async () => {
    const { client } = await makeTenants()
    await env.DIRECTORY.prepare('DELETE FROM member WHERE userId = ?').bind(client.owner.id).run()
    await expect(who({ cookie: client.cookie })).rejects.toEqual(problem('forbidden'))
  })

  test('with a role that its organization does not know has no scope', async () => {
    const { client } = await makeTenants()
    const { cookie } = await makeMember(client.id, 'dispatcher')
    expect((await who({ cookie }))!.scopes.size).toBe(0)
  })

  test('on a courier’s own host sees that courier’s connection only', async () => {
    const host = `${newId().toLowerCase()}.localhost:8787`
    const courier = await createCourier(env, { name: 'Faro', email: newEmail(), host }, new Date())
    const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
    const client = await createClient(env, courier, { name: 'Norte', email: newEmail() }, new Date())
    await connect(env, rival, client.id, new Date())
    const { cookie } = await makeMember(client.id, 'owner')
    const now = later(120)
    expect((await who({ cookie }, { now }))!.connections).toHaveLength(2)
    expect((await who({ cookie, site: `http://${host}` }, { now }))!.connections).toMatchObject([
      { id: client.connectionId },
    ])
  })
})
