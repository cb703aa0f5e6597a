import { refName, type OpenApi, type Schema } from './openapi.ts'

/** What a value of a named schema may look like; the rest is put together from its parts. */
const KNOWN: Readonly<Record<string, unknown>> = {
  Id: 'fa3Zk81bQx7TtLw0Rm25YcHd',
  ShortId: '7c1e09af',
  Instant: '2026-12-01T14:30:00Z',
  Phone: '+59899412078',
  Email: 'ana@example.com',
  Country: 'UY',
  Language: 'en',
  TimeZone: 'America/Montevideo',
  Point: { latitude: -34.9068, longitude: -56.1912 },
  AddressInput: {
    line: 'Durazno 1740',
    city: 'Montevideo',
    postcode: '11200',
    country: 'UY',
    point: { latitude: -34.9068, longitude: -56.1912 },
  },
  Contact: { name: 'Ana Pereira', phone: '+59899412078' },
  HexColor: '#0a6579',
  Accent: '#0a6579',
  AllowedOrigin: 'https://shop.example.com',
  HostName: 'portal.example.com',
  Version: 3,
  QuietHours: { from: '21:00', until: '08:00' },
  TrackingToken: 'fa3Zk81bQx7TtLw0Rm25YcHd9Kp4VsNe',
}

/** What a field of this name may hold, where its schema says only that it is text. */
const NAMED: Readonly<Record<string, unknown>> = {
  publishableKey: 'pk_…',
  components: ['order-form'],
  url: 'https://shop.example.com/hooks',
  line: 'Durazno 1740',
  name: 'Ana Pereira',
  text: 'Please ring twice.',
  proof: '+59899412078',
  email: 'ana@example.com',
  shortId: '7c1e09af',
  code: '123456',
  clientId: '0b5c3f1e-7a6d-4c1e-9f67-2f1d9f0c7a11',
  sender: '+59829000100',
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: '0'.repeat(32),
}

/** A value that an endpoint would take: what is required, no more. */
export function sampleOf(schema: Schema, api: OpenApi, name = ''): unknown {
  const known = schema.$ref && KNOWN[refName(schema.$ref)]
  if (known !== undefined && known !== '') return known
  if (schema.$ref) return sampleOf(api.components.schemas[refName(schema.$ref)] ?? {}, api, name)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (name in NAMED && schema.type !== 'object') return NAMED[name]
  const choice = (schema.oneOf ?? schema.anyOf ?? [])[0]
  if (choice) return sampleOf(choice, api, name)
  return sampleOfType(schema, api)
}

function sampleOfType(schema: Schema, api: OpenApi): unknown {
  if (schema.type === 'object') return sampleOfObject(schema, api)
  if (schema.type === 'array') return (schema.minItems ?? 0) > 0 ? [sampleOf(schema.items ?? {}, api)] : []
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'null') return null
  return 'text'.padEnd(schema.minLength ?? 0, '…')
}

/** Where nothing is required, as in a change, one member stands for all. */
function sampleOfObject({ properties = {}, required = [] }: Schema, api: OpenApi): unknown {
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1)
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name] ?? {}, api, name)]))
}
