import * as z from 'zod/mini'
import { Id } from './ids.ts'

/** Types that a driver or a person may upload; the server looks at the content, not at the name. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** 10 MB, counted in bytes of the request's body. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** A stored file with a signed address that expires. */
export const FileRef = z.object({ id: Id, url: z.string(), contentType: z.string() })
export type FileRef = z.infer<typeof FileRef>
