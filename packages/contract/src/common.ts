import * as z from 'zod/mini'

/** A moment: ISO 8601 with an offset; the API always answers in UTC. */
export const Instant = z.iso.datetime({ offset: true })
export type Instant = string

/** NUL ends a text in databases and phones, and half a surrogate pair is no character. */
const isPlain = (value: string): boolean => !/[\0\p{Surrogate}]/u.test(value)

/** Trimmed text of at most `max` characters. */
export const text = (max: number, min = 0) =>
  z.string().check(z.trim(), z.minLength(min), z.maxLength(max), z.refine(isPlain, 'invalid_format'))

/** A phone number in E.164 form, e.g. +59899412078. */
export const Phone = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'phone_invalid'))

/** An e-mail address; case does not tell two of them apart. */
export const Email = z.email().check(z.trim(), z.toLowerCase(), z.maxLength(254))

/** A change of some fields, which names at least one. */
export const atLeastOne = () => z.refine<object>((change) => Object.keys(change).length > 0, 'required')

/** ISO 3166-1 alpha-2. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/))

export const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt-BR', 'nl', 'ar'] as const
export const Language = z.enum(LANGUAGES)
export type Language = (typeof LANGUAGES)[number]
export const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag)

/** An IANA time zone that this runtime knows. */
export const TimeZone = z.string().check(z.refine(isTimeZone, 'time_zone_unknown'))

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** One keyset page: `next` is the cursor of the following page or null at the end. */
export const pageOf = <T extends z.core.$ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) })

/** The version of a thing that the caller last saw; a newer one in the database is a conflict. */
export const Version = z.int().check(z.gte(1))

/** An answer without content worth naming. */
export const Done = z.object({ done: z.literal(true) })
