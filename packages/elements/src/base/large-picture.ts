import { html, nothing, type TemplateResult } from 'lit'
import { closeIcon, icon } from './icons.ts'

export interface LargePicture {
  readonly url: string
  readonly name: string
}

interface LargePictureView {
  /** The picture that is open. */
  readonly picture: LargePicture | undefined
  /** What the dialog is called while none is. */
  readonly label: string
  readonly close: string
  readonly onClose: () => void
}

/** A dialog that shows one picture large: use with `DialogController`, `dialogStyles` and `largePictureStyles`. */
export const largePicture = ({ picture, label, close, onClose }: LargePictureView): TemplateResult =>
  html`<dialog class="dialog picture-dialog" aria-label=${picture?.name ?? label}>
    <button class="button icon-only" aria-label=${close} @click=${onClose}>${icon(closeIcon)}</button>
    ${picture ? html`<img src=${picture.url} alt=${picture.name} />` : nothing}
  </dialog>`
