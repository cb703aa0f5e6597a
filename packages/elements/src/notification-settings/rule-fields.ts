import type { NotificationRule } from '@waybill/contract'
import type { Language } from '@waybill/contract/common'
import { isLanguage } from '@waybill/contract/common'
import { RULE_LEGS, legChoices, thresholdOf } from '@waybill/contract/triggers'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, plusIcon } from '../base/icons.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'
import type { RuleEntry } from '../stores/rule-entries.ts'
import { languageNames, ruleName } from './rule-words.ts'

interface HeadView {
  readonly t: TextsTranslate
  readonly common: CommonTranslate
  readonly rule: NotificationRule
  readonly onChange: (change: Partial<NotificationRule>) => void
}

/** What the rule is called, and whether its text is sent. */
export const ruleHead = ({ t, common, rule, onChange }: HeadView): TemplateResult =>
  html`<header>
    <h2 id="title" part="title">${ruleName(rule, t, common)}</h2>
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        .checked=${rule.enabled}
        @change=${({ target }: Event) => onChange({ enabled: target instanceof HTMLInputElement && target.checked })}
      />
      ${t('send')}
    </label>
  </header>`

export interface FieldsView {
  readonly t: TextsTranslate
  readonly entry: RuleEntry
  /** The language whose words stand in the editor. */
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly onChange: (change: Partial<NotificationRule>) => void
}

/** To whom, in which language, and for triggers that wait: how many minutes. */
export const ruleFields = (view: FieldsView): TemplateResult =>
  html`<div class="fields">${legsField(view)} ${languageField(view)} ${minutesField(view)}</div>`

function legsField({ t, entry: { rule, hasSibling }, onChange }: FieldsView): TemplateResult {
  const choices = legChoices(rule.trigger)
  return html`<fieldset class="field">
    <legend class="label">${t('send.to')}</legend>
    <div class="segments">
      ${RULE_LEGS.map(
        (legs) =>
          html`<label title=${hasSibling && legs !== rule.legs ? t('legs.other') : ''}>
            <input
              type="radio"
              name="legs"
              .checked=${rule.legs === legs}
              ?disabled=${!choices.includes(legs) || (hasSibling && legs !== rule.legs)}
              @change=${() => onChange({ legs })}
            />
            ${t(`legs.${legs}`)}
          </label>`,
      )}
    </div>
  </fieldset>`
}

const languageField = ({ t, language, onLanguage }: FieldsView): TemplateResult =>
  html`<div class="field">
    <label class="label" for="language">${t('language')}</label>
    <select id="language" class="input" @change=${(event: Event) => choose(event, onLanguage)}>
      ${languageNames().map(
        ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`,
      )}
    </select>
  </div>`

function choose({ target }: Event, onLanguage: FieldsView['onLanguage']): void {
  if (target instanceof HTMLSelectElement && isLanguage(target.value)) onLanguage(target.value)
}

function minutesField({ t, entry: { rule }, onChange }: FieldsView): TemplateResult | typeof nothing {
  const limits = thresholdOf(rule.trigger)
  if (!limits) return nothing
  const { least, most } = limits
  return html`<div class="field">
    <label class="label" for="minutes">${t('minutes')}</label>
    <input
      id="minutes"
      class="input minutes"
      type="number"
      inputmode="numeric"
      required
      min=${least}
      max=${most}
      title=${t('minutes.range', { least, most })}
      .value=${String(rule.minutes ?? '')}
      @input=${({ target }: Event) => {
        const minutes = target instanceof HTMLInputElement ? target.valueAsNumber : Number.NaN
        if (Number.isInteger(minutes)) onChange({ minutes })
      }}
    />
  </div>`
}

interface SiblingView {
  readonly t: TextsTranslate
  readonly entry: RuleEntry
  readonly onAdd: (legs: 'pickup' | 'dropoff') => void
  readonly onRemove: () => void
}

/** A rule for one kind of stop may have one for the other beside it. */
export function siblingCommands({ t, entry, onAdd, onRemove }: SiblingView): TemplateResult | typeof nothing {
  const other = otherLegs(entry)
  if (!other && !entry.hasSibling) return nothing
  return html`<div class="both">
    ${
      other
        ? html`<button class="button ghost small" @click=${() => onAdd(other)}>
            ${icon(plusIcon, 'small')}${t(`add.${other}`)}
          </button>`
        : html`<button class="button ghost danger small" @click=${onRemove}>${t('remove.rule')}</button>`
    }
  </div>`
}

/** The kind of stop that could have a rule of its own beside this one. */
function otherLegs({ rule, hasSibling }: RuleEntry): 'pickup' | 'dropoff' | null {
  if (hasSibling || rule.legs === 'both' || legChoices(rule.trigger).length === 1) return null
  return rule.legs === 'pickup' ? 'dropoff' : 'pickup'
}
