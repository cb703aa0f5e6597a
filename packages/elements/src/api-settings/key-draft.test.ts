import { describe, expect, it } from 'vitest'
import { NEW_KEY, sitesIn, toKeyDraft } from './key-draft.ts'

const NOW = Date.parse('2026-11-22T12:00:00.000Z')

describe('the draft of a key', () => {
  it('on a server has permissions and no sites', () => {
    expect(toKeyDraft({ ...NEW_KEY, name: ' Shop system ', origins: 'https://shop.example' }, NOW)).toEqual({
      kind: 'secret',
      name: 'Shop system',
      scopes: ['orders:read', 'orders:write'],
      expiresAt: null,
    })
  })

  it('on a web page has sites and no permissions', () => {
    const fields = { ...NEW_KEY, kind: 'publishable', name: 'Shop', connectionId: 'c1', days: '30' } as const
    expect(toKeyDraft({ ...fields, origins: 'https://shop.example\nhttps://shop.example\n' }, NOW)).toEqual({
      kind: 'publishable',
      name: 'Shop',
      connectionId: 'c1',
      origins: ['https://shop.example'],
      expiresAt: '2026-12-22T12:00:00.000Z',
    })
  })

  it('takes sites by lines, blanks or commas, with or without a last slash', () => {
    expect(sitesIn('https://a.example/, https://b.example  https://c.example/path\n')).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example/path',
    ])
  })
})
