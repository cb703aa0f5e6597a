import type { Webhook } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { chevronEndIcon, icon, webhookIcon } from '../base/icons.ts'
import type { WebhookTranslate } from '../locales/en/webhooks.ts'
import { eventName } from './event-groups.ts'

interface RowView {
  readonly t: WebhookTranslate
  readonly webhook: Webhook
  readonly onOpen: () => void
}

/** One endpoint of the list: where it is, what it hears and whether it is called. */
export const webhookRow = ({ t, webhook, onOpen }: RowView): TemplateResult =>
  html`<li>
    ${icon(webhookIcon)}
    <div class="about">
      <span class="name mono"><bdi dir="ltr">${webhook.url}</bdi></span>
      <span class="more" title=${eventTitle(t, webhook)}>${heard(t, webhook)}</span>
    </div>
    <div class="commands">
      ${onOff(t, webhook)}
      <button class="button ghost icon-only" aria-label=${t('open', { url: webhook.url })} @click=${onOpen}>
        ${icon(chevronEndIcon, 'flip')}
      </button>
    </div>
  </li>`

/** Whether an endpoint is called: a word, a colour and a filled or hollow dot. */
export const onOff = (t: WebhookTranslate, { status }: Webhook): TemplateResult =>
  status === 'active'
    ? html`<span class="onoff completed"><span class="dot"></span>${t('on')}</span>`
    : html`<span class="onoff rejected"><span class="dot hollow"></span>${t('off')}</span>`

/** How much it hears. */
export const heard = (t: WebhookTranslate, { events }: Webhook): string =>
  events.includes('*') ? t('all') : t('some', { count: events.length })

const eventTitle = (t: WebhookTranslate, { events }: Webhook): string =>
  events.includes('*') ? '' : events.map((type) => eventName(t, type)).join(', ')
