import type { ChatFile, ChatMessage, FileRef, MessagePage } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { PNG } from '../../test/images.ts'
import { problemOf, send, sendJson } from '../../test/request.ts'
import { makeTenants } from '../../test/tenants.ts'
import { sweep } from '../jobs/sweep.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const PDF = latin('%PDF-1.7\n1 0 obj')

interface Upload {
  readonly bytes?: Uint8Array
  readonly type?: string
  readonly name?: string
}
const uploading = (key: string, { bytes = PNG, type = 'image/png' }: Upload) => ({
  key,
  bytes,
  headers: { 'content-type': type },
})
const pathOf = (thread: string, { name = 'door.png' }: Upload = {}) =>
  `POST /v1/chat/threads/${thread}/files?name=${encodeURIComponent(name)}`

async function upload(thread: string, key: string, file: Upload = {}): Promise<ChatFile> {
  const { status, body } = await sendJson<ChatFile>(pathOf(thread, file), uploading(key, file))
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const say = (thread: string, key: string, files: readonly ChatFile[], text = '') =>
  ok<ChatMessage>(`POST /v1/chat/threads/${thread}/messages`, key, {
    clientId: newId(),
    text,
    files: files.map(({ id }) => id),
  })
const fetchUrl = (url: string): Promise<Response> => {
  const { pathname, search } = new URL(url)
  return send(`GET ${pathname}${search}`)
}

test('a picture and a document go with a message and come back to the other side', async () => {
  const { client, courier, connectionId: id } = await makeTenants()
  const files = [
    await upload(id, client.key),
    await upload(id, client.key, { bytes: PDF, type: 'application/pdf', name: 'remito 3381.pdf' }),
  ]
  expect(files).toMatchObject([
    { name: 'door.png', contentType: 'image/png', width: 1, height: 1 },
    { name: 'remito 3381.pdf', contentType: 'application/pdf', bytes: PDF.length, width: null },
  ])
  await say(id, client.key, files)
  const { items } = await ok<MessagePage>(`GET /v1/chat/threads/${id}/messages`, courier.key)
  expect(items).toMatchObject([{ text: '', files }])
  const refs = await Promise.all(
    files.map((file) => ok<FileRef>(`GET /v1/chat/threads/${id}/files/${file.id}`, courier.key)),
  )
  const [picture, document] = await Promise.all(refs.map(({ url }) => fetchUrl(url)))
  expect(picture?.headers.get('content-disposition')).toBe('inline')
  expect(picture?.headers.get('content-type')).toBe('image/png')
  expect(document?.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''remito%203381.pdf")
  expect(document?.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await document?.text()).toContain('%PDF-1.7')
})

test.each([
  ['a drawing with scripts', latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'image/png'],
  ['a web page', latin('<!doctype html><script>alert(1)</script>'), 'application/pdf'],
  ['a program', latin('MZ\0\0'), 'image/jpeg'],
  ['a picture that breaks off', latin('\xff\xd8\xff\xe0\0\x40'), 'image/jpeg'],
])('%s under a false name is refused by its content', async (_, bytes, type) => {
  const { client, connectionId } = await makeTenants()
  expect(await problemOf(pathOf(connectionId), uploading(client.key, { bytes, type }))).toBe('415 unsupported_media')
})

test('what calls itself a drawing, and what is too large, are not even read', async () => {
  const { client, connectionId } = await makeTenants()
  const drawing = uploading(client.key, { type: 'image/svg+xml' })
  expect(await problemOf(pathOf(connectionId), drawing)).toBe('415 unsupported_media')
  const large = uploading(client.key, { bytes: new Uint8Array(10 * 1024 * 1024 + 1) })
  expect(await problemOf(pathOf(connectionId), large)).toBe('413 too_large')
})

test('a name loses its path and what would show it backwards', async () => {
  const { client, connectionId } = await makeTenants()
  const names = ['../../etc/passwd', 'C:\\Users\\a\\b.pdf', 'invoice\u202Egpj.exe', 'a\r\nset-cookie: x', ' ']
  const kept = await Promise.all(names.map((name) => upload(connectionId, client.key, { name })))
  expect(kept.map(({ name }) => name)).toEqual(['passwd', 'b.pdf', 'invoicegpj.exe', 'aset-cookie: x', 'file'])
})

test('nobody reaches another tenant’s file, nor one that was not said yet', async () => {
  const { client, courier, connectionId: id } = await makeTenants()
  const stranger = await makeTenants()
  const file = await upload(id, client.key)
  expect(await problemOf(`GET /v1/chat/threads/${id}/files/${file.id}`, { key: courier.key })).toBe('404 not_found')
  await say(id, client.key, [file])
  for (const thread of [id, stranger.connectionId]) {
    const path = `GET /v1/chat/threads/${thread}/files/${file.id}`
    expect(await problemOf(path, { key: stranger.client.key })).toBe('404 not_found')
  }
  const body = { clientId: newId(), text: '', files: [file.id] }
  for (const [thread, key] of [
    [stranger.connectionId, stranger.client.key],
    [id, courier.key],
  ] as const)
    expect(await problemOf(`POST /v1/chat/threads/${thread}/messages`, { key, body })).toBe('404 not_found')
  expect((await fetchUrl(`http://localhost/v1/files/${file.id}?expires=9999999999999&signature=x`)).status).toBe(404)
})

test('a message of neither words nor files is none', async () => {
  const { client, connectionId: id } = await makeTenants()
  const body = { clientId: newId(), text: ' ', files: [] }
  expect(await problemOf(`POST /v1/chat/threads/${id}/messages`, { key: client.key, body })).toBe('400 invalid_request')
})

test('a deleted message takes its files along', async () => {
  const { client, connectionId: id } = await makeTenants()
  const file = await upload(id, client.key)
  const { seq } = await say(id, client.key, [file])
  const { url } = await ok<FileRef>(`GET /v1/chat/threads/${id}/files/${file.id}`, client.key)
  await ok(`POST /v1/chat/threads/${id}/delete`, client.key, { seq })
  await expect.poll(async () => (await fetchUrl(url)).status).toBe(404)
  expect(await problemOf(`GET /v1/chat/threads/${id}/files/${file.id}`, { key: client.key })).toBe('404 not_found')
})

test('an upload that no message names is cleared away after a day', async () => {
  const { client, connectionId: id } = await makeTenants()
  const [abandoned, said] = [await upload(id, client.key), await upload(id, client.key)]
  await say(id, client.key, [said])
  await sweep(env, new Date(Date.now() + 86_400_000 + 60_000))
  expect([await env.FILES.head(abandoned.id), await env.FILES.head(said.id)].map(Boolean)).toEqual([false, true])
  const db = await shardFor(env, id)
  const { results } = await db.prepare('SELECT id FROM chat_files WHERE thread_id = ?').bind(id).all()
  expect(results).toEqual([{ id: said.id }])
})
