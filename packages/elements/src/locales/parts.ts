import type { Language } from '../base/locale.ts'
import type { Translation } from '../base/texts.ts'

/** The English texts of every part of the screens; each language answers all of them. */
export interface English {
  readonly 'address-list': typeof import('./en/address-list.ts').en
  readonly 'api-settings': typeof import('./en/api-settings.ts').en
  readonly branding: typeof import('./en/branding.ts').en
  readonly chat: typeof import('./en/chat.ts').en
  readonly 'chat-files': typeof import('./en/chat-files.ts').en
  readonly 'chat-search': typeof import('./en/chat-search.ts').en
  readonly 'chat-thread': typeof import('./en/chat-thread.ts').en
  readonly common: typeof import('./en/common.ts').en
  readonly desk: typeof import('./en/desk.ts').en
  readonly 'desk-people': typeof import('./en/desk-people.ts').en
  readonly 'driver-proof': typeof import('./en/driver-proof.ts').en
  readonly 'driver-run': typeof import('./en/driver-run.ts').en
  readonly 'embed-check': typeof import('./en/embed-check.ts').en
  readonly fields: typeof import('./en/fields.ts').en
  readonly 'link-visits': typeof import('./en/link-visits.ts').en
  readonly members: typeof import('./en/members.ts').en
  readonly order: typeof import('./en/order.ts').en
  readonly 'order-filters': typeof import('./en/order-filters.ts').en
  readonly 'order-form': typeof import('./en/order-form.ts').en
  readonly 'order-live': typeof import('./en/order-live.ts').en
  readonly 'order-lookup': typeof import('./en/order-lookup.ts').en
  readonly 'order-merge': typeof import('./en/order-merge.ts').en
  readonly 'order-sending': typeof import('./en/order-sending.ts').en
  readonly 'order-states': typeof import('./en/order-states.ts').en
  readonly 'order-stops': typeof import('./en/order-stops.ts').en
  readonly orders: typeof import('./en/orders.ts').en
  readonly 'organization-settings': typeof import('./en/organization-settings.ts').en
  readonly portal: typeof import('./en/portal.ts').en
  readonly problems: typeof import('./en/problems.ts').en
  readonly proof: typeof import('./en/proof.ts').en
  readonly settings: typeof import('./en/settings.ts').en
  readonly 'sign-in': typeof import('./en/sign-in.ts').en
  readonly template: typeof import('./en/template.ts').en
  readonly 'text-lists': typeof import('./en/text-lists.ts').en
  readonly 'text-reasons': typeof import('./en/text-reasons.ts').en
  readonly texts: typeof import('./en/texts.ts').en
  readonly timeline: typeof import('./en/timeline.ts').en
  readonly tracking: typeof import('./en/tracking.ts').en
  readonly 'tracking-details': typeof import('./en/tracking-details.ts').en
  readonly 'tracking-map': typeof import('./en/tracking-map.ts').en
  readonly 'tracking-message': typeof import('./en/tracking-message.ts').en
  readonly 'tracking-rating': typeof import('./en/tracking-rating.ts').en
  readonly 'tracking-settings': typeof import('./en/tracking-settings.ts').en
  readonly 'user-settings': typeof import('./en/user-settings.ts').en
  readonly webhooks: typeof import('./en/webhooks.ts').en
}

/** How the parts of a language are fetched. */
export type Parts<L extends Language> = {
  readonly [Part in keyof English]: () => Promise<{ readonly texts: Translation<L, English[Part]> }>
}
