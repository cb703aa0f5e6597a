import { expect, test } from 'vitest'
import { HELP, readOptions } from './options.ts'

const read = (...args: string[]) => readOptions(args, {}, '/state')

test('without options the demo drives in its own ways, three times as fast as on a street', () => {
  expect(read()).toEqual({
    state: '/state',
    url: undefined,
    keys: undefined,
    from: { latitude: -34.9058, longitude: -56.1913 },
    drivers: Infinity,
    modes: [],
    seed: 1,
    factor: 3,
  })
})

test('options are read, and the environment where they are silent', () => {
  expect(read('--modes', 'late,offline', '--seed', '7', '--drivers', '2')).toMatchObject({
    modes: ['late', 'offline'],
    seed: 7,
    drivers: 2,
  })
  const environment = { WAYBILL_STATE: '/elsewhere', SIMULATOR_FACTOR: '5' }
  expect(readOptions([], environment, '/state')).toMatchObject({ state: '/elsewhere', factor: 5 })
  expect(readOptions(['--factor', '2'], environment, '/state')?.factor).toBe(2)
})

test('drivers of a file begin where they are told', () => {
  expect(read('--from=-34.91,-56.17')?.from).toEqual({ latitude: -34.91, longitude: -56.17 })
})

test('what cannot be read is said', () => {
  for (const from of ['-34.91', '-134.91,-56.17', 'here,there', '1,2,3'])
    expect(() => read(`--from=${from}`)).toThrow('--from takes a latitude and a longitude')
  expect(() => read('--modes', 'flying')).toThrow('There is no mode "flying"; the modes are normal, late')
  expect(() => read('--factor', 'fast')).toThrow('--factor takes a number above 0')
  expect(() => read('--wings')).toThrow("Unknown option '--wings'")
})

test('help names every option and every mode', () => {
  expect(read('--help')).toBeNull()
  for (const word of ['--state', '--keys', '--from', '--drivers', '--factor', 'normal', 'noisy'])
    expect(HELP).toContain(word)
})
