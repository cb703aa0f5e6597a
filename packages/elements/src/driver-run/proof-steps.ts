import type { Leg, Requirements } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { cameraIcon, checkIcon, closeIcon, icon, undoIcon, warningIcon } from '../base/icons.ts'
import type { ProofTranslate } from '../locales/en/driver-proof.ts'
import { asks, type FaultPlace, type ProofDraft, type ProofPart } from '../stores/run-proof.ts'
import type { DraftController } from './proof-draft.ts'
import './signature-field.ts'

interface StepsOptions {
  readonly t: ProofTranslate
  readonly kind: Leg['kind']
  readonly requirements: Requirements
  readonly draft: DraftController
  /** What was missing at the last press and still is, in words. */
  readonly faults: ReadonlyMap<FaultPlace, string>
  readonly onFiles: (event: Event) => void
  readonly onStroke: (event: Event) => void
  readonly onClear: () => void
}

/** What is gathered at a stop: what is asked for first, what is welcome after it. */
export function proofSteps(options: StepsOptions): TemplateResult {
  const wanted = asks(options.requirements)
  // Who hands something over has nothing to sign for, unless the client wants it so.
  const signed = wanted.signature || options.kind === 'dropoff'
  return html`${photoStep(wanted.photo, options)} ${signed ? signatureStep(wanted.signature, options) : nothing}
  ${wanted.age ? ageStep(options) : nothing} ${notesStep(wanted.notes, options)}`
}

interface StepParts {
  readonly part: ProofPart
  readonly isDone: boolean
  /** What stands at the end of the step's title. */
  readonly aside: unknown
}

const step = (
  { part, isDone, aside }: StepParts,
  { t, faults }: StepsOptions,
  inside: unknown,
  after: unknown = nothing,
): TemplateResult =>
  html`<section class="step" aria-labelledby="step-${part}">
    <h3 id="step-${part}">
      <span class=${isDone ? 'ok' : 'todo'}>${isDone ? icon(checkIcon, 'small') : nothing}</span>${t(part)}${aside}
    </h3>
    ${inside} ${fault(part, faults.get(part))} ${after}
  </section>`

const fault = (place: FaultPlace, words: string | undefined): unknown =>
  words ? html`<p class="error" id="fault-${place}">${icon(warningIcon)}<span>${words}</span></p>` : nothing

const wish = (isRequired: boolean, { t }: StepsOptions, before = ''): TemplateResult =>
  html`<span class="aside">${before}${t(isRequired ? 'required' : 'optional')}</span>`

function photoStep(isRequired: boolean, options: StepsOptions): TemplateResult {
  const { t, draft } = options
  const count = draft.photos.length
  const aside = wish(isRequired, options, count > 0 ? `${t('photo.taken', { count })}, ` : '')
  return step(
    { part: 'photo', isDone: count > 0, aside },
    options,
    html`<div class="photos">
        ${draft.photos.map(({ url }, index) => thumb(url, index, options))} ${camera(options)} ${album(options)}
      </div>
      <div role="status">${draft.isBusy ? html`<p class="hint">${t('photo.busy')}</p>` : nothing}</div>
      <div role="alert">${draft.fault ? photoFault(t(`photo.${draft.fault}`)) : nothing}</div>`,
  )
}

const thumb = (url: string, index: number, { t, draft }: StepsOptions): TemplateResult =>
  html`<span class="thumb">
    <img src=${url} alt=${t('photo.number', { number: index + 1 })} />
    <button type="button" aria-label=${t('photo.remove', { number: index + 1 })} @click=${() => draft.remove(index)}>
      ${icon(closeIcon, 'small')}
    </button>
  </span>`

const photoFault = (words: string): TemplateResult =>
  html`<p class="error">${icon(warningIcon)}<span>${words}</span></p>`

const camera = ({ t, onFiles }: StepsOptions): TemplateResult =>
  html`<label class="add"
    >${icon(cameraIcon)}${t('photo.add')}<input
      type="file"
      accept="image/*"
      .capture=${'environment'}
      @change=${onFiles}
  /></label>`

/** A picture that is on the phone already. */
const album = ({ t, onFiles }: StepsOptions): TemplateResult =>
  html`<label class="add"
    >${t('photo.choose')}<input type="file" accept="image/*" multiple @change=${onFiles}
  /></label>`

function signatureStep(isRequired: boolean, options: StepsOptions): TemplateResult {
  const { t, draft, onStroke, onClear } = options
  const { strokes, signedBy } = draft.draft
  const isDrawn = strokes.length > 0
  const clear = html`<button type="button" class="button ghost clear" @click=${onClear}>
    ${icon(undoIcon, 'small')}${t('signature.clear')}
  </button>`
  return step(
    {
      part: 'signature',
      isDone: isDrawn && signedBy.trim() !== '',
      aside: isDrawn ? clear : wish(isRequired, options),
    },
    options,
    html`<waybill-signature-field .strokes=${strokes} @waybill-change=${onStroke}></waybill-signature-field>`,
    isRequired || isDrawn ? signedByField(options) : nothing,
  )
}

function signedByField(options: StepsOptions): TemplateResult {
  const { t, draft, faults } = options
  return html`<div class="field">
    <label class="label" for="signed-by">${t('signed_by')} ${wish(true, options)}</label>
    <input
      id="signed-by"
      class="input"
      autocomplete="off"
      maxlength="100"
      .value=${draft.draft.signedBy}
      aria-invalid=${faults.has('signed_by')}
      aria-describedby=${faults.has('signed_by') ? 'fault-signed_by' : nothing}
      @input=${(event: Event) => draft.change({ signedBy: valueOf(event) })}
    />
    ${fault('signed_by', faults.get('signed_by'))}
  </div>`
}

function ageStep(options: StepsOptions): TemplateResult {
  const { t, draft, requirements, faults } = options
  const { ageChecked } = draft.draft
  return step(
    { part: 'age', isDone: ageChecked, aside: wish(true, options) },
    options,
    html`<label class="confirm"
      ><input
        id="age"
        type="checkbox"
        .checked=${ageChecked}
        aria-invalid=${faults.has('age')}
        aria-describedby=${faults.has('age') ? 'fault-age' : nothing}
        @change=${(event: Event) => draft.change({ ageChecked: isChecked(event) })}
      />${t('age.confirm', { age: requirements.minimumAge ?? 0 })}</label
    >`,
  )
}

function notesStep(isRequired: boolean, options: StepsOptions): TemplateResult {
  const { t, draft, faults } = options
  const { notes }: ProofDraft = draft.draft
  return step(
    { part: 'notes', isDone: notes.trim() !== '', aside: wish(isRequired, options) },
    options,
    html`<textarea
      id="notes"
      class="input"
      rows="2"
      maxlength="2000"
      aria-labelledby="step-notes"
      placeholder=${t('notes.example')}
      .value=${notes}
      aria-invalid=${faults.has('notes')}
      aria-describedby=${faults.has('notes') ? 'fault-notes' : nothing}
      @input=${(event: Event) => draft.change({ notes: valueOf(event) })}
    ></textarea>`,
  )
}

// Only the fields above fire these.
const valueOf = ({ currentTarget }: Event): string => (currentTarget as HTMLInputElement).value
const isChecked = ({ currentTarget }: Event): boolean => (currentTarget as HTMLInputElement).checked
