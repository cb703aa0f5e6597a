import { chromium, expect as expectPage, type Browser } from '@playwright/test'
import type { ChatMessage } from '@waybill/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, unseenArgs } from '../../scripts/lib/chromium.ts'
import type { Conversation } from '../seed/conversation-keys.ts'
import { CALM, STORM } from './chaos.ts'
import { ChatWindow } from './chat-window.ts'
import { RestartableWorker } from './restartable-worker.ts'

let worker: RestartableWorker
let browser: Browser
let people: Conversation
let client: ChatWindow
let courier: ChatWindow

beforeAll(async () => {
  worker = await RestartableWorker.start(async (env) => {
    people = await (await loadSeed()).makeConversation(env)
  })
  browser = await chromium.launch({ executablePath: await findChromium(), args: unseenArgs })
  client = await ChatWindow.open(browser, worker.url, people.clientCookie, 'Faro Envíos', 7)
  courier = await ChatWindow.open(browser, worker.url, people.courierCookie, 'Almacén Norte', 11)
})

afterAll(async () => {
  await browser?.close()
  await worker?.stop()
})

interface Seed {
  makeConversation(env: unknown): Promise<Conversation>
}
// By address, not by name: the seed is checked with the worker's types, which clash with those of a browser here.
const loadSeed = (): Promise<Seed> => import(new URL('../seed/conversation.ts', import.meta.url).href)

/** The record: what the server has, oldest first. */
async function record(): Promise<ChatMessage[]> {
  const url = `${worker.url}/v1/chat/threads/${people.connectionId}/messages?limit=200`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${people.clientKey}` } })
  return toItems(await answer.json())
}
// The endpoint's own answer.
const toItems = (value: unknown) => (value as { items: ChatMessage[] }).items

const said: Record<'client' | 'courier', string[]> = { client: [], courier: [] }
async function say(side: 'client' | 'courier', text: string): Promise<void> {
  said[side].push(text)
  await { client, courier }[side].say(text)
}

/** Both windows show the record and nothing else: no loss, no double, in the order of the numbers. */
async function settle(): Promise<readonly string[]> {
  for (const window of [client, courier]) window.chaos.weather = CALM
  await worker.sweep()
  await expectPage(async () => {
    // The last frame of a storm may be lost, also one that comes late: the next one of any kind shows the gap.
    for (const window of [client, courier]) await window.type()
    const messages = await record()
    const texts = messages.map(({ text, state }) => (state === 'deleted' ? 'Message deleted' : text))
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1))
    expect(await client.texts()).toEqual(texts)
    expect(await courier.texts()).toEqual(texts)
    expect([await client.waiting(), await courier.waiting()]).toEqual([0, 0])
    for (const side of ['client', 'courier'] as const) {
      const own = messages.filter(({ party, state }) => party === side && state === 'said').map(({ text }) => text)
      expect(own).toEqual(said[side])
    }
  }).toPass({ timeout: 90_000 })
  return client.texts()
}

test('a message arrives within a second while both are online', async () => {
  const took: number[] = []
  for (const round of [1, 2, 3, 4, 5]) {
    await say('client', `Quick ${round}`)
    const began = performance.now()
    await courier.sees(`Quick ${round}`)
    took.push(performance.now() - began)
  }
  await settle()
  // The middle one: the first of all waits for a cold worker, and a busy machine may hold one up.
  expect(took.toSorted((one, other) => one - other)[2]).toBeLessThan(1_000)
})

test('frames that are lost, doubled and late, and answers that never come, change nothing', async () => {
  for (const window of [client, courier]) window.chaos.weather = STORM
  for (let round = 1; round <= 6; round++) {
    await say('client', `Client in the storm ${round}`)
    await say('courier', `Courier in the storm ${round}`)
  }
  expect(await settle()).toContain('Courier in the storm 6')
})

test('what is written without a network goes once it is back, in order, on either side', async () => {
  for (const [side, other] of [
    ['client', 'courier'],
    ['courier', 'client'],
  ] as const) {
    const window = { client, courier }[side]
    await window.chaos.setOffline(true)
    for (const part of [1, 2, 3]) await say(side, `${side} offline ${part}`)
    await say(other, `${other} meanwhile`)
    await expectPage(window.page.getByText(/You're offline/)).toBeVisible({ timeout: 30_000 })
    await window.chaos.setOffline(false)
    await settle()
  }
})

/** Real minutes last longer than a test may. */
const MINUTES_MS = 600_000

test(
  'a minute without a network loses nothing and doubles nothing, on either side and on both',
  async () => {
    for (const offline of [[client], [courier], [client, courier]]) {
      for (const window of offline) await window.chaos.setOffline(true)
      for (const side of ['client', 'courier'] as const) {
        for (const part of [1, 2]) await say(side, `${side} through minute ${said.client.length}, ${part}`)
      }
      await Promise.all(offline.map((window) => window.passMinute()))
      for (const side of ['client', 'courier'] as const) await say(side, `${side} after minute ${said.client.length}`)
      for (const window of offline) await window.chaos.setOffline(false)
      expect(await settle()).toEqual(expect.arrayContaining([said.client.at(-1), said.courier.at(-1)]))
    }
  },
  MINUTES_MS,
)

test('a worker that is killed and started again loses nothing and says nothing twice', async () => {
  for (const window of [client, courier]) window.chaos.weather = STORM
  await Promise.all([say('client', 'As it dies'), worker.kill()])
  for (const part of [1, 2]) {
    await say('client', `Client without a server ${part}`)
    await say('courier', `Courier without a server ${part}`)
  }
  await worker.start()
  expect(await settle()).toContain('As it dies')
})

test('what is edited and deleted in the storm ends the same on both sides', async () => {
  await say('client', 'To be edited')
  await say('client', 'To be deleted')
  await settle()
  for (const window of [client, courier]) window.chaos.weather = STORM
  const message = (text: string) => client.page.locator('waybill-chat-thread .message', { hasText: text })
  await message('To be edited').hover()
  await message('To be edited').getByRole('button', { name: 'Edit' }).click()
  await client.say('Edited in the storm')
  await client.sees('Edited in the storm')
  await message('To be deleted').hover()
  await message('To be deleted').getByRole('button', { name: 'Delete' }).click()
  await client.page.getByRole('button', { name: 'Delete message' }).click()
  await client.sees('Message deleted')
  said.client.splice(-2)
  expect((await settle()).slice(-2)).toEqual(['Edited in the storm', 'Message deleted'])
})
