import type { Webhook } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import type { FormFaults } from '../base/form-faults.ts'
import { textField } from '../base/form-parts.ts'
import { icon, warningIcon } from '../base/icons.ts'
import { SettingsForm, settingsStyles } from '../base/settings-form.ts'
import { choices } from '../base/styles/choices.ts'
import { webhookTexts } from '../locales/en/webhooks.ts'
import { webhooksStore } from '../stores/webhooks.ts'
import { eventGroups } from './event-groups.ts'
import './secret-shown.ts'
import { NEW_WEBHOOK, toFields, toggled, toWebhookDraft, type WebhookFields } from './webhook-draft.ts'
import { webhookFormStyles } from './webhook-form.styles.ts'

/** Makes an endpoint inside a dialog and shows its secret once, or changes one. */
@customElement('waybill-webhook-form')
export class WebhookForm extends SettingsForm<WebhookFields> {
  static override styles = [settingsStyles, choices, webhookFormStyles]

  /** The endpoint to change; undefined makes a new one. */
  @property({ attribute: false }) webhook: Webhook | undefined
  /** Told when the person is done. */
  @property({ attribute: false }) onDone: () => void = () => {}

  readonly #t = this.texts(webhookTexts)
  /** Only ever here, between the answer and the person's copy of it. */
  @state() private secret = ''
  /** One for each endpoint that is wanted, so that a repeated press makes one. */
  #wish = newWish()

  protected override render(): TemplateResult {
    if (!this.secret) return this.#renderForm(this.#fields)
    return html`<waybill-secret-shown .secret=${this.secret} .onDone=${this.onDone}></waybill-secret-shown>`
  }

  #renderForm(fields: WebhookFields): TemplateResult {
    const isBusy = this.work.isBusy('save')
    const t = this.#t
    const url = this.field('url', fields.url, { label: t('url') }, (text) => text)
    const [verb, busy] = this.webhook
      ? [this.settingsText('save'), this.settingsText('save.busy')]
      : [t('add'), t('add.busy')]
    return html`<form novalidate @submit=${(event: Event) => void this.submit(event, this.#fields)}>
      ${textField({ ...url, longest: 500, hint: t('url.hint'), spellcheck: false })} ${this.#renderEvents(fields)}
      ${this.renderTrouble('save')}
      <div class="savebar">
        <button class="button primary" aria-busy=${isBusy}>${busyFaces(verb, busy, isBusy)}</button>
        <button type="button" class="button" @click=${() => this.onDone()}>${this.common('cancel')}</button>
      </div>
    </form>`
  }

  #renderEvents({ isAll, events }: WebhookFields): TemplateResult {
    const fault = this.faults.events
    return html`<fieldset class="field" aria-describedby="events-about">
      <legend class="label">${this.#t('events')}</legend>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          .checked=${live(isAll)}
          @change=${() => this.change('isAll', !isAll)}
        />${this.#t('events.all')}
      </label>
      ${isAll ? nothing : this.#renderGroups(events)}
      <p id="events-about" class="error" ?hidden=${!fault}>${icon(warningIcon)}<span>${fault}</span></p>
    </fieldset>`
  }

  #renderGroups(events: readonly string[]): TemplateResult {
    return html`<div class="events">
      ${eventGroups(this.#t).map(
        (group, index) =>
          html`<div role="group" aria-labelledby="group-${index}">
            <p id="group-${index}">${group.label}</p>
            <div class="choices">
              ${group.events.map(
                ({ type, label }) =>
                  html`<label class="choice" title=${type}
                    ><input
                      type="checkbox"
                      .checked=${live(events.includes(type))}
                      @change=${() => this.change('events', toggled(this.#fields.events, type))}
                    />${label}</label
                  >`,
              )}
            </div>
          </div>`,
      )}
    </div>`
  }

  get #fields(): WebhookFields {
    return { ...this.#saved, ...this.draft.changes(this.#saved) }
  }

  get #saved(): WebhookFields {
    return this.webhook ? toFields(this.webhook) : NEW_WEBHOOK
  }

  protected override change<Name extends keyof WebhookFields>(name: Name, value: WebhookFields[Name]): void {
    this.#wish = newWish()
    super.change(name, value)
  }

  protected override judge({ url = '', isAll, events = [] }: Partial<WebhookFields>): FormFaults {
    return {
      url: url.trim() ? '' : this.#t('url.needed'),
      events: isAll || events.length > 0 ? '' : this.#t('events.needed'),
    }
  }

  protected override explain(path: string): string {
    return path === 'url' ? this.#t('url.refused') : this.problem('invalid_request')
  }

  protected override async save(fields: Partial<WebhookFields>): Promise<void> {
    const store = this.portal?.store(webhooksStore)
    const draft = toWebhookDraft({ ...this.#saved, ...fields })
    if (this.webhook) await store?.change(this.webhook.id, draft)
    else this.secret = (await store?.create(draft, this.#wish))?.secret ?? ''
    if (this.webhook) this.onDone()
  }

  protected override praise(): string {
    return this.webhook ? super.praise({}) : this.#t('secret.title')
  }
}

const newWish = (): string => crypto.getRandomValues(new BigUint64Array(2)).join('-')

declare global {
  interface HTMLElementTagNameMap {
    'waybill-webhook-form': WebhookForm
  }
}
