import { watchMaps } from './map-work.ts'

// Times in stories are told from now; this is a Wednesday noon in Montevideo.
export const NOW = Date.UTC(2026, 2, 18, 15)

const faces = [
  ['inter/files/inter-latin-wght-normal.woff2', 'U+0000-024F, U+2000-20CF, U+2100-22FF'],
  ['noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2', 'U+0600-06FF, U+0750-077F, U+FB50-FEFF'],
] as const

const face = ([file, range]: (typeof faces)[number]): string => `@font-face {
  font-family: Pictures; font-weight: 100 900; src: url(/fonts/${file}) format('woff2'); unicode-range: ${range}; }`

/** Runs before all else in the page: each look at it has the same time and the same chance. */
function still(now: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (real, parts) => Reflect.construct(real, parts.length === 0 ? [now] : parts),
    get: (real, name) => (name === 'now' ? () => now : Reflect.get(real, name)),
  })
  // What waits for a moment is not at rest yet.
  const MOMENT = 2_500
  const [begin, end] = [setTimeout, clearTimeout]
  const moments = new Set<unknown>()
  const later = (task: () => void, wait = 0, ...parts: []): unknown => {
    const id: unknown = begin(() => {
      moments.delete(id)
      task(...parts)
    }, wait)
    if (wait <= MOMENT) moments.add(id)
    return id
  }
  const never = (id: number): void => {
    moments.delete(id)
    end(id)
  }
  Object.assign(globalThis, { moments, setTimeout: later, clearTimeout: never })
  // What moves on every second or two would stand elsewhere in each picture.
  const repeat = setInterval
  const oftenOnly = (task: () => void, wait = 0, ...parts: []): unknown =>
    wait < 1_000 ? repeat(task, wait, ...parts) : undefined
  Object.assign(globalThis, { setInterval: oftenOnly })
  let seed = 1
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  Math.random = next
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    bytes.forEach((_, index) => (bytes[index] = Math.floor(next() * 256)))
    return array
  }
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  crypto.randomUUID = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
}

/** What the head of each page begins with: a font of ours, no motion, a clock that stands. */
export const stillness = `<style>
  ${faces.map(face).join('\n  ')}
  :root { caret-color: transparent; --waybill-font: Pictures, sans-serif; --waybill-font-mono: Pictures, monospace; font-family: Pictures, sans-serif;
    --waybill-motion-fast: 0s; --waybill-motion-normal: 0s; --waybill-motion-slow: 0s; }
  ::-webkit-scrollbar { display: none; }
</style>
<script>(${still.toString()})(${NOW}); (${watchMaps.toString()})()</script>`
