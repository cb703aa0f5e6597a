import type { Leg, Order, OrderRow, TextReport } from '@waybill/contract'
import { tagValues } from '@waybill/contract/tag-values'
import { TEMPLATE_TAGS, renderTemplate } from '@waybill/contract/templates'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** What a preview is made of, beside the order. */
export interface PreviewWish {
  readonly template: string
  readonly language: string
  readonly kind: Leg['kind']
  readonly minutes: number
  readonly supportPhone: string | null
  readonly trackingLink: string
  /** Who sends and who delivers, for a sample. */
  readonly names: { readonly organization: string; readonly courier: string }
}

/** Orders to look at texts with, and how often each text went out: `portal.store(textPreviewStore)`. */
export class TextPreviewStore {
  readonly #portal: Portal
  readonly report: Resource<TextReport>
  readonly #known = new Map<string, Resource<Order>>()
  readonly #orders = new Map<string, Resource<readonly OrderRow[]>>()

  constructor(portal: Portal) {
    this.#portal = portal
    this.report = resource((signal) => portal.call('GET /v1/notifications/report', { query: { days: 30 }, signal }))
  }

  /** The newest orders, or those of one connection. */
  orders(connectionId: string): Resource<readonly OrderRow[]> {
    const known = this.#orders.get(connectionId)
    if (known) return known
    const query = { limit: 20, ...(connectionId && { connectionId }) }
    const made = resource(async (signal) => (await this.#portal.call('GET /v1/orders', { query, signal })).items)
    this.#orders.set(connectionId, made)
    return made
  }

  /** One order with its stops. */
  order(id: string): Resource<Order> {
    const known = this.#known.get(id)
    if (known) return known
    const made = resource((signal) => this.#portal.call('GET /v1/orders/:id', { params: { id }, signal }))
    this.#known.set(id, made)
    return made
  }
}

export const textPreviewStore = (portal: Portal): TextPreviewStore => new TextPreviewStore(portal)

/** The text as the person at a stop of this order would get it; without an order with the values of a sample. */
export function previewOf(order: Order | null, wish: PreviewWish, now: number): string {
  const { template, language, kind, minutes, supportPhone, trackingLink, names } = wish
  const leg = order?.legs.find((one) => one.kind === kind)
  if (!order || !leg) {
    const { 'organization.name': organization, 'courier.name': courier, 'support.phone': phone } = TEMPLATE_TAGS
    return renderTemplate(template, {
      ...TEMPLATE_TAGS,
      'organization.name': names.organization || organization,
      'courier.name': names.courier || courier,
      'support.phone': supportPhone ?? phone,
      'eta.minutes': String(minutes),
      'tracking.link': trackingLink,
    })
  }
  const arrival = { at: new Date(now + minutes * 60_000).toISOString(), minutes }
  return renderTemplate(template, tagValues(order, leg, { language, arrival, supportPhone, trackingLink }))
}
