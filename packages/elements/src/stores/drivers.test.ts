import { describe, expect, it } from 'vitest'
import { FakeDesk } from '../testing/fake-desk.ts'
import { NOW, idOf } from '../testing/orders.ts'
import { settled } from '../testing/settled.ts'
import { driversStore, presenceOf, type PlacedDriver } from './drivers.ts'

const told = (desk: FakeDesk) => desk.server.room.heard.map((frame) => JSON.parse(frame) as unknown)

async function open(desk = new FakeDesk()) {
  const store = desk.portal().store(driversStore)
  const stop = store.$state.listen(() => {})
  const drivers = (): readonly PlacedDriver[] => {
    const state = store.$state.get()
    return state.kind === 'ready' ? state.value : []
  }
  await settled(() => expect([drivers().length, desk.server.room.welcomed]).toEqual([4, 1]))
  return { desk, drivers, stop }
}

describe('the drivers of a courier', () => {
  it('are asked for while somebody looks and not much longer', async () => {
    const { desk, stop } = await open()
    await settled(() => expect(told(desk)).toEqual([{ type: 'watch-drivers' }]))
    stop()
    await settled(() => expect(told(desk)).toEqual([{ type: 'watch-drivers' }, { type: 'unwatch-drivers' }]))
  })

  it('are asked for again after the connection was lost', async () => {
    const { desk } = await open()
    await settled(() => expect(told(desk)).toHaveLength(1))
    desk.server.room.drop()
    await settled(() => expect(told(desk)).toEqual([{ type: 'watch-drivers' }, { type: 'watch-drivers' }]))
  })

  it('stand where they were heard last', async () => {
    const { desk, drivers } = await open()
    expect(drivers()[0]).toMatchObject({ name: 'Diego Sosa', point: null })
    desk.move()
    await settled(() => expect(drivers()[0]?.point).toEqual({ latitude: -34.9126, longitude: -56.1655 }))
  })

  it('leave the map when they go off duty', async () => {
    const { desk, drivers } = await open()
    desk.move()
    await settled(() => expect(drivers()[0]?.point).not.toBeNull())
    const at = new Date(NOW).toISOString()
    desk.server.tell({ type: 'driver', driverId: idOf('d1'), onDuty: false, point: null, heading: null, at, etas: [] })
    await settled(() => expect(drivers()[0]).toMatchObject({ onDuty: false, point: null }))
  })

  it('are read again when an unknown one speaks', async () => {
    const { desk, drivers } = await open()
    desk.crowd(1)
    await settled(() => expect(drivers()).toHaveLength(5))
  })

  it('tell the screen of a thousand moves a few times only', async () => {
    const { desk, drivers } = await open()
    let renders = 0
    desk
      .portal()
      .store(driversStore)
      .$state.listen(() => renders++)
    desk.crowd(1_000)
    await settled(() => expect(drivers().filter(({ point }) => point)).toHaveLength(1_000))
    expect(renders).toBeLessThan(8)
  })
})

describe('the presence of a driver', () => {
  const heard = (minutes: number | null, onDuty = true) => ({
    id: idOf('d1'),
    name: 'Diego Sosa',
    vehicle: '',
    status: 'active' as const,
    onDuty,
    lastSeenAt: minutes === null ? null : new Date(NOW - minutes * 60_000).toISOString(),
  })

  it.each([
    ['on', heard(1)],
    ['silent', heard(3)],
    ['silent', heard(null)],
    ['off', heard(0, false)],
  ] as const)('is %s', (presence, driver) => {
    expect(presenceOf(driver, NOW)).toBe(presence)
  })
})
