import type { R2ObjectBody } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'

// Visitors see logos before they sign in, and mails long after: their addresses are open and never end. What a file is
// for is written on it, so that this opens nothing else.
export const LOGO_MARK = { use: 'logo' } as const

/** A logo by its id; null for every other file. */
export async function findLogo(env: Env, id: string): Promise<R2ObjectBody | null> {
  const file = await env.FILES.get(id)
  if (file?.customMetadata?.use === LOGO_MARK.use) return file
  await file?.body.cancel()
  return null
}

/** Where everybody may see a logo; null without one. */
export const logoUrl = (env: Env, file: string | null): string | null =>
  file && new URL(logoPath(file), env.BASE_URL).href

/** The same on whichever of our hosts is asked. */
export const logoPath = (file: string): string => `/v1/logos/${file}`
