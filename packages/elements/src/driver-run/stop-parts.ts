import type { Leg } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import {
  ageCheckIcon,
  cameraIcon,
  chatIcon,
  clockIcon,
  icon,
  locateIcon,
  noteIcon,
  phoneIcon,
  signatureIcon,
} from '../base/icons.ts'
import type { Stop } from '../stores/run-view.ts'
import { navigationLink } from './navigation.ts'
import type { RunActions } from './run-actions.ts'
import type { Words } from './words.ts'

/** What the client asks the driver to know. */
export const notesOf = ({ notes }: Leg): unknown =>
  notes ? html`<p class="notes">${icon(noteIcon)}<bdi>${notes}</bdi></p>` : nothing

/** What must be brought back, and how late it is. */
export function needs({ requirements }: Leg, late: string, { t }: Words): unknown {
  const { photo, signature, notes, minimumAge } = requirements
  const asked = [
    photo && need(cameraIcon, t('need.photo')),
    signature && need(signatureIcon, t('need.signature')),
    minimumAge !== null && need(ageCheckIcon, t('need.age', { age: minimumAge })),
    notes && need(noteIcon, t('need.notes')),
    late && need(clockIcon, late, 'late delayed'),
  ].filter(Boolean)
  return asked.length > 0 ? html`<p class="needs">${asked}</p>` : nothing
}

const need = (path: string, words: string, look = ''): TemplateResult =>
  html`<span class=${look}>${icon(path, 'small')}${words}</span>`

/** Ways to the door and to the person behind it. */
export function contactWays({ address, contact }: Leg, { t }: Words): TemplateResult {
  const phone = contact?.phone
  return html`<div class="contact">
    <a class="button" href=${navigationLink(address)} target="_blank" rel="noreferrer"
      >${icon(locateIcon)}${t('navigate')}</a
    >
    ${
      phone
        ? html`<a class="button" href="tel:${phone}">${icon(phoneIcon)}${t('call')}</a
            ><a class="button" href="sms:${phone}">${icon(chatIcon)}${t('text')}</a>`
        : nothing
    }
  </div>`
}

/** Why a stop cannot begin; '' when it can. */
export function obstacleTo({ canStart }: Stop, onDuty: boolean, { t }: Words): string {
  if (!onDuty) return t('wait.duty')
  return canStart ? '' : t('wait.pickup')
}

/** The one next step of a stop that is under way, and the way out. */
export function steps({ leg: { id: legId, kind, state } }: Stop, actions: RunActions, { t }: Words): TemplateResult {
  const isThere = state === 'arrived'
  const label = isThere ? t(`complete.${kind}`) : t('arrive')
  const onStep = () => (isThere ? actions.ask({ kind: 'proof', legId }) : actions.arrive(legId))
  return html`<button class="button primary huge" @click=${onStep}>${label}</button>
    <button class="button ghost danger block" @click=${() => actions.ask({ kind: 'failure', legId })}>
      ${t(`fail.${kind}`)}
    </button>`
}
