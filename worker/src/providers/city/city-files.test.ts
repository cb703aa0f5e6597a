import { expect, test } from 'vitest'
import { opener } from './city-files.ts'

function assetsThat(...answers: Response[]) {
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return Promise.resolve(answers.shift() ?? new Response('gone', { status: 404 }))
  }
  return { asked, fetch }
}

test('a file is read and opened once, however many ask at the same time', async () => {
  const assets = assetsThat(new Response('abc'))
  const load = opener('x.bin', (bytes) => ({ size: bytes.byteLength }))
  const [one, two] = await Promise.all([load(assets), load(assets)])
  expect(one).toBe(two)
  expect(one).toEqual({ size: 3 })
  expect(assets.asked.map((url) => new URL(url).pathname)).toEqual(['/city/x.bin'])
})

test('a failed read is told, and tried again by the next caller', async () => {
  const assets = assetsThat(new Response('', { status: 503 }), new Response('abcd'))
  const load = opener('x.bin', (bytes) => bytes.byteLength)
  await expect(load(assets)).rejects.toThrow('x.bin (503)')
  await expect(load(assets)).resolves.toBe(4)
})
