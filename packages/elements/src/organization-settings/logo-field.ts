import { LOGO_TYPES, MAX_LOGO_BYTES } from '@waybill/contract/files'
import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { icon, warningIcon } from '../base/icons.ts'
import type { OrganizationTranslate } from '../locales/en/organization-settings.ts'

export interface LogoView {
  readonly t: OrganizationTranslate
  readonly remove: string
  readonly url: string | null
  readonly isBusy: boolean
  readonly fault: string
  readonly disabled: boolean
  readonly onFile: (file: File) => void
  readonly onRemove: () => void
}

/** The logo with the way to change it; a picture can be dropped on it too. */
export const logoField = (view: LogoView): TemplateResult => {
  const { t, url, isBusy, fault, disabled, remove, onRemove } = view
  return html`<div class="field">
    <span class="label" id="logo-label">${t('logo')} <span class="note">${t('logo.rules')}</span></span>
    <div class="logo" @dragover=${allowDrop} @drop=${(event: DragEvent) => onDrop(event, view)}>
      ${url ? html`<img src=${url} alt=${t('logo.alt')} />` : html`<span class="none">${t('logo.none')}</span>`}
      <span class="space"></span>
      <button
        type="button"
        class="button"
        aria-describedby="logo-label logo-about"
        aria-busy=${isBusy}
        ?disabled=${disabled}
        @click=${openPicker}
      >
        ${busyFaces(t(url ? 'logo.replace' : 'logo.choose'), t('logo.busy'), isBusy)}
      </button>
      <input
        type="file"
        hidden
        accept=${LOGO_TYPES.join()}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && onPick(target, view)}
      />
      ${
        url && !disabled
          ? html`<button type="button" class="button ghost" @click=${onRemove}>${remove}</button>`
          : nothing
      }
    </div>
    <p id="logo-about" class="error" role="alert" ?hidden=${!fault}>
      ${fault ? icon(warningIcon) : nothing}<span>${fault}</span>
    </p>
  </div>`
}

/** What is wrong with a file before it is sent: its kind or its size; '' when nothing is. */
export function logoFault({ type, size }: Blob, t: OrganizationTranslate): string {
  if (!LOGO_TYPES.some((known) => known === type)) return t('logo.type')
  return size > MAX_LOGO_BYTES ? t('logo.large') : ''
}

function openPicker({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return
  currentTarget.parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click()
}

/** The same file may be picked again after a failure. */
function onPick(input: HTMLInputElement, { onFile }: LogoView): void {
  const file = input.files?.[0]
  input.value = ''
  if (file) onFile(file)
}

const allowDrop = (event: DragEvent): void => event.preventDefault()

function onDrop(event: DragEvent, { disabled, onFile }: LogoView): void {
  event.preventDefault()
  const file = event.dataTransfer?.files[0]
  if (file && !disabled) onFile(file)
}
