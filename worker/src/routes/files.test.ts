import { env } from 'cloudflare:workers'
import type { FileRef, Order, RunLeg } from '@waybill/contract'
import { MAX_FILE_BYTES } from '@waybill/contract/files'
import { describe, expect, test } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { JPEG_OF_A_PHONE, PNG } from '../../test/images.ts'
import { send } from '../../test/request.ts'
import { makeDriver, makeTenants } from '../../test/tenants.ts'
import { toFileRef } from '../identity/signed-files.ts'
import { newId } from '../store/ids.ts'

const upload = (key: string, bytes: Uint8Array | string, type: string) =>
  send('POST /v1/driver/files', { key, bytes, headers: { 'content-type': type } })
const uploaded = async (key: string, bytes: Uint8Array | string = PNG, type = 'image/png') =>
  (await upload(key, bytes, type)).json<FileRef>()
const driver = async () => makeDriver((await makeTenants()).courier.id)
const fetchFile = (url: string) => send(`GET ${url.slice(env.BASE_URL.length)}`)

describe('a picture', () => {
  test('is stored and shown at an address of its own', async () => {
    const { key } = await driver()
    const file = await uploaded(key)
    expect(file).toMatchObject({ contentType: 'image/png' })
    const response = await fetchFile(file.url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG)
  })

  test('loses what a phone wrote into it, before, within and behind', async () => {
    const { key } = await driver()
    const { url } = await uploaded(key, JPEG_OF_A_PHONE, 'image/jpeg')
    const text = new TextDecoder('latin1').decode(await (await fetchFile(url)).arrayBuffer())
    expect(text).not.toMatch(/GPS|Exif|Ana|home|moving/)
    expect(text).toMatch(/JFIF.*tables.*scan.*scan/s)
  })

  test.each([
    ['a page that says it is a JPEG', '<html><script>alert(1)</script>', 'image/jpeg'],
    ['a drawing with a script that says it is a PNG', '<svg onload="alert(1)"/>', 'image/png'],
    ['a drawing', '<svg onload="alert(1)"/>', 'image/svg+xml'],
    ['a GIF', 'GIF89a', 'image/gif'],
    ['a picture of no type', PNG, ''],
    ['nothing', '', 'image/png'],
    ['the beginning of a JPEG', JPEG_OF_A_PHONE.slice(0, 30), 'image/jpeg'],
    ['the beginning of a PNG', PNG.slice(0, 20), 'image/png'],
  ])('is refused where it is %s', async (_, bytes, type) => {
    const { key } = await driver()
    const response = await upload(key, bytes, type)
    expect(response.status).toBe(415)
    expect(await response.json()).toMatchObject({ code: 'unsupported_media' })
  })

  test('is taken by what it is, whatever it says', async () => {
    const { key } = await driver()
    expect(await uploaded(key, PNG, 'image/jpeg')).toMatchObject({ contentType: 'image/png' })
  })

  test('has at most ten megabytes', async () => {
    const { key } = await driver()
    const response = await upload(key, new Uint8Array(MAX_FILE_BYTES + 1), 'image/jpeg')
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'too_large' })
  })
})

describe('the address of a file', () => {
  test('ends, and then says so', async () => {
    const { key } = await driver()
    const { id, contentType } = await uploaded(key)
    const old = await toFileRef(env, { id, contentType }, new Date(Date.now() - 3_600_000))
    expect((await fetchFile(old.url)).status).toBe(410)
  })

  test('cannot be made, lengthened or turned to another file', async () => {
    const { key } = await driver()
    const [one, other] = [await uploaded(key), await uploaded(key)]
    const { search } = new URL(one.url)
    const later = one.url.replace(/expires=\d+/, 'expires=9999999999999')
    const paths = [`/v1/files/${one.id}`, `/v1/files/${other.id}${search}`, `/v1/files/${newId()}${search}`]
    const forged = [later, one.url.slice(0, -1), `${one.url}A`, one.url.replace(/signature=.*/, 'signature=')]
    for (const path of [...paths, ...forged.map((url) => url.slice(env.BASE_URL.length))]) {
      expect([path, (await send(`GET ${path}`)).status]).toEqual([path, 404])
    }
  })
})

describe('a proof', () => {
  const strict = { signature: true, photo: true, notes: true, minimumAge: 18 }
  async function atTheDoor(): Promise<Delivery> {
    const { pickup, dropoffs } = draftOf()
    const delivery = await Delivery.place({
      pickup,
      dropoffs: dropoffs.map((leg) => ({ ...leg, requirements: strict })),
    })
    await delivery.pickUp()
    await delivery.move('start', delivery.dropoff.id)
    return delivery
  }
  const complete = ({ driver, dropoff }: Delivery, proof: object) =>
    send(`POST /v1/driver/legs/${dropoff.id}/complete`, {
      key: driver.key,
      body: { at: new Date().toISOString(), ...proof },
    })

  test('needs all that the stop asks for', async () => {
    const delivery = await atTheDoor()
    const response = await complete(delivery, {})
    expect(response.status).toBe(409)
    const { code, fields } = await response.json<{ code: string; fields: { path: string }[] }>()
    expect(code).toBe('proof_missing')
    expect(fields.map(({ path }) => path)).toEqual(['photos', 'signature', 'notes', 'ageChecked'])
  })

  test('is shown to the client with addresses that work', async () => {
    const delivery = await atTheDoor()
    const { key } = delivery.driver
    const [photo, signature] = [await uploaded(key), await uploaded(key)]
    const proof = {
      photos: [photo.id],
      signature: { fileId: signature.id, name: 'Ana Silva' },
      notes: 'By hand',
      ageChecked: true,
    }
    const response = await complete(delivery, proof)
    expect(response.status).toBe(200)
    expect(await response.json<RunLeg>()).toMatchObject({ leg: { state: 'succeeded' } })
    const order = await ok<Order>(`GET /v1/orders/${delivery.order.id}`, delivery.tenants.client.key)
    expect(order).toMatchObject({ status: 'completed', legs: [{}, { proof: { notes: 'By hand', ageChecked: true } }] })
    const shown = order.legs[1]!.proof!
    expect(shown.signature).toMatchObject({ name: 'Ana Silva', file: { id: signature.id } })
    for (const { url } of [...shown.photos, shown.signature!.file]) expect((await fetchFile(url)).status).toBe(200)
  })

  test('of another driver’s files, of the same courier or not, is refused like one of no files', async () => {
    const delivery = await atTheDoor()
    const { key } = await makeDriver(delivery.tenants.courier.id)
    const own = await uploaded(delivery.driver.key)
    for (const id of [(await uploaded(key)).id, (await uploaded((await driver()).key)).id, newId()]) {
      const proof = {
        notes: 'By hand',
        ageChecked: true,
        photos: [own.id, id],
        signature: { fileId: own.id, name: 'Ana' },
      }
      const response = await complete(delivery, proof)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ fields: [{ path: 'photos.1', code: 'not_allowed' }] })
    }
  })
})
