import type { Connection } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { backIcon, icon } from '../base/icons.ts'
import type { Parts } from '../base/parts.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { PeopleTranslate } from '../locales/en/desk-people.ts'
import type { PortalTranslate } from '../locales/en/portal.ts'
import { troubleNotice } from './trouble-notice.ts'

/** Code of the clients' screen that loads when it is first wanted. */
export const CLIENT_PARTS = { texts: () => import('../notification-settings/notification-settings.ts') } as const

interface ClientTextsView {
  readonly t: PeopleTranslate
  readonly common: CommonTranslate
  readonly portal: PortalTranslate
  readonly parts: Parts<keyof typeof CLIENT_PARTS>
  readonly client: Pick<Connection, 'id' | 'clientName'>
  readonly onBack: () => void
}

/** What the recipients of one client are texted until that client saves texts of its own. */
export const clientTexts = ({ t, common, portal, parts, client, onBack }: ClientTextsView): TemplateResult =>
  html`<section class="texts" aria-labelledby="title">
    <header>
      <button id="back" class="button ghost icon-only" aria-label=${common('back')} @click=${onBack}>
        ${icon(backIcon, 'flip')}
      </button>
      <h1 id="title">${t('client.texts.title', { name: client.clientName })}</h1>
    </header>
    ${
      parts.isMissing('texts')
        ? troubleNotice(portal('part.failed'), common('retry'), () => parts.retry('texts'))
        : parts.isThere('texts')
          ? html`<waybill-notification-settings connection-id=${client.id}></waybill-notification-settings>`
          : nothing
    }
  </section>`
