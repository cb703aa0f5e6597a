import type { Leg } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { cancelIcon, duplicateIcon, eyeIcon, icon, linkIcon, printIcon } from '../base/icons.ts'
import type { OrderTranslate } from '../locales/en/order.ts'

export interface MenuView {
  readonly t: OrderTranslate
  /** Stops whose link can be copied, by name; one alone has its button in the foot. */
  readonly links: readonly { readonly leg: Leg; readonly name: string }[]
  readonly onLink: (leg: Leg) => void
  readonly onVisits: (leg: Leg, name: string) => void
  readonly onDuplicate: (() => void) | undefined
  readonly onPrint: () => void
  readonly onCancel: (() => void) | undefined
}

/** Commands that are needed less often. */
export const menuEntries = ({
  t,
  links,
  onLink,
  onVisits,
  onDuplicate,
  onPrint,
  onCancel,
}: MenuView): TemplateResult => {
  const entry = (sign: string, words: string, look: string, onPress: () => void) =>
    html`<button class=${look} @click=${onPress}>${icon(sign)}<span>${words}</span></button>`
  return html`${
    links.length > 1
      ? links.map(({ leg, name }) => entry(linkIcon, t('link.for', { stop: name }), '', () => onLink(leg)))
      : nothing
  }
  ${links.map(({ leg, name }) =>
    entry(eyeIcon, links.length > 1 ? t('visits.for', { stop: name }) : t('visits'), '', () => onVisits(leg, name)),
  )}
  ${onDuplicate ? entry(duplicateIcon, t('duplicate'), '', onDuplicate) : nothing}
  ${entry(printIcon, t('label'), '', onPrint)}
  ${onCancel ? entry(cancelIcon, t('cancel'), 'danger', onCancel) : nothing}`
}
