import { html, nothing, type TemplateResult } from 'lit'
import { icon, undoIcon } from '../base/icons.ts'
import type { TrackingSettingsTranslate } from '../locales/en/tracking-settings.ts'
import type { Fields } from './fields.ts'

interface OwnChoices {
  readonly t: TrackingSettingsTranslate
  /** Whether what holds is one's own and not what is inherited. */
  readonly isOwn: (name: keyof Fields) => boolean
  readonly nameOf: (name: keyof Fields) => string
  readonly onReturn: (name: keyof Fields) => void
}

const NAMES = [
  'accent',
  'headline',
  'message',
  'driver',
  'vehicle',
  'eta',
  'stopsAhead',
  'distance',
  'timeline',
  'proof',
  'pickupAddress',
  'rating',
  'onMap',
  'hoursAfterEnd',
  'contact',
] as const satisfies readonly (keyof Fields)[]

/** The settings that differ from the inherited ones; each goes back by a press. */
export function ownChoices({ t, isOwn, nameOf, onReturn }: OwnChoices): TemplateResult | typeof nothing {
  const own = NAMES.filter(isOwn)
  if (own.length === 0) return nothing
  return html`<fieldset class="field own">
    <legend class="label">${t('own')}</legend>
    <p class="hint">${t('own.hint')}</p>
    <ul>
      ${own.map(
        (name) =>
          html`<li>
            <button
              class="button"
              type="button"
              aria-label=${t('inherit', { name: nameOf(name) })}
              @click=${() => onReturn(name)}
            >
              ${icon(undoIcon, 'small')}${nameOf(name)}
            </button>
          </li>`,
      )}
    </ul>
  </fieldset>`
}
