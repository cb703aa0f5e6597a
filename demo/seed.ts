import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import type { OrderRecord } from '../worker/src/domain/change.ts'
import type { Env } from '../worker/src/env.ts'
import { createLink } from '../worker/src/identity/bootstrap.ts'
import { trackingUrl } from '../worker/src/live/tracking-link.ts'
import { shardFor } from '../worker/src/store/shards.ts'
import { ORDERS, type Progress } from './cast-orders.ts'
import { readDemo, writeDemo, type Demo, type People } from './demo-file.ts'
import { seedChat } from './seed/chat.ts'
import { seedOrder } from './seed/orders.ts'
import { seedPeople } from './seed/people.ts'
import { seedTexts } from './seed/texts.ts'
import { seedWebhook } from './seed/webhooks.ts'

const WEEK_SECONDS = 7 * 86_400
const baseUrl = process.env.WAYBILL_URL ?? 'http://localhost:8787'
const shopUrl = process.env.WAYBILL_SHOP_URL ?? 'http://localhost:8788'
const state = process.env.WAYBILL_STATE ?? join(import.meta.dirname, '.state')

const proxy = await getPlatformProxy<Env>({
  configPath: join(import.meta.dirname, '../worker/wrangler.jsonc'),
  persist: { path: join(state, 'wrangler/v3') },
  remoteBindings: false,
})
try {
  await seed(withSecrets(proxy.env), new Date())
} finally {
  await proxy.dispose()
}

/** The secrets that the start script made for this state folder. */
function withSecrets(env: Env): Env {
  const secrets: object = JSON.parse(readFileSync(join(state, 'secrets.json'), 'utf8'))
  return Object.assign(Object.create(env), secrets, { BASE_URL: baseUrl })
}

/** Fills an empty installation; a filled one only gets fresh sign-in links. */
async function seed(env: Env, now: Date): Promise<void> {
  const before = readDemo(state)
  const demo = before?.baseUrl === baseUrl ? before : await fill(env, now)
  writeDemo(state, { ...demo, links: await linksFor(env, demo, now) })
}

async function fill(env: Env, now: Date): Promise<Demo> {
  const people = await seedPeople(env, shopUrl, now)
  await seedTexts(env, people, now)
  const seeded = new Map<Progress, OrderRecord>()
  for (const wish of ORDERS.toReversed()) seeded.set(wish.progress, await seedOrder(env, people, wish, now))
  const [running, completed] = [seeded.get('picked_up'), seeded.get('completed')]
  if (running) await seedChat(env, people, running, now)
  return {
    baseUrl,
    shopUrl,
    people,
    webhookSecret: await seedWebhook(env, people, shopUrl, now),
    publishable: { key: people.publishableKey, origin: shopUrl },
    orders: Object.fromEntries([...seeded].map(([progress, { id }]) => [progress, id])),
    trackingLinks: {
      running: await trackingLinkOf(env, running, now),
      completed: await trackingLinkOf(env, completed, now),
    },
    links: {},
  }
}

async function trackingLinkOf(env: Env, order: OrderRecord | undefined, now: Date): Promise<string> {
  const leg = order?.legs.at(-1)
  if (!order || !leg) throw new Error('The seed has no such order')
  const linked = { orderId: order.id, legId: leg.id, courierId: order.courier.id }
  return trackingUrl(env, await shardFor(env, order.id), linked, now)
}

async function linksFor(env: Env, { people, trackingLinks }: Demo, now: Date): Promise<Record<string, string>> {
  const signIn = (person: keyof People['people'], next: string) => signInLink(env, people, person, next, now)
  return {
    'Shop that embeds the order form': shopUrl,
    'What that shop’s server hears (webhooks)': `${shopUrl}/webhooks`,
    'Portal of its client (signs you in)': await signIn('portal', '/portal/'),
    'Portal of the shop (signs you in)': await signIn('shop', '/portal/'),
    'Desk of the courier (signs you in)': await signIn('desk', '/desk/'),
    ...(await driverLink(env, people, now)),
    'Phones and mail': `${baseUrl}/phones/`,
    'Tracking page, on the way': trackingLinks.running ?? '',
    'Tracking page, delivered': trackingLinks.completed ?? '',
  }
}

/** A demo that was made before there was such a driver has none. */
async function driverLink(env: Env, { drivers }: People, now: Date): Promise<Record<string, string>> {
  if (!Object.hasOwn(drivers, 'elena')) return {}
  const wish = { purpose: 'driver', subjectId: drivers.elena.id, seconds: WEEK_SECONDS } as const
  return { 'Phone of a driver (signs you in)': await createLink(env, wish, now) }
}

async function signInLink(env: Env, people: People, person: keyof People['people'], next: string, now: Date) {
  const subjectId = people.people[person].id
  const link = await createLink(env, { purpose: 'sign-in', subjectId, seconds: WEEK_SECONDS }, now)
  const url = new URL(link)
  url.searchParams.set('next', next)
  return url.href
}
