import type { Member, MemberInvitation, MemberList, Role } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { Question } from '../base/question.ts'
import { SettingsForm, settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { chips } from '../base/styles/chips.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { looksLikeEmail, type FormFaults } from '../base/form-faults.ts'
import { memberTexts } from '../locales/en/members.ts'
import { membersStore } from '../stores/members.ts'
import { inviteForm } from './invite-form.ts'
import { invitationRow, memberRow, type RowView } from './member-rows.ts'
import { memberStyles } from './members.styles.ts'
import { roleHint, roleName, rolesToGive } from './roles.ts'

interface Invite {
  readonly email: string
  readonly role: Role
}

/**
 * Who belongs to one's organization and who was asked to: roles, invitations, removal. Those who may only look see the
 * list.
 * @summary Members of an organization
 * @fires waybill-settings-saved - somebody was invited, changed or removed
 * @csspart form - the list and the form under it
 */
@customElement('waybill-members')
export class Members extends SettingsForm<Invite> {
  static override styles = [settingsStyles, chips, dialogStyles, memberStyles]

  readonly #t = this.texts(memberTexts)
  readonly #members = new StoreController(this, () => this.#store?.$state)
  readonly #question = new Question(this, { explain: (error) => problemText(this.problem, error) })

  get #store() {
    return this.portal?.store(membersStore)
  }

  protected override render(): TemplateResult {
    return this.renderPane(
      this.#members.value,
      () => void this.#store?.refresh(),
      (list) => this.#renderList(list),
    )
  }

  #renderList({ items, invitations }: MemberList): TemplateResult {
    return html`<div class="pane" part="form">
      <div>
        <h2>${this.#t('title')}</h2>
        <p class="lead">${this.#t('lead', { organization: this.#organization })}</p>
      </div>
      <ul class="rows">
        ${repeat(
          items,
          ({ id }) => id,
          (member) => this.#renderMember(member, items),
        )}
      </ul>
      ${invitations.length > 0 ? this.#renderInvitations(invitations) : nothing}
      ${this.#roles.length > 0 ? this.#renderInvite() : nothing} ${this.#question.render()} ${this.live.render()}
    </div>`
  }

  #renderMember(member: Member, members: readonly Member[]): TemplateResult {
    const isLastOwner = member.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1
    const mayManage = this.#manages(member.role) && !isLastOwner
    return memberRow({
      ...this.#rows,
      member,
      roles: mayManage ? this.#roles : [],
      mayRemove: mayManage,
      onRole: (role) => void this.#onRole(member, role),
      onRemove: () => this.#onRemove(member),
    })
  }

  #renderInvitations(invitations: readonly MemberInvitation[]): TemplateResult {
    return html`<section class="section">
      <h3>${this.#t('invited')}</h3>
      <ul class="rows">
        ${repeat(
          invitations,
          ({ id }) => id,
          (invitation) => this.#renderInvitation(invitation),
        )}
      </ul>
    </section>`
  }

  #renderInvitation(invitation: MemberInvitation): TemplateResult {
    const { id, email, role, expiresAt } = invitation
    const store = this.#store
    return invitationRow({
      ...this.#rows,
      invitation,
      isLate: Date.parse(expiresAt) < Date.now(),
      mayManage: this.#manages(role),
      onResend: () => void this.#do(`resend ${id}`, this.#t('resent', { email }), async () => store?.resend(id)),
      onWithdraw: () =>
        void this.#do(`withdraw ${id}`, this.#t('withdrawn', { email }), async () => store?.withdraw(id)),
    })
  }

  #renderInvite(): TemplateResult {
    const { email, role } = this.#invite
    return html`<section class="section">
      <h3>${this.#t('invite')}</h3>
      ${inviteForm({
        t: this.#t,
        email: this.field('email', email, { label: this.#t('email') }, (text) => text),
        role: this.field('role', role, { label: this.#t('role') }, asRole),
        roles: this.#roles.map((value) => ({ value, label: roleName(this.#t, value) })),
        hint: roleHint(this.#t, role),
        isBusy: this.work.isBusy('save'),
        trouble: this.renderTrouble('save'),
        onSubmit: (event) => void this.submit(event, this.#invite),
      })}
    </section>`
  }

  get #rows(): RowView {
    return {
      t: this.#t,
      locale: this.locale,
      isBusy: (work) => this.work.isBusy(work),
      trouble: (work) => this.#troubleOf(work),
    }
  }

  /** A row of an invitation shows what either of its commands could not do. */
  #troubleOf(work: string): string {
    const [kind, id = ''] = work.split(' ')
    const names = kind === 'invitation' ? [`resend ${id}`, `withdraw ${id}`] : [work]
    const error = names.map((name) => this.work.errorOf(name)).find((one) => one !== undefined)
    return error === undefined ? '' : problemText(this.problem, error)
  }

  get #organization(): string {
    return this.reader?.organization.name ?? ''
  }

  get #roles(): readonly Role[] {
    const { organization, person } = this.reader ?? {}
    return organization && person ? rolesToGive(organization.kind, person.role) : []
  }

  #manages(role: string): boolean {
    return this.#roles.some((one) => one === role)
  }

  get #invite(): Invite {
    const role = this.reader?.organization.kind === 'courier' ? 'dispatcher' : 'member'
    const fresh: Invite = { email: '', role }
    return { email: this.draft.value('email', fresh), role: this.draft.value('role', fresh) }
  }

  protected override judge({ email = '' }: Partial<Invite>): FormFaults {
    return { email: looksLikeEmail(email) ? '' : this.#t('email.wrong') }
  }

  protected override explain(path: string, code: string): string {
    if (path === 'role') return this.#t('role.wrong')
    return this.#t(code === 'not_allowed' ? 'email.member' : 'email.wrong')
  }

  protected override async save({ email = '', role = 'viewer' }: Partial<Invite>): Promise<void> {
    await this.#store?.invite({ email, role })
  }

  protected override praise({ email = '' }: Partial<Invite>): string {
    return this.#t('sent', { email })
  }

  async #onRole({ id, name, email }: Member, role: string): Promise<void> {
    const told = this.#t('role.saved', { name: name || email, role: roleName(this.#t, role) })
    await this.#do(`role ${id}`, told, async () => this.#store?.setRole(id, asRole(role)))
  }

  #onRemove({ id, name, email, isYou }: Member): void {
    const values = { name: name || email, organization: this.#organization }
    const words = isYou ? ('leave' as const) : ('remove' as const)
    this.#question.ask({
      title: this.#t(`${words}.title`, values),
      text: this.#t(`${words}.text`, values),
      verb: this.#t(words),
      busyVerb: this.#t(`${words}.busy`),
      keep: this.#t(`${words}.keep`),
      action: async () => this.#store?.remove(id),
    })
  }

  async #do(work: string, told: string, action: () => Promise<unknown>): Promise<void> {
    if (await this.work.run(work, action)) this.tell(told)
  }
}

// The list offers roles only, and the server looks again.
const asRole = (value: string) => value as Role

declare global {
  interface HTMLElementTagNameMap {
    'waybill-members': Members
  }
}
