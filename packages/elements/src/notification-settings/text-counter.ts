import { countSegments, toPlain, type Segments } from '@waybill/contract/segments'
import { ADVISED_LENGTH, MAX_TEMPLATE_LENGTH } from '@waybill/contract/templates'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, infoIcon } from '../base/icons.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'

export interface CounterView {
  readonly t: TextsTranslate
  readonly locale: string
  /** The text as it is written, and as a recipient would get it. */
  readonly template: string
  readonly render: (template: string) => string
  readonly onFix: (template: string) => void
}

/** How many texts it takes and how full they are. */
export function textCounter({ t, locale, template, render }: CounterView): TemplateResult {
  const counted = countSegments(render(template))
  const { segments, units, perSegment, encoding } = counted
  const room = (Math.max(1, segments) * perSegment).toLocaleString(locale)
  return html`<div
    class="counter ${segments > 1 ? 'several' : ''}"
    title=${t(encoding === 'GSM-7' ? 'encoding.plain' : 'encoding.other')}
  >
    <span class="bars" aria-hidden="true">${bars(counted)}</span>
    <span
      ><b>${t('parts', { count: segments })}</b>
      <span class="muted">· ${t('used', { used: units.toLocaleString(locale), room })}</span></span
    >
    <span class="space"></span>
    <span class="muted">${t('up.to', { most: MAX_TEMPLATE_LENGTH })}</span>
  </div>`
}

const MOST_BARS = 6

function bars({ segments, units, perSegment }: Segments): TemplateResult[] {
  return Array.from({ length: Math.min(MOST_BARS, Math.max(1, segments)) }, (_, index) => {
    const filled = Math.min(1, Math.max(0, (units - index * perSegment) / perSegment))
    return html`<svg class="bar" viewBox="0 0 44 6" aria-hidden="true">
      <rect width="44" height="6" rx="3" />
      <rect class="filled" width=${Math.round(filled * 44)} height="6" rx="3" />
    </svg>`
  })
}

/** What makes it cost more than it must, with the way out. */
export function costNotice({ t, template, render, onFix }: CounterView): TemplateResult | typeof nothing {
  const preview = render(template)
  const { segments, forcedBy } = countSegments(preview)
  if (forcedBy.length === 0) return preview.length > ADVISED_LENGTH ? longNotice(t) : nothing
  const costly = countSegments(template).forcedBy
  const plain = toPlain(template)
  // Without regard to names: those of other orders may be plain.
  const after = countSegments(toPlain(render(plain)))
  if (after.segments >= segments) return nothing
  if (costly.length === 0) return valuesNotice(t, forcedBy, segments)
  if (plain === template || after.encoding !== 'GSM-7') return nothing
  const isQuotes = costly.every((character) => /[“”„‟‘’‚‛«»‹›]/u.test(character))
  return html`<div class="notice rejected" role="status">
    ${icon(infoIcon)}
    <p>
      <b>${t('costly.title', { characters: list(costly), count: segments })}</b>
      ${t('costly.fits', { count: after.segments })}
    </p>
    <button class="button small" type="button" @click=${() => onFix(plain)}>
      ${t(isQuotes ? 'costly.quotes' : 'costly.plain')}
    </button>
  </div>`
}

const valuesNotice = (t: TextsTranslate, characters: readonly string[], count: number): TemplateResult =>
  html`<p class="hint values">${t('costly.values', { characters: list(characters), parts: t('parts', { count }) })}</p>`

const longNotice = (t: TextsTranslate): TemplateResult =>
  html`<p class="hint values"><b>${t('long.title')}</b> ${t('long.hint', { advised: ADVISED_LENGTH })}</p>`

/** At most so many: a text in another script is made of nothing else. */
const SHOWN = 6
const list = (characters: readonly string[]): string =>
  characters.slice(0, SHOWN).join(' ') + (characters.length > SHOWN ? ' …' : '')
