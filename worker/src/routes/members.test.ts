import { env } from 'cloudflare:workers'
import type { Member, MemberList } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeKey, makeMember, makeTenants } from '../../test/tenants.ts'

const listOf = async (sending: { cookie?: string; key?: string }) =>
  (await sendJson<MemberList>('GET /v1/members', sending)).body
const memberOf = async (personId: string) =>
  (await env.DIRECTORY.prepare('SELECT id FROM member WHERE userId = ?').bind(personId).first<string>('id')) ?? ''
const setRole = (cookie: string, id: string, role: unknown) =>
  problemOf(`PATCH /v1/members/${id}`, { cookie, body: { role } })
const remove = (cookie: string, id: string) => problemOf(`DELETE /v1/members/${id}`, { cookie })

describe('members', () => {
  test('are listed for every role, and for a key with the scope', async () => {
    const { client } = await makeTenants()
    const viewer = await makeMember(client.id, 'viewer')
    const { items, invitations } = await listOf({ cookie: viewer.cookie })
    expect(items.map(({ email, role, isYou }) => [email, role, isYou])).toEqual([
      [client.owner.email, 'owner', false],
      [viewer.person.email, 'viewer', true],
    ])
    expect(invitations).toEqual([])
    const { key } = await makeKey(client.id, ['members:read'])
    expect((await listOf({ key })).items.map(({ isYou }) => isYou)).toEqual([false, false])
  })

  test('get another role, which counts at once', async () => {
    const { client } = await makeTenants()
    const { cookie, person } = await makeMember(client.id, 'viewer')
    expect(await problemOf('PATCH /v1/organization', { cookie, body: { units: 'metric' } })).toBe('403 forbidden')
    const body = { role: 'admin' }
    const { body: member } = await sendJson<Member>(`PATCH /v1/members/${await memberOf(person.id)}`, {
      cookie: client.cookie,
      body,
    })
    expect(member).toMatchObject({ personId: person.id, role: 'admin' })
    expect(await problemOf('PATCH /v1/organization', { cookie, body: { units: 'metric' } })).toBe('200 no problem')
  })

  test('are removed, and their sessions reach the organization no more', async () => {
    const { client } = await makeTenants()
    const { cookie, person } = await makeMember(client.id, 'member')
    expect(await problemOf('GET /v1/orders', { cookie })).toBe('200 no problem')
    const id = await memberOf(person.id)
    expect(await remove(client.cookie, id)).toBe('200 no problem')
    expect(await problemOf('GET /v1/orders', { cookie })).toBe('403 forbidden')
    expect(await remove(client.cookie, id)).toBe('404 not_found')
  })

  test.each(['member', 'viewer'])('are not managed by a %s', async (role) => {
    const { client } = await makeTenants()
    const { cookie } = await makeMember(client.id, role)
    const owner = await memberOf(client.owner.id)
    expect(await setRole(cookie, owner, 'viewer')).toBe('403 forbidden')
    expect(await remove(cookie, owner)).toBe('403 forbidden')
  })

  test('are managed by no key, whatever it may do', async () => {
    const { client } = await makeTenants()
    const { key } = await makeKey(client.id, ['members:write'])
    const id = await memberOf(client.owner.id)
    expect(await problemOf(`DELETE /v1/members/${id}`, { key })).toBe('403 forbidden')
  })
})

describe('an admin', () => {
  test.each([
    'owner',
    'admin, owner',
    'owner,admin',
    ' owner',
    'owner ',
    'Owner',
    'OWNER',
    ['owner'],
    { role: 'owner' },
  ])('becomes no owner by the role %j', async (role) => {
    const { client } = await makeTenants()
    const { cookie, person } = await makeMember(client.id, 'admin')
    expect(await setRole(cookie, await memberOf(person.id), role)).toMatch(/^40[03]/)
    const find = env.DIRECTORY.prepare('SELECT role FROM member WHERE userId = ?').bind(person.id)
    expect(await find.first('role')).toBe('admin')
  })

  test('neither demotes nor removes an owner', async () => {
    const { client } = await makeTenants()
    const { cookie } = await makeMember(client.id, 'admin')
    await makeMember(client.id, 'owner')
    const owner = await memberOf(client.owner.id)
    expect([await setRole(cookie, owner, 'viewer'), await remove(cookie, owner)]).toEqual([
      '403 forbidden',
      '403 forbidden',
    ])
  })

  test('who was demoted a moment ago manages nobody, also where that is not known yet', async () => {
    const { client } = await makeTenants()
    const { cookie, person } = await makeMember(client.id, 'admin')
    const other = await makeMember(client.id, 'viewer')
    await problemOf('GET /v1/context', { cookie })
    await env.DIRECTORY.prepare(`UPDATE member SET role = 'viewer' WHERE userId = ?`).bind(person.id).run()
    expect(await setRole(cookie, await memberOf(other.person.id), 'admin')).toBe('403 forbidden')
  })
})

describe('the last owner', () => {
  test('stays', async () => {
    const { client } = await makeTenants()
    const id = await memberOf(client.owner.id)
    expect(await setRole(client.cookie, id, 'admin')).toBe('409 last_owner')
    expect(await remove(client.cookie, id)).toBe('409 last_owner')
    expect(await setRole(client.cookie, id, 'owner')).toBe('200 no problem')
  })

  test('remains when two step back at the same time', async () => {
    const { client } = await makeTenants()
    const other = await makeMember(client.id, 'owner')
    const [mine, theirs] = [await memberOf(client.owner.id), await memberOf(other.person.id)]
    const attempts = Array.from({ length: 6 }, () => [
      setRole(client.cookie, mine, 'admin'),
      remove(other.cookie, theirs),
    ]).flat()
    await Promise.all(attempts)
    const { items } = await listOf({ key: client.key })
    expect(items.filter(({ role }) => role === 'owner')).toHaveLength(1)
  })
})
