import type { Proof } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { ageCheckIcon, icon, noteIcon } from '../base/icons.ts'
import type { TimelineTranslate } from '../locales/en/timeline.ts'

/** A picture that can be looked at in full. */
export interface Picture {
  readonly url: string
  readonly name: string
}

/** A proof's pictures with their names, photos first. */
export function picturesOf({ photos, signature }: Proof, time: string, t: TimelineTranslate): Picture[] {
  const pictures = photos.map(({ url }, index) => ({ url, name: t('proof.photo', { number: index + 1, time }) }))
  if (!signature) return pictures
  return [...pictures, { url: signature.file.url, name: t('proof.signature', { name: signature.name, time }) }]
}

export interface ProofView {
  readonly t: TimelineTranslate
  readonly pictures: readonly Picture[]
  readonly onShow: (picture: Picture) => void
}

/** What the driver brought back: photos, the signature with its name, notes, the age check. */
export const proofView = (proof: Proof, { t, pictures, onShow }: ProofView): TemplateResult => {
  const { signature, notes, ageChecked } = proof
  const thumb = (picture: Picture, isSignature: boolean) =>
    html`<button
      class="thumb ${isSignature ? 'signature' : ''}"
      aria-label=${picture.name}
      @click=${() => onShow(picture)}
    >
      <img src=${picture.url} alt="" loading="lazy" decoding="async" />
      ${isSignature ? html`<bdi>${signature?.name}</bdi>` : nothing}
    </button>`
  return html`<div class="proof" part="proof">
    ${pictures.map((picture, index) => thumb(picture, signature !== null && index === pictures.length - 1))}
    ${notes ? html`<p class="more">${icon(noteIcon)}<bdi>${notes}</bdi></p>` : nothing}
    ${ageChecked ? html`<p class="more">${icon(ageCheckIcon)}${t('proof.age')}</p>` : nothing}
  </div>`
}
