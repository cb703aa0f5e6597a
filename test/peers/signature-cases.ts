import { createHash } from 'node:crypto'
import { Chance, pieces } from './chance.ts'

/** A request that claims to be Twilio's. */
export interface SignatureCase {
  readonly token: string
  /** The address as the receiver knows it, and as the sender signed it. */
  readonly url: string
  readonly signedUrl: string
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  /** A body that is no form; its hash stands in the address. */
  readonly json: string | null
  /** What happens between the signing and the check. */
  readonly tamper: Tamper
}

export const TAMPERS = ['none', 'field', 'added', 'url', 'signature', 'empty', 'token', 'body'] as const
export type Tamper = (typeof TAMPERS)[number]

const LETTERS = pieces('abcXYZ019-_.~')
const ODD = pieces('ab1%27\'()!*+&=;:@,éñ😀 "<>')
const PATH = pieces("ab1/-_.~'()!*%20")

/** Requests with every oddity of addresses and forms; the same ones in every run. */
export function signatureCases(count: number): SignatureCase[] {
  const chance = new Chance(57_012)
  return Array.from({ length: count }, () => makeCase(chance))
}

function makeCase(chance: Chance): SignatureCase {
  const token = chance.text(pieces('0123456789abcdef'), 32)
  const json = chance.next() < 0.15 ? JSON.stringify({ said: chance.text(ODD, chance.below(30)) }) : null
  const fields = json === null ? makeFields(chance) : {}
  const url = makeUrl(chance, json)
  const isTampered = chance.next() < 0.4
  const tamper = isTampered ? chance.pick(TAMPERS) : 'none'
  return { token, url, signedUrl: variantOf(chance, url), fields, json, tamper }
}

function makeUrl(chance: Chance, json: string | null): string {
  const scheme = chance.pick(['https', 'http', 'HTTPS'])
  const user = chance.pick(['', '', '', 'user@', 'user:secret@'])
  const host = chance.pick(['waybill.example', 'Hooks.Waybill.example', 'localhost', '[::1]', '192.0.2.7'])
  const port = chance.pick(['', '', ':443', ':80', ':8443'])
  const path = `/${chance.text(PATH, chance.below(12))}`.replaceAll(/%(?!20)/g, '%20')
  const query = [...Array.from({ length: chance.below(3) }, () => pair(chance)), ...hashOf(json)]
  return `${scheme}://${user}${host}${port}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

const pair = (chance: Chance): string => {
  const name = chance.text(LETTERS, 1 + chance.below(4))
  const value = chance.text(pieces("ab1'()!*%27~-_."), chance.below(6)).replaceAll(/%(?!27)/g, '%27')
  return `${name}=${value}`
}

const hashOf = (json: string | null): string[] =>
  json === null ? [] : [`bodySHA256=${createHash('sha256').update(json).digest('hex')}`]

/** Senders write the usual port or leave it out, and some escape what need not be. */
function variantOf(chance: Chance, url: string): string {
  const usual = url.toLowerCase().startsWith('https') ? ':443' : ':80'
  const hostEnd = /^[a-z]+:\/\/(?:[^/?#]*@)?(?:\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[0] ?? url
  const rest = url.slice(hostEnd.length).replace(/^:\d+/, '')
  const variants = [
    url,
    url,
    url,
    hostEnd + rest,
    hostEnd + usual + rest,
    new URL(url).toString(),
    url.replaceAll("'", '%27'),
  ]
  return chance.pick([url, ...variants])
}

function makeFields(chance: Chance): SignatureCase['fields'] {
  const names = Array.from({ length: chance.below(8) }, () => chance.text(LETTERS, 1 + chance.below(6)))
  return Object.fromEntries(
    names.map((name) => {
      const values = Array.from({ length: chance.next() < 0.2 ? 2 + chance.below(3) : 1 }, () =>
        chance.text(ODD, chance.below(20)),
      )
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** What the receiver is given, after whoever stood between has had their way. */
export interface Received {
  readonly token: string
  readonly url: string
  readonly signature: string
  readonly fields: SignatureCase['fields']
  readonly json: string | null
}

/** Changes one thing of a signed request. */
export function received({ token, url, fields, json, tamper }: SignatureCase, signature: string): Received {
  const whole = { token, url, signature, fields, json }
  switch (tamper) {
    case 'none':
      return whole
    case 'field':
      return { ...whole, fields: Object.fromEntries(Object.entries(fields).map(([name]) => [name, 'other'])) }
    case 'added':
      return { ...whole, fields: { ...fields, zz: '1' } }
    case 'url':
      return { ...whole, url: url.replace('.example', '.invalid').replace('[::1]', '[::2]') }
    case 'signature':
      return { ...whole, signature: signature.slice(0, -2) + (signature.endsWith('A=') ? 'B=' : 'A=') }
    case 'empty':
      return { ...whole, signature: '' }
    case 'token':
      return { ...whole, token: token.toUpperCase() }
    case 'body':
      return { ...whole, json: json === null ? null : `${json} ` }
  }
}
