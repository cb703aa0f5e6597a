import type {
  Context,
  NotificationSettings,
  NotificationSettingsDraft,
  OptOut,
  SmsSender,
  TextReport,
} from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { FakeDefaults } from './fake-defaults.ts'
import { FakeOrders, contextOf } from './fake-orders.ts'
import { NOW, idOf } from './orders.ts'

const at = (hoursAgo: number): string => new Date(NOW - hoursAgo * 3_600_000).toISOString()

const DONE = { done: true } as const

/** A client's texts on a fake server: rules that can be saved, opt-outs, a report. */
export class FakeTexts extends FakeOrders {
  settings: NotificationSettings = {
    version: 3,
    updatedAt: at(40),
    language: 'en',
    quietHours: { from: '21:00', until: '08:00' },
    rules: [
      { trigger: 'order_placed', legs: 'both', enabled: true, minutes: null, texts: {} },
      { trigger: 'leg_started', legs: 'dropoff', enabled: true, minutes: null, texts: {} },
      {
        trigger: 'eta_below',
        legs: 'dropoff',
        enabled: true,
        minutes: 15,
        texts: {
          en: 'Hi {{recipient.name}}, {{driver.name}} is {{eta.minutes}} min away with your order “{{order.id}}”. Follow along: {{tracking.link}}',
        },
      },
      { trigger: 'leg_completed', legs: 'dropoff', enabled: true, minutes: null, texts: {} },
      { trigger: 'delayed', legs: 'pickup', enabled: true, minutes: 15, texts: {} },
      { trigger: 'delayed', legs: 'dropoff', enabled: true, minutes: 30, texts: {} },
    ],
    values: { supportPhone: '+59829001234', trackingLink: 'https://faro.example/t/k3AbcDefGhiJklMnoPqrStuVwxYz0123' },
  }
  /** What was texted as a trial. */
  readonly trials: unknown[] = []
  optOuts: OptOut[] = sampleOptOuts()
  report: TextReport = sampleReport()
  sender: SmsSender | null = null
  override context: Context = clientContext()
  /** What a courier wants texted for its clients. */
  readonly defaults = new FakeDefaults(this.server)

  constructor() {
    super()
    this.server
      .on('GET /v1/notifications/settings', () => this.settings)
      .on('PUT /v1/notifications/settings', ({ body }) => this.#save(asDraft(body)))
      .on('POST /v1/notifications/trial', ({ body }) => {
        this.trials.push(body)
        return DONE
      })
      .on('GET /v1/notifications/report', () => this.report)
      .on('GET /v1/notifications/opt-outs', ({ query: { find = '' } }) => ({
        items: this.optOuts.filter(({ phone, name }) => `${phone} ${name}`.toLowerCase().includes(find.toLowerCase())),
        next: null,
      }))
      .on('POST /v1/notifications/opt-outs', ({ body }) => {
        const { phone, said } = asNote(body)
        const entry = { kind: 'opt_out', source: 'person', word: '', said, actorName: 'Paula', at: at(0) } as const
        this.optOuts = [
          { ...sampleOptOuts()[0]!, phone, name: '', source: 'person', history: [entry] },
          ...this.optOuts,
        ]
        return DONE
      })
      .on('GET /v1/courier/sms-sender', () => ({ sender: this.sender }))
      .on('PUT /v1/courier/sms-sender', ({ body }) => {
        const { provider, sender, price } = asSender(body)
        const inboundUrl = `https://faro.example/v1/hooks/sms/${provider}/c1/inbound`
        this.sender = { provider, sender, price, account: 'AC1', inboundUrl, updatedAt: at(0) }
        return { sender: this.sender }
      })
      .on('DELETE /v1/courier/sms-sender', () => {
        this.sender = null
        return DONE
      })
  }

  /** Looks from the courier's side. */
  asCourier(): this {
    const organization = { ...this.context.organization, kind: 'courier', name: 'Faro Envíos' } as const
    this.context = { ...this.context, organization, scopes: [...this.context.scopes, 'senders:write'] }
    return this
  }

  #save({ version, ...wishes }: NotificationSettingsDraft): NotificationSettings {
    if (version !== this.settings.version) throw new ApiError('conflict', 'Somebody was first')
    this.settings = { ...this.settings, ...wishes, version: version + 1, updatedAt: at(0) }
    return this.settings
  }
}

// The elements send what the contract says; these fakes need no more.
const asDraft = (body: unknown) => body as NotificationSettingsDraft
const asNote = (body: unknown) => body as { phone: string; said: string }
const asSender = (body: unknown) => body as SmsSender

function clientContext(): Context {
  const context = contextOf(1)
  return { ...context, scopes: [...context.scopes, 'texts:read', 'texts:write'] }
}

function sampleOptOuts(): OptOut[] {
  const stop = { kind: 'opt_out', source: 'text', word: 'STOP', said: 'Stop please', actorName: '' } as const
  const start = { kind: 'opt_in', source: 'text', word: 'START', said: 'start', actorName: '' } as const
  const base = { courierName: 'Faro Envíos', word: 'STOP', source: 'text', endedAt: null } as const
  return [
    { ...base, phone: '+59899412078', name: 'Lucía Ferreira', at: at(5), history: [{ ...stop, at: at(5) }] },
    {
      ...base,
      phone: '+59898230411',
      name: 'Martín Olivera',
      at: at(80),
      endedAt: at(20),
      history: [
        { ...start, at: at(20) },
        { ...stop, at: at(80) },
      ],
    },
    { ...base, phone: '+59894001177', name: '', word: '', source: 'provider', at: at(200), history: [] },
  ]
}

function sampleReport(): TextReport {
  const days = Array.from({ length: 14 }, (_, index) => ({
    day: new Date(NOW - (13 - index) * 86_400_000).toISOString().slice(0, 10),
    waiting: index === 13 ? 4 : 0,
    sent: index === 13 ? 12 : 1,
    delivered: 60 + ((index * 17) % 40),
    failed: index % 4 === 1 ? 2 : 0,
    blocked: index % 5 === 0 ? 1 : 0,
    unknown: index === 6 ? 1 : 0,
    segments: 90 + ((index * 23) % 60),
  }))
  return {
    days,
    triggers: [
      { trigger: 'eta_below', texts: 1_020, segments: 1_310 },
      { trigger: 'leg_completed', texts: 988, segments: 988 },
    ],
    reasons: [
      { reason: 'unreachable', texts: 5 },
      { reason: 'opted_out', texts: 3 },
      { reason: 'not_textable', texts: 1 },
    ],
    price: { amount: 0.0079, currency: 'USD' },
  }
}

/** A saved order's id, to look at texts with. */
export const ORDER_ID = idOf('7c1e09af')
