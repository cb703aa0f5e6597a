import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { claimPage } from './claim.ts'

const one = { version: '1.0.0', url: 'https://one.example/embed/waybill.js' }
const other = { version: '1.1.0', url: 'https://other.example/embed/waybill.js' }
const newPage = (): typeof globalThis => Object.create(globalThis)

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

test('the first loader of a page works, and a second of the same version leaves quietly', () => {
  const page = newPage()
  expect(claimPage(one, page)).toBe(true)
  expect(claimPage({ ...one, url: other.url }, page)).toBe(false)
  expect(console.warn).not.toHaveBeenCalled()
})

test('a second loader of another version says once what to do', () => {
  const page = newPage()
  claimPage(one, page)
  expect(claimPage(other, page)).toBe(false)
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/1\.1\.0 from https:\/\/other.*1\.0\.0 from https:\/\/one.*Remove one of the two scripts/),
  )
})
