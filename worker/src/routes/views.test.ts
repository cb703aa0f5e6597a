import type { View } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { problemOf } from '../../test/request.ts'
import { makeMember, makeTenants } from '../../test/tenants.ts'

const view = { name: 'Open today', query: 'status=placed&sort=windowBefore', columns: 'id,window,status' }
const listOf = (key: string) => ok<{ items: View[] }>('GET /v1/views', key)

describe('a view of the list', () => {
  test('is there for everybody in the organization until somebody removes it', async () => {
    const { client, courier } = await makeTenants()
    const saved = await ok<View>('POST /v1/views', client.key, view)
    expect(saved).toMatchObject(view)
    const { cookie } = await makeMember(client.id, 'viewer')
    expect(await problemOf('GET /v1/views', { cookie })).toBe('200 no problem')
    expect((await listOf(client.key)).items).toEqual([saved])
    expect((await listOf(courier.key)).items).toEqual([])
    expect(await problemOf(`DELETE /v1/views/${saved.id}`, { key: courier.key })).toBe('404 not_found')
    await ok(`DELETE /v1/views/${saved.id}`, client.key)
    expect((await listOf(client.key)).items).toEqual([])
  })

  test('is not saved by who may only look', async () => {
    const { client } = await makeTenants()
    const { cookie } = await makeMember(client.id, 'viewer')
    expect(await problemOf('POST /v1/views', { cookie, body: view })).toBe('403 forbidden')
  })

  test('is one of fifty at most', async () => {
    const { client } = await makeTenants()
    for (let count = 0; count < 50; count++) await ok('POST /v1/views', client.key, { ...view, name: `View ${count}` })
    expect(await problemOf('POST /v1/views', { key: client.key, body: view })).toBe('409 conflict')
  })
})
