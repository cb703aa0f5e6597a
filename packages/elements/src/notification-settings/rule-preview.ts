import type { Connection, Context, NotificationRule, NotificationSettings, TextReport } from '@waybill/contract'
import type { ReactiveControllerHost } from 'lit'
import type { Portal } from '../base/context.ts'
import { StoreController } from '../base/store-controller.ts'
import { contextStore } from '../stores/context.ts'
import { previewOf, textPreviewStore, type PreviewWish } from '../stores/text-preview.ts'

/** Minutes that a preview speaks of where its rule waits for none. */
const MINUTES = 12

export type Stop = PreviewWish['kind']
/** The stop that a rule's preview and trial speak of. */
export const stopOf = ({ legs }: Pick<NotificationRule, 'legs'>): Stop => (legs === 'pickup' ? 'pickup' : 'dropoff')

/** The orders that a rule's text can be looked at with, and the one that is chosen; '' is the sample. */
export class RulePreview {
  orderId = ''
  readonly #host: ReactiveControllerHost
  readonly #connectionId: () => string
  readonly #context: StoreController<ReturnType<ReturnType<typeof contextStore>['$state']['get']>>
  readonly #orders
  readonly #order
  readonly #report

  /** With a connection the texts are those of its client, as its courier looks at them. */
  constructor(host: ReactiveControllerHost, portal: () => Portal | undefined, connectionId: () => string) {
    const store = () => portal()?.store(textPreviewStore)
    this.#host = host
    this.#connectionId = connectionId
    this.#context = new StoreController(host, () => portal()?.store(contextStore).$state)
    this.#orders = new StoreController(host, () => store()?.orders(connectionId()).$state)
    this.#order = new StoreController(host, () => (this.orderId ? store()?.order(this.orderId).$state : undefined))
    this.#report = new StoreController(host, () => store()?.report.$state)
  }

  get organization(): Context['organization'] | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value.organization : undefined
  }

  get orders() {
    const state = this.#orders.value
    return state?.kind === 'ready' ? state.value : []
  }

  /** A courier's counts are those of all its clients, so that only what a text costs is left of them. */
  get report(): TextReport | undefined {
    const state = this.#report.value
    if (state?.kind !== 'ready') return undefined
    return this.#connectionId() ? { ...state.value, triggers: [] } : state.value
  }

  /** Whose text it is. */
  get sender(): string {
    const order = this.#order.value
    if (order?.kind === 'ready') return order.value.courier.name
    return (!this.#connectionId() && this.#connections[0]?.courierName) || this.organization?.name || ''
  }

  /** Whose order it is. */
  get #client(): string {
    const id = this.#connectionId()
    if (!id) return this.organization?.name ?? ''
    return this.#connections.find((connection) => connection.id === id)?.clientName ?? ''
  }

  get #connections(): readonly Connection[] {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value.connections : []
  }

  readonly choose = (orderId: string): void => {
    this.orderId = orderId
    this.#host.requestUpdate()
  }

  /** A template as the recipient of the chosen order would get it. */
  text(template: string, rule: NotificationRule, language: string, { values }: NotificationSettings): string {
    const order = this.#order.value
    const names = { organization: this.#client, courier: this.sender }
    const wish = { ...values, template, language, kind: stopOf(rule), minutes: rule.minutes ?? MINUTES, names }
    return previewOf(order?.kind === 'ready' ? order.value : null, wish, Date.now())
  }
}
