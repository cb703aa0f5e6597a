import type { Context } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { checkIcon, icon, organizationIcon, signOutIcon } from '../base/icons.ts'
import type { PortalTranslate } from '../locales/en/portal.ts'

export interface AccountView {
  readonly t: PortalTranslate
  readonly context: Context
  readonly onOrganization: (id: string) => void
  /** Why signing out did not work, or ''. */
  readonly trouble: string
  /** Undefined where the page around holds the session. */
  readonly onSignOut: (() => void) | undefined
}

/** Who is signed in, for which organization, and the way out. */
export const accountMenu = ({ t, context, trouble, onOrganization, onSignOut }: AccountView): TemplateResult => {
  const { person, organization, organizations } = context
  return html`${
    person
      ? html`<div class="who">
          <p><bdi>${person.name}</bdi></p>
          <p><bdi>${person.email}</bdi></p>
        </div>`
      : nothing
  }
  ${
    organizations.length > 1
      ? html`<div role="group" aria-label=${t('account.organization')}>
          ${organizations.map(
            ({ id, name }) =>
              html`<button aria-pressed=${id === organization.id} @click=${() => onOrganization(id)}>
                ${icon(id === organization.id ? checkIcon : organizationIcon)}<bdi>${name}</bdi>
              </button>`,
          )}
        </div>`
      : html`<p class="what">${icon(organizationIcon)}<bdi>${organization.name}</bdi></p>`
  }
  ${onSignOut ? html`<button @click=${onSignOut}>${icon(signOutIcon, 'flip')}${t('sign.out')}</button>` : nothing}
  ${trouble ? html`<p class="error" role="alert">${trouble}</p>` : nothing}`
}
