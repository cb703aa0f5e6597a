import { expect, test } from 'vitest'
import { NEW_WEBHOOK, toFields, toggled, toWebhookDraft } from './webhook-draft.ts'

test('an endpoint hears everything until something is chosen', () => {
  expect(toWebhookDraft({ ...NEW_WEBHOOK, url: ' https://shop.example ' })).toEqual({
    url: 'https://shop.example',
    events: ['*'],
  })
  const events = toggled(toggled(toggled([], 'order.placed'), 'order.failed'), 'order.failed')
  expect(toWebhookDraft({ url: 'https://shop.example', isAll: false, events }).events).toEqual(['order.placed'])
})

test('what is stored comes back as it was chosen', () => {
  const webhook = { id: 'w', status: 'active', disabledReason: null, createdAt: '2026' } as const
  const fields = toFields({ ...webhook, url: 'https://shop.example', events: ['order.placed'] })
  expect(fields).toEqual({ url: 'https://shop.example', isAll: false, events: ['order.placed'] })
  expect(toFields({ ...webhook, url: 'u', events: ['*'] })).toEqual({ url: 'u', isAll: true, events: [] })
})
