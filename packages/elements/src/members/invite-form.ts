import { html, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { selectField, textField, type Choice, type SelectFieldView, type TextFieldView } from '../base/form-parts.ts'
import type { MemberTranslate } from '../locales/en/members.ts'

export interface InviteFormView {
  readonly t: MemberTranslate
  readonly email: Omit<TextFieldView, 'longest'>
  readonly role: Omit<SelectFieldView, 'choices'>
  readonly roles: readonly Choice[]
  /** What the chosen role may do. */
  readonly hint: string
  readonly isBusy: boolean
  readonly trouble: unknown
  readonly onSubmit: (event: Event) => void
}

/** Asks somebody to join. */
export const inviteForm = ({
  t,
  email,
  role,
  roles,
  hint,
  isBusy,
  trouble,
  onSubmit,
}: InviteFormView): TemplateResult =>
  html`<form novalidate class="invite" @submit=${onSubmit}>
    ${textField({ ...email, type: 'email', longest: 254 })} ${selectField({ ...role, choices: roles, hint })} ${trouble}
    <div class="savebar">
      <button class="button" aria-busy=${isBusy}>${busyFaces(t('send'), t('send.busy'), isBusy)}</button>
    </div>
  </form>`
