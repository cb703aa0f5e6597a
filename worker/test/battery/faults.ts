import { MAX_JSON_BYTES } from '../../src/http/body.ts'

interface WrongBody {
  readonly bytes: string | Uint8Array
  /** null: none is said. */
  readonly type?: string | null
  readonly status: number
}

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

/** Bodies that fit no endpoint, and how each is refused. */
export const WRONG_BODIES: Readonly<Record<string, WrongBody>> = {
  nothing: { bytes: '', status: 400 },
  'a blank': { bytes: ' ', status: 400 },
  'half an object': { bytes: '{"version": 1', status: 400 },
  'no JSON': { bytes: 'version=1', status: 400 },
  'bytes that are no text': { bytes: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), status: 400 },
  'an object that is nothing': { bytes: 'null', status: 400 },
  'a list': { bytes: '[]', status: 400 },
  'a list of objects': { bytes: '[{}]', status: 400 },
  'a number': { bytes: '42', status: 400 },
  'a number beyond all': { bytes: '1e999', status: 400 },
  'a text': { bytes: '"text"', status: 400 },
  'a truth': { bytes: 'true', status: 400 },
  'lists in lists': { bytes: deep(50_000), status: 400 },
  'objects in objects': { bytes: '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000), status: 400 },
  'the parent of all': { bytes: '{"__proto__": {"version": 1}, "constructor": 1}', status: 400 },
  'thousands of names': {
    bytes: JSON.stringify(Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`n${i}`, i]))),
    status: 400,
  },
  'a megabyte': { bytes: JSON.stringify({ text: 'x'.repeat(1024 * 1024) }), status: 413 },
  'a byte too many': { bytes: ' '.repeat(MAX_JSON_BYTES + 1), status: 413 },
  'a form': { bytes: 'version=1', type: 'application/x-www-form-urlencoded', status: 415 },
  'JSON as plain text': { bytes: '{}', type: 'text/plain', status: 415 },
  'JSON as nothing': { bytes: new TextEncoder().encode('{}'), type: null, status: 415 },
}

/** Texts that no field takes: what databases cut off, what is no character, what is without end. */
export const WRONG_TEXTS = ['a\u0000b', '\ud800', 'x'.repeat(20_000), 7, ['x'], { x: 1 }] as const
export const WRONG_NUMBERS = ['x', [1], { x: 1 }] as const

/** Every text and number within a value, by its dotted path. */
export function leavesOf(value: unknown, path = ''): { path: string; value: string | number }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, path === '' ? name : `${path}.${name}`))
}

/** Ids that nothing can have. */
export const WRONG_IDS = [
  'x',
  '0',
  'null',
  '__proto__',
  'constructor',
  'a'.repeat(23),
  'a'.repeat(25),
  '-'.repeat(24),
  '\u0000'.repeat(24),
  '😀'.repeat(12),
  'a'.repeat(5_000),
  'ABCDEF12',
  '1234567',
  "' OR 1=1 --",
  '%',
  '../../orders',
] as const

/** What a query may hold although it makes no sense. */
export const WRONG_QUERIES = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '1.5',
  '99999999999999999999',
  'true',
  '💥',
  'a\u0000b',
  '"',
  '"""',
  '" OR "a',
  'x" OR tenant : "',
  '*',
  '%_%',
  'NEAR(a b)',
  'e\u0301\u0301\u0301',
  '~~~',
  '2026-01-01~',
  '~x',
  'placed,',
  'placed,placed,placed',
  'x'.repeat(5_000),
  "'; DROP TABLE orders; --",
] as const
