import type { CountryCode } from 'libphonenumber-js/min'

type Library = typeof import('libphonenumber-js/min')

/** What a typed number turned out to be. */
export type PhoneReading =
  | { kind: 'number'; e164: string; display: string }
  | { kind: 'one_missing' | 'too_short' | 'too_long' | 'country' | 'invalid' }

/** Reads numbers as people of a country type them. */
export type ReadPhone = (text: string, country: string) => PhoneReading

let reader: ReadPhone | undefined
let loading: Promise<ReadPhone> | undefined

/** The reader, once its numbering plans (39 KB) are here. */
export const phoneReader = (): ReadPhone | undefined => reader

/** Loads the numbering plans on first use; a failed load is tried anew the next time. */
export function loadPhoneReader(): Promise<ReadPhone> {
  loading ??= import('libphonenumber-js/min').then(
    (library) => (reader = (text, country) => read(library, text, country)),
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

const FAULT_OF_LENGTH = {
  TOO_SHORT: 'too_short',
  TOO_LONG: 'too_long',
  INVALID_LENGTH: 'invalid',
  NOT_A_NUMBER: 'invalid',
  INVALID_COUNTRY: 'country',
} as const

function read(library: Library, text: string, country: string): PhoneReading {
  const home = toCountry(library, country)
  if (!home && !/^[+＋]/.test(text.trim())) return { kind: 'country' }
  const number = library.parsePhoneNumberFromString(text, home)
  if (number?.isValid()) return { kind: 'number', e164: number.number, display: number.formatInternational() }
  const fault = library.validatePhoneNumberLength(text, home)
  const completes = (digit: string) => library.parsePhoneNumberFromString(text + digit, home)?.isValid()
  if (fault !== 'TOO_LONG' && [...'0123456789'].some(completes)) return { kind: 'one_missing' }
  return { kind: fault ? FAULT_OF_LENGTH[fault] : 'invalid' }
}

function toCountry(library: Library, country: string): CountryCode | undefined {
  const code = country.toUpperCase()
  return library.isSupportedCountry(code) ? code : undefined
}

/** E.164 as it stands, for numbers typed in full before the plans are here. */
export function plainE164(text: string): string | undefined {
  const compact = text.replace(/[\s().-]/g, '')
  return /^\+[1-9]\d{6,14}$/.test(compact) ? compact : undefined
}
