import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { newPhone } from '../../../test/tenants.ts'
import { newId } from '../../store/ids.ts'
import { consoleSms } from './console.ts'
import { smsOf } from './index.ts'
import type { Sms, SmsProvider } from './sms.ts'

/** How a provider is looked at from the other end. */
interface Subject {
  readonly make: () => SmsProvider
  readonly received: (to: string) => Promise<string[]>
}

const SUBJECTS: Record<string, Subject> = {
  console: {
    make: () => consoleSms(env),
    async received(to) {
      const rows = await env.DIRECTORY.prepare(`SELECT body FROM dev_outbox WHERE channel = 'sms' AND recipient = ?`)
        .bind(to)
        .all<{ body: string }>()
      return rows.results.map(({ body }) => body)
    },
  },
}

const textTo = (to: string): Sms => ({
  id: newId(),
  to,
  from: 'Waybill',
  body: 'Ünïcode “quotes” {{not.a.tag}} 🙂',
  statusUrl: 'https://waybill.example/v1/hooks/sms/console/status?id=1',
})

describe.each(Object.entries(SUBJECTS))('the %s provider', (name, { make, received }) => {
  test('says its name and what it can', () => {
    expect(make()).toMatchObject({ name, capabilities: { idempotent: expect.any(Boolean) } })
  })

  test('delivers a text word for word and answers with an id', async () => {
    const sms = textTo(newPhone())
    expect(await make().send(sms)).toMatchObject({ kind: 'accepted', providerId: expect.any(String) })
    expect(await received(sms.to)).toEqual([sms.body])
  })

  test('sends an id once where it says that it can', async () => {
    const sms = textTo(newPhone())
    const provider = make()
    await Promise.all([provider.send(sms), provider.send(sms), provider.send(sms)])
    expect((await received(sms.to)).length).toBe(provider.capabilities.idempotent ? 1 : 3)
  })
})

test('an installation that names no known provider says so at once', () => {
  expect(() => smsOf({ ...env, SMS_PROVIDER: 'pigeon' as 'console' })).toThrow('SMS_PROVIDER')
})
