import { describe, expect, it } from 'vitest'
import { Portal } from '../base/context.ts'
import { memoryStorage, type TextStorage } from '../base/storage.ts'
import { deskSettingsStore } from './desk-settings.ts'

const open = (storage: TextStorage) => new Portal({ baseUrl: 'https://api.test', storage }).store(deskSettingsStore)

describe('the settings of a desk', () => {
  it('begin with keys and without a sound', () => {
    expect(open(memoryStorage()).$settings.get()).toEqual({ keys: true, sound: false })
  })

  it('are remembered on this device', () => {
    const storage = memoryStorage()
    open(storage).change({ sound: true })
    expect(open(storage).$settings.get()).toEqual({ keys: true, sound: true })
  })

  it.each(['{', 'null', '[]', '{"keys":"no"}'])('survive what else may stand there: %s', (text) => {
    const storage = memoryStorage()
    storage.setItem('waybill-desk', text)
    expect(open(storage).$settings.get()).toEqual({ keys: true, sound: false })
  })
})
