import { env } from 'cloudflare:workers'
import type { Context } from '@waybill/contract'
import { expect, test } from 'vitest'
import { sendJson, type Sending } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail } from '../../test/tenants.ts'
import { connect, createCourier } from '../identity/bootstrap.ts'
import { newId } from '../store/ids.ts'

const contextOf = async (sending: Sending) => (await sendJson<Context>('GET /v1/context', sending)).body

test('a context that was asked for before says the same again', async () => {
  const { client } = await makeTenants()
  for (const sending of [{ key: client.key }, { cookie: client.cookie }])
    expect(await contextOf(sending)).toEqual(await contextOf(sending))
})

test('a new name, of a person and of the organization, shows at once', async () => {
  const { client } = await makeTenants()
  const { cookie } = client
  expect(await contextOf({ cookie })).toMatchObject({
    person: { name: 'Ana Silva' },
    organization: { units: 'metric' },
  })
  await sendJson('PATCH /v1/me', { cookie, body: { name: 'Ana Ríos' } })
  expect((await contextOf({ cookie })).person?.name).toBe('Ana Ríos')
  const keys = await contextOf({ key: client.key })
  await sendJson('PATCH /v1/organization', { cookie, body: { units: 'imperial' } })
  for (const sending of [{ cookie }, { key: client.key }])
    expect((await contextOf(sending)).organization).toEqual({ ...keys.organization, units: 'imperial' })
})

test('another role shows at once, with its scopes', async () => {
  const { client } = await makeTenants()
  const { cookie, person } = await makeMember(client.id, 'viewer')
  const before = await contextOf({ cookie })
  const { body } = await sendJson<{ items: { id: string; personId: string }[] }>('GET /v1/members', {
    cookie: client.cookie,
  })
  const id = body.items.find(({ personId }) => personId === person.id)?.id
  await sendJson(`PATCH /v1/members/${id}`, { cookie: client.cookie, body: { role: 'admin' } })
  const after = await contextOf({ cookie })
  expect([before.person?.role, after.person?.role]).toEqual(['viewer', 'admin'])
  expect(after.scopes.length).toBeGreaterThan(before.scopes.length)
})

test('a connection that its courier suspends shows at once', async () => {
  const { client, courier, connectionId } = await makeTenants()
  await connect(env, await createCourier(env, { name: 'Otra', email: newEmail() }, new Date()), client.id, new Date())
  const stateOf = async (sending: Sending) =>
    (await contextOf(sending)).connections.find(({ id }) => id === connectionId)?.status
  const holders = [{ key: client.key }, { cookie: client.cookie }]
  expect(await Promise.all(holders.map(stateOf))).toEqual(['active', 'active'])
  await sendJson(`POST /v1/courier/clients/${connectionId}/suspend`, { cookie: courier.cookie })
  expect(await Promise.all(holders.map(stateOf))).toEqual(['suspended', 'suspended'])
})

test('another look of the courier shows at once, on its own host and on the plain one', async () => {
  const { courier } = await makeTenants()
  const host = `${newId().toLowerCase()}.localhost:8787`
  const { cookie } = courier
  const accents = () =>
    Promise.all(
      [{ cookie }, { cookie, site: `http://${host}` }].map(async (one) => (await contextOf(one)).brand.accent),
    )
  for (const accent of ['#0f766e', '#7c2d12']) {
    await sendJson('PATCH /v1/courier/branding', { cookie, body: { accent, host } })
    expect(await accents()).toEqual([accent, accent])
  }
})

test('one key is told the addresses of the host that it asked, a courier’s or not', async () => {
  const { client, courier } = await makeTenants()
  const newSite = () => `http://${newId().toLowerCase()}.localhost:8787`
  const [site, nobodys] = [newSite(), newSite()]
  const body = { host: new URL(site).host }
  await sendJson('PATCH /v1/courier/branding', { cookie: courier.cookie, body })
  for (const asked of [env.BASE_URL, nobodys, site, env.BASE_URL])
    expect((await contextOf({ key: client.key, site: asked })).map.light).toBe(new URL(env.MAP_STYLE_LIGHT, asked).href)
})
