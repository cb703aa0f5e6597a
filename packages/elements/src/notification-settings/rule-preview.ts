import type { NotificationRule, NotificationSettings, TextReport } from '@waybill/contract'
import type { ReactiveControllerHost } from 'lit'
import type { Portal } from '../base/context.ts'
import { StoreController } from '../base/store-controller.ts'
import type { Context } from '@waybill/contract'
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
  readonly #context: StoreController<ReturnType<ReturnType<typeof contextStore>['$state']['get']>>
  readonly #orders
  readonly #order
  readonly #report

  constructor(host: ReactiveControllerHost, portal: () => Portal | undefined) {
    const store = () => portal()?.store(textPreviewStore)
    this.#host = host
    this.#context = new StoreController(host, () => portal()?.store(contextStore).$state)
    this.#orders = new StoreController(host, () => store()?.orders.$state)
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

  get report(): TextReport | undefined {
    const state = this.#report.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  /** Whose text it is. */
  get sender(): string {
    const order = this.#order.value
    if (order?.kind === 'ready') return order.value.courier.name
    const state = this.#context.value
    return (state?.kind === 'ready' && state.value.connections[0]?.courierName) || this.organization?.name || ''
  }

  readonly choose = (orderId: string): void => {
    this.orderId = orderId
    this.#host.requestUpdate()
  }

  /** A template as the recipient of the chosen order would get it. */
  text(template: string, rule: NotificationRule, language: string, { values }: NotificationSettings): string {
    const order = this.#order.value
    const names = { organization: this.organization?.name ?? '', courier: this.sender }
    const wish = { ...values, template, language, kind: stopOf(rule), minutes: rule.minutes ?? MINUTES, names }
    return previewOf(order?.kind === 'ready' ? order.value : null, wish, Date.now())
  }
}
