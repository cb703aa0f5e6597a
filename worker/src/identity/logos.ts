import type { Env } from '../env.ts'

// Visitors see logos before they sign in, and mails long after: their addresses are open and never end. They lie apart
// from every other file, so that this opens nothing else.
export const logoKey = (file: string): string => `logos/${file}`

/** Where everybody may see a logo; null without one. */
export const logoUrl = (env: Env, file: string | null): string | null =>
  file && new URL(`/v1/logos/${file}`, env.BASE_URL).href
