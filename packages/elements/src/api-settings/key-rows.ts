import type { ApiKey, Connection } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { day, fullTime, relativeTime } from '../base/format.ts'
import { icon, keyIcon } from '../base/icons.ts'
import type { ApiTranslate } from '../locales/en/api-settings.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import { scopeName } from './scope-names.ts'

export interface KeyRowView {
  readonly t: ApiTranslate
  readonly common: CommonTranslate
  readonly locale: string
  readonly key: ApiKey
  readonly connections: readonly Connection[]
  /** Undefined where the reader may only look. */
  readonly onRevoke: (() => void) | undefined
  readonly onSites: () => void
}

/** One key: how to know it, what it may do, when it was used last and when it ends. */
export const keyRow = (view: KeyRowView): TemplateResult => {
  const { t, key, onRevoke, onSites } = view
  const { name, hint, kind } = key
  return html`<li>
    ${icon(keyIcon)}
    <div class="about">
      <span class="name"><bdi>${name}</bdi></span>
      <span class="more"><bdi class="mono">${hint}</bdi></span>
      <span class="more" title=${reachTitle(view)}>${reachOf(view)}</span>
      <span class="more">${usedAt(view)} · ${endOf(view)}</span>
    </div>
    <div class="commands" ?hidden=${!onRevoke}>
      <button class="button ghost" aria-label=${t('sites.of', { name })} ?hidden=${kind === 'secret'} @click=${onSites}>
        ${t('sites')}
      </button>
      <button class="button ghost danger" aria-label=${t('revoke.of', { name })} @click=${onRevoke}>
        ${t('revoke')}
      </button>
    </div>
  </li>`
}

function reachOf({ t, key, connections }: KeyRowView): TemplateResult | string {
  if (key.kind === 'secret') return t('scopes.count', { count: key.scopes.length })
  const connection = connections.find(({ id }) => id === key.connectionId)
  const sites = html`<bdi>${key.origins.join(', ')}</bdi>`
  return connection ? html`${t('for.connection', { courier: connection.courierName })} · ${sites}` : sites
}

const reachTitle = ({ t, key }: KeyRowView): string =>
  key.kind === 'secret' ? key.scopes.map((scope) => scopeName(t, scope)).join(', ') : ''

function usedAt({ t, common, locale, key: { lastUsedAt } }: KeyRowView): TemplateResult | string {
  if (!lastUsedAt) return t('used.never')
  const time = relativeTime(common, locale, lastUsedAt)
  return html`<span title=${fullTime(locale, lastUsedAt)}>${t('used', { time })}</span>`
}

function endOf({ t, locale, key: { expiresAt } }: KeyRowView): string {
  if (!expiresAt) return t('ends.never')
  const isPast = Date.parse(expiresAt) <= Date.now()
  return t(isPast ? 'ends.past' : 'ends.on', { day: day(locale, expiresAt) })
}
