import { html, nothing, type TemplateResult } from 'lit'
import { bellIcon, cancelIcon, icon, noteIcon, sendIcon } from '../base/icons.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'
import type { RuleEntry } from '../stores/rule-entries.ts'
import { ruleName } from './rule-words.ts'

/** What stands beside the rules. */
export type Pane = 'general' | 'opt-outs' | 'report' | 'sender'

export interface NavView {
  readonly t: TextsTranslate
  readonly common: CommonTranslate
  readonly entries: readonly RuleEntry[]
  readonly panes: readonly Pane[]
  /** Key of the entry or name of the pane that is shown. */
  readonly selected: string
  readonly onSelect: (place: string) => void
}

/** All rules by trigger, then what holds for all of them. */
export const ruleNav = (view: NavView): TemplateResult =>
  html`<nav part="list" aria-label=${view.t('title')}>
    ${
      view.entries.length === 0
        ? nothing
        : html`<h3 aria-level="2">${view.t('when')}</h3>
            <ul>
              ${view.entries.map((entry) => ruleLine(entry, view))}
            </ul>`
    }
    ${view.entries.length === 0 ? nothing : html`<h3 class="also" aria-level="2">${view.t('more')}</h3>`}
    <ul>
      ${view.panes.map((pane) => paneLine(pane, view))}
    </ul>
  </nav>`

function ruleLine(entry: RuleEntry, { t, common, selected, onSelect }: NavView): TemplateResult {
  const { key, rule, isEdited, hasSibling } = entry
  const where = rule.enabled ? (rule.legs === 'both' ? '' : t(`legs.${rule.legs}`)) : t('off')
  return html`<li>
    <button
      class="line ${rule.enabled ? '' : 'is-off'}"
      aria-current=${selected === key ? 'true' : 'false'}
      @click=${() => onSelect(key)}
    >
      <span class="dot"></span>
      <span class="name">${ruleName(rule, t, common)}</span>
      ${isEdited ? html`<span class="edited" title=${t('edited')}><span class="visually-hidden">${t('edited')}</span></span>` : nothing}
      <span class="where">${hasSibling && !rule.enabled ? `${t(`legs.${rule.legs}`)}, ${where}` : where}</span>
    </button>
  </li>`
}

const PANE_ICONS = { general: bellIcon, 'opt-outs': cancelIcon, report: noteIcon, sender: sendIcon } as const
const PANE_NAMES = { general: 'general', 'opt-outs': 'opt.outs', report: 'report', sender: 'sender' } as const

const paneLine = (pane: Pane, { t, selected, onSelect }: NavView): TemplateResult =>
  html`<li>
    <button class="line" aria-current=${selected === pane ? 'true' : 'false'} @click=${() => onSelect(pane)}>
      ${icon(PANE_ICONS[pane], pane === 'sender' ? 'small flip' : 'small')}
      <span class="name">${t(PANE_NAMES[pane])}</span>
    </button>
  </li>`
