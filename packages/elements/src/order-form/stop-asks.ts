import type { Requirements } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { ageCheckIcon, cameraIcon, icon, noteIcon, signatureIcon } from '../base/icons.ts'
import type { OrderFormTranslate } from '../locales/en/order-form.ts'
import type { StopView } from './stop-view.ts'

const ASKS = { signature: signatureIcon, photo: cameraIcon, notes: noteIcon } as const
const ADULT = 18

/** What the driver must bring back; each is a button that stays pressed. */
export function stopAsks({ t, stop, index, onEdit }: StopView): TemplateResult {
  const { requirements } = stop
  const { minimumAge } = requirements
  const ask = (change: Partial<Requirements>) => onEdit({ requirements: { ...requirements, ...change } })
  return html`<div role="group" aria-labelledby=${`asks-${index}`}>
    <span class="label" id=${`asks-${index}`}>${t('ask')}</span>
    <div class="asks">
      ${(['signature', 'photo', 'notes'] as const).map((each) =>
        chip(ASKS[each], t(each), requirements[each], () => ask({ [each]: !requirements[each] })),
      )}
      ${chip(ageCheckIcon, t('age', { age: minimumAge ?? ADULT }), minimumAge !== null, () =>
        ask({ minimumAge: minimumAge === null ? ADULT : null }),
      )}
      ${minimumAge === null ? nothing : age(t, minimumAge, (least) => ask({ minimumAge: least }))}
    </div>
  </div>`
}

const chip = (sign: string, words: string, isOn: boolean, onPress: () => void): TemplateResult =>
  html`<button class="chip" type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${onPress}>
    ${icon(sign, 'small')}${words}
  </button>`

/** An age outside of what the API takes is put back to the nearest that it does. */
const age = (t: OrderFormTranslate, least: number, onChange: (least: number) => void): TemplateResult =>
  html`<input
    class="input age"
    type="number"
    min="12"
    max="99"
    aria-label=${t('age.least')}
    .value=${String(least)}
    @change=${({ target }: Event & { target: HTMLInputElement }) => {
      const wanted = Math.min(99, Math.max(12, Math.round(target.valueAsNumber || ADULT)))
      target.value = String(wanted)
      onChange(wanted)
    }}
  />`
