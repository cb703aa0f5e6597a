import type { R2ObjectBody } from '@cloudflare/workers-types'
import { ApiError, IMAGE_TYPES } from '@waybill/contract'
import { isId } from '@waybill/contract/ids'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { checkFileUrl, toFileRef } from '../identity/signed-files.ts'
import { insertFile } from '../store/files.ts'
import { newId } from '../store/ids.ts'
import { bucketFor, shardFor } from '../store/shards.ts'
import { findLogo } from '../identity/logos.ts'
import { driverOf } from './driver-of.ts'
import { cleanPicture } from './pictures.ts'

export function fileRoutes(app: App): void {
  on(app, 'POST /v1/driver/files', ({ upload }, call) => storeImage(call, upload))

  app.get('/v1/files/:id', async (context) => {
    const id = context.req.param('id')
    if (!isId(id)) throw new ApiError('not_found', 'No such file')
    await checkFileUrl(context.env, id, context.req.query(), new Date())
    const file = await context.env.FILES.get(id)
    if (!file) throw new ApiError('not_found', 'No such file')
    return context.body(await file.arrayBuffer(), 200, headersOf(file, 'private, max-age=900, immutable'))
  })
  app.get('/v1/logos/:id', async (context) => {
    const id = context.req.param('id')
    const file = isId(id) ? await findLogo(context.env, id) : null
    if (!file) throw new ApiError('not_found', 'No such logo')
    return context.body(await file.arrayBuffer(), 200, headersOf(file, 'public, max-age=31536000, immutable'))
  })
}

const headersOf = (file: R2ObjectBody, caching: string) => ({
  'content-type': file.httpMetadata?.contentType ?? 'application/octet-stream',
  'content-disposition': dispositionOf(file),
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': caching,
})

/** Pictures show in their place; anything else is saved under its name rather than opened on our host. */
function dispositionOf({ httpMetadata, customMetadata }: R2ObjectBody): string {
  if (httpMetadata?.contentType?.startsWith('image/')) return 'inline'
  return `attachment; filename*=UTF-8''${encodeURIComponent(customMetadata?.name ?? 'file')}`
}

/** Stores an image without its metadata; it counts as proof only once an order names it. */
async function storeImage(call: Call, upload: Uint8Array) {
  const { type, bytes } = cleanPicture(upload, IMAGE_TYPES)
  const { courierId, id: driverId } = driverOf(call)
  const bucket = await bucketFor(call.env, courierId, driverId)
  const id = newId(bucket)
  const at = call.now.toISOString()
  await call.env.FILES.put(id, bytes, { httpMetadata: { contentType: type } })
  await insertFile(await shardFor(call.env, bucket), {
    id,
    courierId,
    driverId,
    contentType: type,
    bytes: bytes.length,
    at,
  })
  return toFileRef(call.env, { id, contentType: type }, call.now)
}
