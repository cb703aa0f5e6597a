import { LANGUAGES } from '@waybill/contract'
import { contrast } from '@waybill/contract/colors'
import { describe, expect, test } from 'vitest'
import type { MailJob } from '../../env.ts'
import { renderMail } from './templates.ts'

const signIn = (data: Record<string, string> = {}): MailJob => ({
  id: 'm1',
  to: 'ana@example.com',
  template: 'sign-in',
  data: { url: 'https://waybill.example/sign-in#t=abc', code: '123456', brand: 'Faro', language: 'en', ...data },
})
const invitation = (data: Record<string, string> = {}): MailJob => ({
  id: 'm2',
  to: 'ana@example.com',
  template: 'invitation',
  data: {
    url: 'https://waybill.example/sign-in#i=abc',
    organization: 'Norte',
    inviter: 'Faro',
    language: 'en',
    ...data,
  },
})
const confirmation = (data: Record<string, string> = {}): MailJob => ({
  id: 'm3',
  to: 'ana@example.com',
  template: 'confirm-email',
  data: { url: 'https://waybill.example/sign-in#e=abc', name: 'Ana', brand: 'Faro', language: 'en', ...data },
})
const changed = (data: Record<string, string> = {}): MailJob => ({
  id: 'm4',
  to: 'ana@example.com',
  template: 'email-changed',
  data: { email: 'ana@new.example', brand: 'Faro', language: 'en', ...data },
})
const webhook = (data: Record<string, string> = {}): MailJob => ({
  id: 'm3',
  to: 'ana@example.com',
  template: 'webhook-disabled',
  data: {
    url: 'https://waybill.example/portal/',
    endpoint: 'https://hooks.shop.example/waybill',
    organization: 'Norte',
    language: 'en',
    ...data,
  },
})
const FROM = 'Waybill <no-reply@example.com>'

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['sign-in', signIn({ language })],
    ['invitation', invitation({ language })],
    ['invitation to a desk', invitation({ language, kind: 'courier' })],
    ['confirmation', confirmation({ language })],
    ['farewell', changed({ language })],
    ['webhook-disabled', webhook({ language })],
  ])('the %s mail says everything and leaves no gap', (_, job) => {
    const { subject, text, html } = renderMail(job, FROM)
    for (const part of [text, html]) {
      expect(part).toContain(job.data.url ?? job.data.email)
      expect(part).not.toMatch(/\{\w+\}|undefined/)
    }
    expect(subject).not.toMatch(/[{}]/)
    expect(html).toContain(`lang="${language}"`)
  })
})

test('the code stands in the subject, so that a phone shows it in its notification', () => {
  expect(renderMail(signIn(), FROM).subject).toMatch(/^123456 /)
})

test('Arabic reads from the right', () => {
  expect(renderMail(signIn({ language: 'ar' }), FROM).html).toContain('dir="rtl"')
})

test('an unknown language becomes English', () => {
  expect(renderMail(signIn({ language: 'xx' }), FROM).text).toContain('Open this link to sign in to Faro')
})

test('a name cannot bring markup or another header', () => {
  const { subject, html } = renderMail(
    invitation({ inviter: '<script>alert(1)</script>\r\nBcc: all@example.com' }),
    FROM,
  )
  expect(html).not.toContain('<script>')
  expect(subject).not.toMatch(/[\r\n]/)
})

describe('a courier’s mail', () => {
  const dressed = (over: Record<string, string> = {}) =>
    renderMail(signIn({ brand: 'Faro Envíos', accent: '#ffe9a8', logo: 'https://a.example/v1/logos/x', ...over }), FROM)

  test('comes in its name from our address', () => {
    expect(dressed().from).toBe('"Faro Envíos" <no-reply@example.com>')
    expect(dressed({ brand: 'Fa"ro\r\nBcc: x@example.com' }).from).toBe(
      '"Faro Bcc: x@example.com" <no-reply@example.com>',
    )
  })

  test('wears its logo and its colour, darkened until a white page shows it', () => {
    const { html } = dressed()
    expect(html).toContain('src="https://a.example/v1/logos/x"')
    const [, color = ''] = /background:(#[0-9a-f]{6})/.exec(html) ?? []
    expect(color).not.toBe('#ffe9a8')
    expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3)
  })

  test('cannot bring a style in place of a colour', () => {
    expect(dressed({ accent: 'red;background:url(https://evil.example)' }).html).not.toContain('evil')
  })
})
