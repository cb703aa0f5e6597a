import { expect, test } from 'vitest'
import { countryOf, deviceOf } from './visitor.ts'

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1', 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'phone'],
  ['Mozilla/5.0 (Linux; Android 14; SM-X910) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'tablet'],
  ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1', 'tablet'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'computer'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'computer'],
  ['facebookexternalhit/1.1', 'preview'],
  ['WhatsApp/2.23.20.0', 'preview'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'preview'],
  ['', 'unknown'],
])('%s is a %s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device))

test('a country is one or none', () => {
  expect(['UY', 'XX', 'T1', '', 'uy'].map(countryOf)).toEqual(['UY', null, null, null, null])
})
