import type { NotificationRule } from '@waybill/contract'
import type { Change } from '../../worker/src/domain/change.ts'
import { textsOf } from '../../worker/src/domain/notifications.ts'
import type { TextWishes } from '../../worker/src/domain/text-wishes.ts'
import type { Env } from '../../worker/src/env.ts'
import { sealSecret } from '../../worker/src/identity/sealed-secret.ts'
import { placeOf } from '../../worker/src/providers/sms/senders.ts'
import { newId } from '../../worker/src/store/ids.ts'
import { saveWishes } from '../../worker/src/store/notification-settings.ts'
import { addTexts, toText } from '../../worker/src/store/notifications.ts'
import { changeOptOut } from '../../worker/src/store/opt-outs.ts'
import { shardFor, shardsOf } from '../../worker/src/store/shards.ts'
import { saveSender } from '../../worker/src/store/sms-senders.ts'
import { settle, type Receipt } from '../../worker/src/store/text-receipts.ts'
import { COURIERS, type CourierName } from '../cast.ts'
import type { People } from '../demo-file.ts'

const rule = (trigger: NotificationRule['trigger'], rest: Partial<NotificationRule> = {}): NotificationRule => ({
  trigger,
  legs: 'dropoff',
  enabled: true,
  minutes: null,
  texts: {},
  ...rest,
})

/** What the demo's clients want texted: the usual, one in words of their own, and one that is switched off. */
const WISHES: TextWishes = {
  rules: [
    rule('order_placed', { enabled: false }),
    rule('leg_started'),
    rule('eta_below', {
      minutes: 15,
      texts: {
        en: '{{recipient.name}}, {{driver.name}} is about {{eta.minutes}} min away with your order from {{organization.name}}: {{tracking.link}}',
        es: '{{recipient.name}}, {{driver.name}} llega en unos {{eta.minutes}} min con su pedido de {{organization.name}}: {{tracking.link}}',
      },
    }),
    rule('leg_completed'),
    rule('leg_failed'),
    rule('delayed', { minutes: 20 }),
  ],
  language: null,
  // Whoever tries the demo at night sees every text at once.
  quietHours: null,
  supportPhone: COURIERS.faro.supportPhone,
}

/** Sets up how the couriers send texts, what their clients want told, and one recipient who wants none. */
export async function seedTexts(env: Env, people: People, now: Date): Promise<void> {
  const at = now.toISOString()
  for (const courier of ['faro', 'bici'] as const) await seedSender(env, people, courier, at)
  for (const { id } of Object.values(people.clients)) {
    const { rules, language, quietHours } = WISHES
    await saveWishes(env.DIRECTORY, id, { version: 0, rules: [...rules], language, quietHours }, at)
  }
  const courierId = people.couriers.faro.id
  const whose = { recipient: '+59899412009', name: 'Joaquín Barreto', notificationId: null, actorName: '' }
  const words = { kind: 'opt_out', source: 'text', word: 'STOP', said: 'Stop' } as const
  for (const db of await shardsOf(env, [courierId])) {
    await changeOptOut(db, { id: newId(people.couriers.faro.bucket), courierId, at, ...whose, ...words })
  }
}

async function seedSender(env: Env, people: People, courier: CourierName, at: string): Promise<void> {
  const { id: courierId } = people.couriers[courier]
  const provider = 'console'
  const sealed = await sealSecret(env, placeOf({ courierId, provider }), {})
  const price = { amount: 0.045, currency: 'USD' }
  const sender = { faro: 'FaroEnvios', bici: 'Bicimundo' }[courier]
  await saveSender(env.DIRECTORY, { courierId, provider, sender, account: '', price, ...sealed, updatedAt: at })
}

const DELIVERED: Receipt = {
  state: 'delivered',
  reason: null,
  code: null,
  provider: 'console',
  providerId: null,
  segments: 1,
  checkAt: null,
}
/** Whom texts did not reach. */
const TROUBLE: Readonly<Record<string, Receipt>> = {
  'Rosana Techera': { ...DELIVERED, state: 'undelivered', reason: 'unreachable' },
  'Carolina Mieres': { ...DELIVERED, state: 'unknown', reason: 'timeout' },
}

/** Writes the texts that a past event has caused, as what has become of them: none is sent now. */
export async function seedTextsOf(env: Env, change: Change): Promise<void> {
  const db = await shardFor(env, change.order.id)
  const { at } = change.event
  const texts = textsOf(change, WISHES).map((draft) => toText(change.order, draft))
  await addTexts(db, texts, at)
  for (const { id, courierId, recipientName } of texts) {
    await settle(db, { id, courierId }, TROUBLE[recipientName] ?? DELIVERED, at)
  }
}
