import type { Member, MemberInvitation, Role } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { busyFaces } from '../base/button.ts'
import { day } from '../base/format.ts'
import { icon, personIcon, warningIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import type { MemberTranslate } from '../locales/en/members.ts'
import { roleName } from './roles.ts'

export interface RowView {
  readonly t: MemberTranslate
  readonly locale: string
  readonly isBusy: (work: string) => boolean
  /** What went wrong with a row, or ''. */
  readonly trouble: (work: string) => string
}

export interface MemberView extends RowView {
  readonly member: Member
  /** Roles that the reader may give this member; fewer than two: no choice. */
  readonly roles: readonly Role[]
  /** Whether the reader may remove this member. */
  readonly mayRemove: boolean
  readonly onRole: (role: string) => void
  readonly onRemove: () => void
}

/** One member with their role. */
export const memberRow = (view: MemberView): TemplateResult => {
  const { t, member, mayRemove, trouble, onRemove } = view
  const { id, name, email, isYou } = member
  return html`<li>
    <span class="avatar" aria-hidden="true">${initials(name || email)}</span>
    <div class="about">
      <span class="name"><bdi>${name || email}</bdi>${isYou ? html` · ${t('you')}` : nothing}</span>
      <span class="more"><bdi>${email}</bdi></span>
    </div>
    <div class="commands">
      ${roleOf(view)}
      ${
        mayRemove
          ? html`<button
              class="button ghost danger"
              aria-label=${isYou ? t('leave') : t('remove.of', { name: name || email })}
              @click=${onRemove}
            >
              ${t(isYou ? 'leave' : 'remove')}
            </button>`
          : nothing
      }
    </div>
    ${problem(trouble(`role ${id}`))}
  </li>`
}

function roleOf({ t, member: { id, name, email, role }, roles, isBusy, onRole }: MemberView): TemplateResult {
  if (roles.length < 2) return html`<span class="role">${roleName(t, role)}</span>`
  return html`<select
    class="input"
    aria-label=${t('role.of', { name: name || email })}
    ?disabled=${isBusy(`role ${id}`)}
    @change=${({ target }: Event) => target instanceof HTMLSelectElement && onRole(target.value)}
  >
    ${roles.map((one) => html`<option value=${one} .selected=${live(one === role)}>${roleName(t, one)}</option>`)}
  </select>`
}

export interface InvitationView extends RowView {
  readonly invitation: MemberInvitation
  readonly isLate: boolean
  readonly mayManage: boolean
  readonly onResend: () => void
  readonly onWithdraw: () => void
}

/** One invitation that nobody has accepted yet. */
export const invitationRow = (view: InvitationView): TemplateResult => {
  const { t, locale, invitation, isLate, mayManage, trouble } = view
  const { id, email, role, expiresAt } = invitation
  const values = { role: roleName(t, role), day: day(locale, expiresAt) }
  return html`<li>
    <span class="avatar" aria-hidden="true">${icon(personIcon, 'small')}</span>
    <div class="about">
      <span class="name"><bdi>${email}</bdi></span>
      <span class="more">${isLate ? t('invited.late', values) : t('invited.until', values)}</span>
    </div>
    ${mayManage ? invitationCommands(view) : nothing} ${problem(trouble(`invitation ${id}`))}
  </li>`
}

function invitationCommands({ t, invitation: { id, email }, isBusy, onResend, onWithdraw }: InvitationView) {
  const [sending, withdrawing] = [isBusy(`resend ${id}`), isBusy(`withdraw ${id}`)]
  return html`<div class="commands">
    <button
      class="button ghost"
      aria-label=${sending ? nothing : t('resend.of', { email })}
      aria-busy=${sending}
      @click=${onResend}
    >
      ${busyFaces(t('resend'), t('resend.busy'), sending)}
    </button>
    <button
      class="button ghost danger"
      aria-label=${withdrawing ? nothing : t('withdraw.of', { email })}
      aria-busy=${withdrawing}
      @click=${onWithdraw}
    >
      ${busyFaces(t('withdraw'), t('withdraw.busy'), withdrawing)}
    </button>
  </div>`
}

const problem = (message: string): TemplateResult | typeof nothing =>
  message ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${message}</span></p>` : nothing
