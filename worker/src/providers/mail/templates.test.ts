import { LANGUAGES } from '@waybill/contract'
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
    ['webhook-disabled', webhook({ language })],
  ])('the %s mail says everything and leaves no gap', (_, job) => {
    const { subject, text, html } = renderMail(job, FROM)
    for (const part of [text, html]) {
      expect(part).toContain(job.data.url)
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
