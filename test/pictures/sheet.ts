import type { Page } from '@playwright/test'
import { placesOf, variants, type Place } from './variants.ts'

/** How far one sheet is from another, in steps of 256. */
export interface Difference {
  /** Of all pixels, on average. */
  readonly mean: number
  /** Of the mean colours of the two blocks that differ most, and where these stand. */
  readonly block: number
  readonly x: number
  readonly y: number
}

// The same browser draws the same bytes; another version of it may round letters and squeeze colours otherwise.
const TOLERANCE = { mean: 2, block: 16 } as const

/** Whether two sheets show the same to whoever looks at them. */
export const looksSame = ({ mean, block }: Difference): boolean => mean <= TOLERANCE.mean && block <= TOLERANCE.block

/** Draws a story's pictures side by side, as WebP in base64; the same pictures give the same bytes. */
export const drawSheet = (page: Page, pictures: readonly string[]): Promise<string> =>
  page.evaluate(drawInPage, { pictures, places: placesOf(variants) })

/** Holds one sheet against another. */
export const compareSheets = async (page: Page, one: string, other: string): Promise<Difference> =>
  one === other ? NONE : page.evaluate(compareInPage, { one, other })

const NONE: Difference = { mean: 0, block: 0, x: 0, y: 0 }

async function drawInPage(sheet: { pictures: readonly string[]; places: readonly Place[] }): Promise<string> {
  const { pictures, places } = sheet
  const right = Math.max(...places.map((place) => place.x + place.width))
  const bottom = Math.max(...places.map((place) => place.y + place.height))
  const canvas = new OffscreenCanvas(right, bottom)
  const context = canvas.getContext('2d')
  for (const [index, { x, y, width, height }] of places.entries()) {
    const bytes = await fetch(`data:image/png;base64,${pictures[index]}`)
    context?.drawImage(await createImageBitmap(await bytes.blob()), x, y, width, height)
  }
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.45 })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

async function compareInPage(sheets: { one: string; other: string }): Promise<Difference> {
  const BLOCK = 8
  const read = async (sheet: string): Promise<ImageData> => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/webp;base64,${sheet}`)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    return context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1)
  }
  const [now, then] = await Promise.all([read(sheets.one), read(sheets.other)])
  if (now.width !== then.width || now.height !== then.height) return { mean: 255, block: 255, x: 0, y: 0 }
  let [total, worst] = [0, { block: 0, x: 0, y: 0 }]
  const columns = Math.ceil(now.width / BLOCK)
  const sums = new Float64Array(columns * Math.ceil(now.height / BLOCK) * 4)
  for (let at = 0; at < now.data.length; at++) {
    const pixel = at >> 2
    const row = Math.floor(pixel / now.width)
    const block = Math.floor(row / BLOCK) * columns + Math.floor((pixel % now.width) / BLOCK)
    const apart = (now.data[at] ?? 0) - (then.data[at] ?? 0)
    total += Math.abs(apart)
    sums[block * 4 + (at & 3)] = (sums[block * 4 + (at & 3)] ?? 0) + apart
  }
  for (const [index, sum] of sums.entries()) {
    const apart = Math.abs(sum) / BLOCK ** 2
    const at = index >> 2
    if (apart > worst.block) worst = { block: apart, x: (at % columns) * BLOCK, y: Math.floor(at / columns) * BLOCK }
  }
  return { mean: total / (now.width * now.height * 3), ...worst }
}
