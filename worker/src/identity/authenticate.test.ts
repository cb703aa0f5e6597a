import { expect, test } from 'vitest'
import { makePublishableKey, makeTenants } from '../../test/tenants.ts'
import { who } from '../../test/who.ts'
import { newKey } from './key-format.ts'

const SHOP = 'https://shop.example'
const problem = (code: string) => expect.objectContaining({ code })

test('a visitor is nobody', async () => {
  expect(await who({})).toBeNull()
})

test.each([
  ['an unknown scheme', 'Digest abc'],
  ['nothing after the scheme', 'Bearer '],
  ['a word', 'Bearer hello'],
  ['Basic that is no base64', 'Basic ???'],
  ['Basic with a token', `Basic ${btoa('a.b.c:')}`],
  ['two credentials', 'Bearer a.b.c, Bearer a.b.c'],
])('an Authorization header with %s is refused', async (_, authorization) => {
  await expect(who({ headers: { authorization } })).rejects.toEqual(problem('unauthenticated'))
})

test('a publishable key is no credential of its own', async () => {
  const tenants = await makeTenants()
  const { key } = await makePublishableKey(tenants, [SHOP])
  await expect(who({ key, origin: SHOP })).rejects.toEqual(problem('unauthenticated'))
})

test('a bad key is not saved by a good cookie', async () => {
  const { client } = await makeTenants()
  const { key } = await newKey('secret')
  await expect(who({ key, cookie: client.cookie })).rejects.toEqual(problem('unauthenticated'))
})
