import { html, type TemplateResult } from 'lit'
import { icon, keyboardIcon, settingsIcon } from '../base/icons.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'
import { accountMenu, type AccountView } from '../portal/account-menu.ts'
import type { DeskSettings } from '../stores/desk-settings.ts'

export interface DeskMenuView {
  readonly t: DeskTranslate
  readonly settings: DeskSettings
  readonly onChange: (change: Partial<DeskSettings>) => void
  readonly onShortcuts: () => void
  readonly onSettings: () => void
  readonly account: AccountView
}

/** How somebody likes their desk, and who they are. */
export const deskMenu = ({ t, settings, onChange, onShortcuts, onSettings, account }: DeskMenuView): TemplateResult =>
  html`<label class="switch entry">
      <span>${t('sound')}</span>
      <input
        type="checkbox"
        role="switch"
        .checked=${settings.sound}
        @change=${({ target }: Event) => onChange({ sound: target instanceof HTMLInputElement && target.checked })}
      />
    </label>
    <button @click=${onShortcuts}>${icon(keyboardIcon)}${t('keys')}</button>
    <button @click=${onSettings}>${icon(settingsIcon)}${account.t('settings')}</button>
    ${accountMenu(account)}`
