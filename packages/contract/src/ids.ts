import * as z from 'zod/mini'

/** Digits of base 62; ids and tokens use nothing else, so they survive every URL and double click. */
export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An internal id: 24 characters. Ids of orders and what belongs to them begin with their courier's bucket. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9]{24}$/))

/** The id that people read: 8 lowercase hexadecimal characters, unique within a courier. */
export const ShortId = z.string().check(z.regex(/^[0-9a-f]{8}$/))

export const isId = (text: string): boolean => /^[A-Za-z0-9]{24}$/.test(text)
export const isShortId = (text: string): boolean => /^[0-9a-f]{8}$/.test(text)

/** The two characters that name the database bucket of an id or a tracking token. */
export const bucketOf = (id: string): string => id.slice(0, 2)
