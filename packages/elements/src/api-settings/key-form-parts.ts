import type { Connection } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { icon, warningIcon } from '../base/icons.ts'
import type { ApiTranslate } from '../locales/en/api-settings.ts'
import { sitesIn, type KeyFields } from './key-draft.ts'
import { scopeName, type KeyScope } from './scope-names.ts'

interface PartView {
  readonly t: ApiTranslate
  readonly fields: KeyFields
  readonly fault: string | undefined
}

/** Where the key will be used decides all else. */
export const kindChoice = ({
  t,
  fields,
  onChoose,
}: Omit<PartView, 'fault'> & { readonly onChoose: (kind: KeyFields['kind']) => void }): TemplateResult =>
  html`<fieldset class="field">
    <legend class="label">${t('kind')}</legend>
    <div class="segments">
      ${(['secret', 'publishable'] as const).map(
        (kind) =>
          html`<label
            ><input type="radio" name="kind" .checked=${live(fields.kind === kind)} @change=${() => onChoose(kind)} />
            ${t(`kind.${kind}`)}</label
          >`,
      )}
    </div>
  </fieldset>`

/** What a secret key may do. */
export const scopeChoices = ({
  t,
  fields,
  fault,
  scopes,
  onToggle,
}: PartView & {
  readonly scopes: readonly KeyScope[]
  readonly onToggle: (scope: KeyScope) => void
}): TemplateResult =>
  html`<fieldset class="field" aria-describedby="scopes-about">
    <legend class="label">${t('scopes')}</legend>
    <div class="choices">
      ${scopes.map(
        (scope) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${live(fields.scopes.includes(scope))}
              aria-invalid=${fault ? 'true' : 'false'}
              @change=${() => onToggle(scope)}
            />${scopeName(t, scope)}</label
          >`,
      )}
    </div>
    ${about('scopes', fault)}
  </fieldset>`

/** The sites whose pages may use the key. */
export const originsField = ({
  t,
  fields,
  fault,
  onInput,
}: Omit<PartView, 'fields'> & {
  readonly fields: Pick<KeyFields, 'origins'>
  readonly onInput: (text: string) => void
}): TemplateResult =>
  html`<div class="field">
    <label class="label" for="origins">${t('origins')}</label>
    <textarea
      id="origins"
      class="input mono"
      rows="3"
      dir="ltr"
      spellcheck="false"
      aria-describedby="origins-about"
      aria-invalid=${fault ? 'true' : 'false'}
      .value=${live(fields.origins)}
      @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && onInput(target.value)}
    ></textarea>
    ${about('origins', fault, t('origins.hint'))}
  </div>`

/** A fault of one site has its place in the list, one of all of them has none. */
export function originsFault(
  t: ApiTranslate,
  path: string,
  { code, origins }: { code: string; origins: string },
): string {
  if (path === 'origins' && code === 'too_long') return t('origins.many')
  const [, place = ''] = path.split('.')
  return t('origins.wrong', { site: sitesIn(origins)[Number(place)] ?? '' })
}

const about = (id: string, fault: string | undefined, hint = ''): TemplateResult =>
  html`<p id="${id}-about" class=${fault ? 'error' : 'hint'} ?hidden=${!fault && !hint}>
    ${fault ? icon(warningIcon) : nothing}<span>${fault || hint}</span>
  </p>`

/** A client's couriers, for whom a key can place orders. */
export const courierChoices = (connections: readonly Connection[]) =>
  connections
    .filter(({ status }) => status === 'active')
    .map(({ id, courierName, clientName }) => ({ value: id, label: courierName || clientName }))
