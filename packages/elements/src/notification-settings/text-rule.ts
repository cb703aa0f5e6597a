import type { NotificationRule, NotificationSettings } from '@waybill/contract'
import type { Language } from '@waybill/contract/common'
import { countSegments } from '@waybill/contract/segments'
import { knownLanguage } from '@waybill/contract/tag-values'
import { defaultTemplates } from '@waybill/contract/templates'
import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { time } from '../base/format.ts'
import { icon, undoIcon } from '../base/icons.ts'
import { PortalElement } from '../base/portal-element.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { textsTexts } from '../locales/en/texts.ts'
import { notificationSettingsStores } from '../stores/notification-settings.ts'
import { freshRule, type RuleEntry } from '../stores/rule-entries.ts'
import '../template-field/template-field.ts'
import type { TemplateField } from '../template-field/template-field.ts'
import { ruleFields, ruleHead, siblingCommands } from './rule-fields.ts'
import { RulePreview, stopOf } from './rule-preview.ts'
import { costWords } from './text-cost.ts'
import { savingNotice, type Saving } from './saving.ts'
import { costNotice, textCounter } from './text-counter.ts'
import { textPhone } from './text-phone.ts'
import { ruleStyles } from './text-rule.styles.ts'
import { TrialDialog } from './trial-dialog.ts'

/**
 * One rule: to whom, when, in which words, and how that looks on a phone.
 * @summary Editor of one text
 * @fires waybill-rule-select - another rule should be shown
 */
@customElement('waybill-text-rule')
export class TextRule extends PortalElement {
  static override styles = ruleStyles

  /** The rule with what was changed and not saved. */
  @property({ attribute: false }) entry!: RuleEntry
  @property({ attribute: false }) settings!: NotificationSettings
  /** Whose rule it is: a courier's for this connection; empty for a client's own. */
  @property({ attribute: 'connection-id' }) connectionId = ''

  readonly #t = this.texts(textsTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #preview = new RulePreview(
    this,
    () => this.portal,
    () => this.connectionId,
  )
  readonly #trial = new TrialDialog(this, {
    send: (phone) => this.#sendTrial(phone),
    explain: (error) => problemText(this.#problem, error),
    storage: () => this.portal?.options.storage,
    country: () => this.#preview.organization?.country ?? '',
  })
  @state() private chosen: Language | undefined
  @state() private saving: Saving = { kind: 'idle' }
  @query('waybill-template-field') private field!: TemplateField

  get #store() {
    return this.portal?.store(notificationSettingsStores).of(this.connectionId)
  }

  /** The language whose words stand in the editor. */
  get #language(): Language {
    return this.chosen ?? this.settings.language ?? knownLanguage(this.#preview.organization?.language ?? 'en')
  }

  get #template(): string {
    const { texts, trigger } = this.entry.rule
    return texts[this.#language] ?? defaultTemplates[this.#language][trigger]
  }

  protected override render(): TemplateResult {
    return html`<div class="rule">
      <section aria-labelledby="title">${this.#renderFields()} ${this.#renderText()} ${this.#renderSave()}</section>
      ${this.#renderPhone()} ${this.#trial.render(this.#t, this.#common)}
    </div>`
  }

  #renderFields(): TemplateResult {
    const { entry } = this
    const onChange = (change: Partial<NotificationRule>): void => this.#edit(change)
    return html`${ruleHead({ t: this.#t, common: this.#common, rule: entry.rule, onChange })}
    ${ruleFields({ t: this.#t, entry, language: this.#language, onLanguage: (tag) => (this.chosen = tag), onChange })}
    ${siblingCommands({ t: this.#t, entry, onAdd: (legs) => this.#add(legs), onRemove: () => void this.#onRemove() })}`
  }

  #renderText(): TemplateResult {
    const template = this.#template
    const render = (text: string) => this.#render(text)
    const counter = { t: this.#t, locale: this.locale, template, render, onFix: (text: string) => this.#fix(text) }
    const { segments } = countSegments(render(template))
    const isDefault = this.entry.rule.texts[this.#language] === undefined
    return html`<waybill-template-field
        required
        label=${this.#t('text')}
        whose=${this.connectionId ? 'client' : 'own'}
        hint=${isDefault ? this.#t('text.default') : ''}
        .value=${template}
        @waybill-change=${this.#onText}
        ><div slot="foot">${textCounter(counter)}</div></waybill-template-field
      >
      ${costNotice(counter)}
      <p class="hint cost">
        ${costWords(this.#t, this.locale, { report: this.#preview.report, trigger: this.entry.rule.trigger, segments })}
      </p>`
  }

  #renderSave(): TemplateResult {
    const isBusy = this.saving.kind === 'busy'
    return html`${savingNotice(this.saving, {
        t: this.#t,
        problem: this.#problem,
        onDiscard: () => this.#discard(),
      })}
      <div class="save">
        <button
          class="button primary"
          aria-busy=${isBusy}
          ?disabled=${!this.entry.isEdited && !isBusy}
          @click=${this.#onSave}
        >
          ${busyFaces(this.#common('save'), this.#t('saving'), isBusy)}
        </button>
        ${
          // Who texts oneself is a client: a courier has no recipients of its own.
          this.connectionId
            ? nothing
            : html`<button class="button" @click=${this.#trial.ask}>${this.#t('send.test')}</button>`
        }
        <span class="space"></span>
        <span class="saved" role="status"
          >${this.saving.kind === 'saved' ? this.#t('saved', { time: time(this.locale, this.saving.at) }) : ''}</span
        >
        <button class="button ghost" @click=${() => this.#fix(this.#default)}>
          ${icon(undoIcon, 'small flip')}${this.#t('default.text')}
        </button>
      </div>`
  }

  #renderPhone(): TemplateResult {
    const { orders, orderId, sender, organization, choose } = this.#preview
    return textPhone({
      t: this.#t,
      orders,
      orderId,
      sender,
      clock: time(this.locale, Date.now(), organization?.timeZone),
      text: this.#render(this.#template),
      language: this.#language,
      trigger: this.entry.rule.trigger,
      hasQuietHours: this.settings.quietHours !== null,
      onOrder: choose,
    })
  }

  get #default(): string {
    return defaultTemplates[this.#language][this.entry.rule.trigger]
  }

  #render(template: string): string {
    return this.#preview.text(template, this.entry.rule, this.#language, this.settings)
  }

  #edit(change: Partial<NotificationRule>): void {
    if (this.saving.kind !== 'busy') this.saving = { kind: 'idle' }
    this.#store?.edit(this.entry, change)
  }

  #fix(template: string): void {
    this.field.replaceText(template)
  }

  readonly #onText = (): void => {
    const { [this.#language]: _, ...others } = this.entry.rule.texts
    const { value } = this.field
    this.#edit({ texts: value === this.#default ? others : { ...others, [this.#language]: value } })
  }

  #add(legs: 'pickup' | 'dropoff'): void {
    const { trigger, minutes } = this.entry.rule
    const key = `${trigger} ${legs}`
    this.#store?.edit({ key, rule: freshRule(trigger, legs) }, { enabled: true, minutes })
    this.emit('waybill-rule-select', { key })
  }

  readonly #onRemove = (): Promise<void> =>
    this.#attempt(async () => {
      const { trigger, legs } = this.entry.rule
      await this.#store?.remove(this.entry)
      this.emit('waybill-rule-select', { key: `${trigger} ${legs === 'pickup' ? 'dropoff' : 'pickup'}` })
    })

  readonly #onSave = async (): Promise<void> => {
    if (!this.field.reportValidity()) return
    await this.#attempt(async () => {
      const key = await this.#store?.save(this.entry)
      if (key !== undefined && key !== this.entry.key) this.emit('waybill-rule-select', { key })
    })
  }

  async #attempt(work: () => Promise<unknown> | undefined): Promise<void> {
    if (this.saving.kind === 'busy') return
    this.saving = { kind: 'busy' }
    try {
      await work()
      this.saving = { kind: 'saved', at: Date.now() }
    } catch (error) {
      this.saving = { kind: 'failed', error }
    }
  }

  #discard(): void {
    this.#store?.discard(this.entry)
    this.saving = { kind: 'idle' }
  }

  async #sendTrial(to: string): Promise<void> {
    const { orderId } = this.#preview
    const text = { to, template: this.#template, language: this.#language, stop: stopOf(this.entry.rule) }
    const body = orderId ? { ...text, orderId } : text
    await this.portal?.call('POST /v1/notifications/trial', { body })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-text-rule': TextRule
  }
  interface GlobalEventHandlersEventMap {
    'waybill-rule-select': CustomEvent<{ key: string }>
  }
}
