import type { R2Object } from '@cloudflare/workers-types'
import { ApiError, type ImageType } from '@waybill/contract'
import { isId } from '@waybill/contract/ids'
import { imageTypeOf, stripMetadata } from '../domain/images.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { checkFileUrl, toFileRef } from '../identity/signed-files.ts'
import { insertFile } from '../store/files.ts'
import { newId } from '../store/ids.ts'
import { bucketFor, shardFor } from '../store/shards.ts'
import { driverOf } from './driver-of.ts'

export function fileRoutes(app: App): void {
  on(app, 'POST /v1/driver/files', ({ upload }, call) => storeImage(call, upload))

  app.get('/v1/files/:id', async (context) => {
    const id = context.req.param('id')
    if (!isId(id)) throw new ApiError('not_found', 'No such file')
    await checkFileUrl(context.env, id, context.req.query(), new Date())
    const file = await context.env.FILES.get(id)
    if (!file) throw new ApiError('not_found', 'No such file')
    const headers = {
      'content-type': file.httpMetadata?.contentType ?? 'application/octet-stream',
      'content-disposition': dispositionOf(file),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=900, immutable',
    }
    return context.body(await file.arrayBuffer(), 200, headers)
  })
}

/** Pictures show in their place; anything else is saved under its name rather than opened on our host. */
function dispositionOf({ httpMetadata, customMetadata }: R2Object): string {
  if (httpMetadata?.contentType?.startsWith('image/')) return 'inline'
  return `attachment; filename*=UTF-8''${encodeURIComponent(customMetadata?.name ?? 'file')}`
}

/** Stores an image without its metadata; it counts as proof only once an order names it. */
async function storeImage(call: Call, bytes: Uint8Array) {
  const type = imageTypeOf(bytes)
  if (!type) throw new ApiError('unsupported_media', 'This is not a JPEG, PNG or WebP picture')
  const clean = strip(bytes, type)
  const { courierId, id: driverId } = driverOf(call)
  const bucket = await bucketFor(call.env, courierId, driverId)
  const id = newId(bucket)
  const at = call.now.toISOString()
  await call.env.FILES.put(id, clean, { httpMetadata: { contentType: type } })
  await insertFile(await shardFor(call.env, bucket), {
    id,
    courierId,
    driverId,
    contentType: type,
    bytes: clean.length,
    at,
  })
  return toFileRef(call.env, { id, contentType: type }, call.now)
}

function strip(bytes: Uint8Array, type: ImageType): Uint8Array {
  try {
    return stripMetadata(bytes, type)
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError('unsupported_media', 'This picture is damaged')
    throw error
  }
}
