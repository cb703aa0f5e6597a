import { html, nothing, type TemplateResult } from 'lit'
import { chatIcon, icon, noteIcon, phoneIcon, placeIcon, vanIcon } from '../base/icons.ts'
import { around } from '../base/around.ts'
import type { Details } from './details.ts'

/** Who comes, in what, and how to reach them; each as far as it may be told. */
export function driverCard({ view, t }: Details): TemplateResult | typeof nothing {
  const { driver, contact } = view
  if (!driver) return nothing
  const { name } = driver
  const [vehicle, plate] = splitVehicle(driver.vehicle ?? '')
  return html`<div class="driver" part="driver">
    <span class="avatar" aria-hidden="true">${name ? initials(name) : icon(vanIcon)}</span>
    <div class="grow">
      <p class="who">
        ${name ? html`<bdi class="name">${name}</bdi>` : html`<span class="name">${t('driver')}</span>`}
        ${plate ? html`<bdi class="plate">${plate}</bdi>` : nothing}
      </p>
      ${vehicle ? html`<p class="muted"><bdi>${vehicle}</bdi></p>` : nothing}
    </div>
    ${contact?.who === 'driver' ? contacts(t, contact.phone, contact.name.split(' ')[0] ?? '') : nothing}
  </div>`
}

const contacts = (t: Details['t'], phone: string, name: string): TemplateResult =>
  html`<a class="round" href="tel:${phone}" aria-label=${t('call', { name })}>${icon(phoneIcon)}</a>
    <a class="round" href="sms:${phone}" aria-label=${t('text', { name })}>${icon(chatIcon)}</a>`

/** Couriers write "White Renault Kangoo · SBR 4471": what follows the last dot is drawn as a plate. */
function splitVehicle(vehicle: string): [vehicle: string, plate?: string] {
  const at = vehicle.lastIndexOf(' · ')
  return at < 0 ? [vehicle] : [vehicle.slice(0, at), vehicle.slice(at + 3)]
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => Array.from(word ?? '')[0] ?? '').join('')
}

/** Where it goes, and in which window where the answer is a forecast. */
export const address = ({ view, window, t }: Details): TemplateResult =>
  html`<div class="address" part="address">
    ${icon(placeIcon)}
    <div>
      <p><bdi>${view.addressLine}</bdi></p>
      ${window ? html`<p class="muted">${t('window', { range: window })}</p>` : nothing}
      ${view.origin ? html`<p class="muted">${t('from')} <bdi>${view.origin.addressLine}</bdi></p>` : nothing}
    </div>
  </div>`

/** What the client has to say to all its recipients. */
export const message = ({ view }: Details): TemplateResult | typeof nothing =>
  view.message
    ? html`<div class="address note" part="message">
        ${icon(noteIcon)}
        <p dir="auto">${view.message}</p>
      </div>`
    : nothing

/** The order's id and whom to call. */
export function foot(details: Details): TemplateResult {
  const { view, t, phase } = details
  const [before, after] = around(t('order', { id: view.shortId }), view.shortId)
  return html`<footer class="foot" part="footer">
    <span class="muted">${before}<bdi class="id">${view.shortId}</bdi>${after}</span>
    ${phase === 'failed' ? nothing : support(details, 'help', 'small')}
  </footer>`
}

/** After a failure the next step is a call. */
export const rescue = (details: Details): TemplateResult | typeof nothing =>
  details.phase === 'failed' ? support(details, 'button primary big block', '') : nothing

function support({ view: { contact }, t }: Details, look: string, size: '' | 'small'): TemplateResult | typeof nothing {
  if (contact?.who !== 'dispatcher') return nothing
  const { phone, name } = contact
  return html`<span class="desk"
    ><a class=${look} href="tel:${phone}">${icon(phoneIcon, size)}${t('call', { name })}</a>
    ${size ? html`<a class="help" href="sms:${phone}" aria-label=${t('text', { name })}>${icon(chatIcon, size)}</a>` : nothing}</span
  >`
}
