import * as z from 'zod/mini'
import { Id } from './ids.ts'

/** Types that a driver or a person may upload; the server looks at the content, not at the name. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** A logo must show in every browser and mail program; 3 MB is the largest. */
export const LOGO_TYPES = ['image/jpeg', 'image/png'] as const
export const MAX_LOGO_BYTES = 3 * 1024 * 1024

/** 10 MB, counted in bytes of the request's body. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** A stored file with a signed address that expires. */
export const FileRef = z.object({ id: Id, url: z.string(), contentType: z.string() })
export type FileRef = z.infer<typeof FileRef>
