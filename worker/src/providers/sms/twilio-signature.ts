import { parse, stringify } from 'node:querystring'

/** A request as Twilio signs it: the address that it was given and, of a form, the fields. */
export interface Signed {
  readonly url: string
  readonly signature: string
  /** The body as it came; a form is signed by its fields, anything else by its hash in the address. */
  readonly body: string
}

/** Whether Twilio, which knows the account's token, has made this request. */
export async function isTwilios(token: string, { url, signature, body }: Signed): Promise<boolean> {
  const hash = new URL(url).searchParams.get('bodySHA256')
  if (hash === null) return isSigned(token, signature, url, fieldsOf(body))
  return (await isSigned(token, signature, url, {})) && sameText(hash, await sha256(body))
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The fields of a form; one that comes several times is a list. */
export const fieldsOf = (body: string): Fields => {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body)) fields.set(name, [...(fields.get(name) ?? []), value])
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

/**
 * Whether the signature fits the address and the fields. Twilio may have signed the address with or without its usual
 * port, as it was written or as a browser writes it, and with its query escaped in an older way: any of these is right.
 */
export async function isSigned(token: string, signature: string, url: string, fields: Fields): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', bytesOf(token), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const rest = Object.keys(fields)
    .toSorted()
    .map((name) => wordsOf(name, fields[name] ?? ''))
    .join('')
  for (const candidate of candidatesOf(url)) {
    const mac = await crypto.subtle.sign('HMAC', key, bytesOf(candidate + rest))
    if (sameText(signature, toBase64(new Uint8Array(mac)))) return true
  }
  return false
}

/** A field as it is signed; of a list each different value once, in order. */
const wordsOf = (name: string, value: string | readonly string[]): string =>
  typeof value === 'string'
    ? name + value
    : [...new Set(value)]
        .toSorted()
        .map((one) => name + one)
        .join('')

function candidatesOf(url: string): Set<string> {
  const standard = new URL(url).toString()
  const both = (address: string) => [withoutPort(address), withPort(address)]
  return new Set([...both(url), ...both(standard), ...both(standard).map(withOldQuery)])
}

/** Scheme with credentials, host, port and all that follows. An IPv6 host stands in brackets. */
const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?)(\[[^/?#\]]*\]|[^/?#:]*)(:[^/?#]*)?(.*)$/is

const withoutPort = (url: string): string => url.replace(ADDRESS, '$1$2$4')

const withPort = (url: string): string =>
  url.replace(ADDRESS, (whole, start: string, host: string, port: string | undefined, rest: string) => {
    if (port) return whole
    return `${start}${host}${start.toLowerCase().startsWith('https:') ? ':443' : ':80'}${rest}`
  })

function withOldQuery(url: string): string {
  const start = url.indexOf('?') + 1
  return start === 0 || start === url.length ? url : url.slice(0, start) + stringify(parse(url.slice(start)))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Takes the same time wherever two texts of one length differ. */
function sameText(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let index = 0; index < one.length; index++) difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  return difference === 0
}
