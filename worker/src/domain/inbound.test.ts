import { expect, test } from 'vitest'
import { readInbound } from './inbound.ts'

test.each([
  'STOP',
  'stop',
  ' Stop. ',
  'stop!!',
  'Opt out',
  'OPT-OUT',
  'optout',
  'StopAll',
  'unsubscribe',
  'cancel',
  'END',
  'quit',
  'Revoke',
])('%j opts out', (text) => {
  expect(readInbound(text, false).kind).toBe('opt_out')
  expect(readInbound(text, true).kind).toBe('opt_out')
})

test.each(['START', 'yes', 'Unstop!'])('%j brings back only who had opted out', (text) => {
  expect(readInbound(text, true).kind).toBe('opt_in')
  expect(readInbound(text, false).kind).toBe('reply')
})

test.each(['help', 'Info?'])('%j asks for help', (text) => {
  expect(readInbound(text, false).kind).toBe('help')
})

test.each(['Stop by the back door', 'yes please', 'I am at the end of the street', '', '🙂', 'stopp'])(
  '%j is a reply',
  (text) => {
    expect(readInbound(text, false).kind).toBe('reply')
  },
)
