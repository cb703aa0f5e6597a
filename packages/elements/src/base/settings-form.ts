import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { settingsTexts } from '../locales/en/settings.ts'
import { contextStore } from '../stores/context.ts'
import type { ResourceState } from '../stores/resource.ts'
import { Draft } from './draft.ts'
import { problemText } from './errors.ts'
import { focusFault, isToldByFields, NO_FAULTS, serverFaults, type FormFaults } from './form-faults.ts'
import { saveBar } from './form-parts.ts'
import { icon, warningIcon } from './icons.ts'
import { LiveRegion } from './live-region.ts'
import { LoadingDelay } from './loading-delay.ts'
import { pane } from './pane.ts'
import { PortalElement } from './portal-element.ts'
import { StoreController } from './store-controller.ts'
import { buttons } from './styles/buttons.ts'
import { forms } from './styles/forms.ts'
import { inputs } from './styles/inputs.ts'
import { notice } from './styles/notice.ts'
import { skeleton } from './styles/skeleton.ts'
import { statusStyles } from './styles/status.ts'
import { Work } from './work.ts'

/** What every settings pane needs. */
export const settingsStyles = [buttons, inputs, notice, skeleton, statusStyles, forms]

/*
 * Base of the panes of settings that are saved by a press:
 *   draft, field(name, …)    what the person has typed, and how an input shows it
 *   judge(changes)           faults before it is sent;  explain(path, code)   those that the server found
 *   save(changes)            sends it
 *   renderPane, renderSave   the loading, failing and saving around it
 */

/** Adds a draft, its faults and its saving to a portal element. */
export abstract class SettingsForm<Fields extends object> extends PortalElement {
  protected readonly settingsText = this.texts(settingsTexts)
  protected readonly common = this.texts(commonTexts)
  protected readonly problem = this.texts(problemTexts)
  protected readonly draft = new Draft<Fields>(this)
  protected readonly work = new Work(this)
  protected readonly live = new LiveRegion(this)
  @state() protected faults: FormFaults = NO_FAULTS
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)

  /** Faults of what was typed, before it is sent. */
  protected abstract judge(changes: Partial<Fields>): FormFaults
  /** What the server's fault of a field is called. */
  protected abstract explain(path: string, code: string): string
  protected abstract save(changes: Partial<Fields>): Promise<unknown>

  /** Who looks; undefined while that loads. */
  protected get reader() {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  protected may(scope: string): boolean {
    return this.reader?.scopes.includes(scope) ?? false
  }

  protected renderPane<Value>(
    state: ResourceState<Value> | undefined,
    onRetry: () => void,
    render: (value: Value) => TemplateResult,
  ): TemplateResult {
    return pane({
      state,
      isSlow: this.#delay.shows(state === undefined || state.kind === 'loading'),
      loading: this.common('loading'),
      explain: (error) => problemText(this.problem, error),
      retry: this.common('retry'),
      onRetry,
      render,
    })
  }

  /** What a field of `form-parts.ts` is given. */
  protected field<Name extends keyof Fields & string>(
    name: Name,
    value: string,
    { label, disabled }: { label: string; disabled?: boolean },
    set: (text: string) => Fields[Name],
  ) {
    return {
      id: name,
      label,
      value,
      fault: this.faults[name],
      disabled,
      onInput: (text: string) => this.change(name, set(text)),
    }
  }

  protected change<Name extends keyof Fields & string>(name: Name, value: Fields[Name]): void {
    this.draft.set(name, value)
    this.faults = { ...this.faults, [name]: '' }
    this.work.forget('save')
  }

  /** Why it was not saved, and the buttons. */
  protected renderSave(saved: Fields): TemplateResult {
    const bar = saveBar({
      label: this.settingsText('save'),
      busy: this.settingsText('save.busy'),
      isBusy: this.work.isBusy('save'),
      isIdle: !this.draft.isChanged(saved),
      discard: this.settingsText('discard'),
      onDiscard: () => this.discard(),
    })
    return html`${this.renderTrouble('save')} ${bar}`
  }

  /** Why some work failed, unless its fields say so. */
  protected renderTrouble(name: string): TemplateResult | typeof nothing {
    const error = this.work.errorOf(name)
    if (error === undefined || isToldByFields(error)) return nothing
    return html`<div class="notice failed" role="alert">
      ${icon(warningIcon)}
      <p>${problemText(this.problem, error)}</p>
    </div>`
  }

  /** Sends what has changed, once it looks right. */
  protected async submit(event: Event, changes: Partial<Fields>): Promise<void> {
    event.preventDefault()
    if (Object.keys(changes).length === 0) return
    this.faults = this.judge(changes)
    if (Object.values(this.faults).some(Boolean)) await this.#focusFault()
    else await this.send(changes)
  }

  protected async send(changes: Partial<Fields>): Promise<void> {
    const isSaved = await this.work.run('save', () => this.save(changes))
    if (!this.isConnected) return
    if (isSaved) {
      this.draft.clear()
      this.tell(this.praise(changes))
      return
    }
    this.faults = serverFaults(this.work.errorOf('save'), (path, code) => this.explain(path, code))
    await this.#focusFault()
  }

  /** What is said once it is saved. */
  protected praise(_changes: Partial<Fields>): string {
    return this.settingsText('saved')
  }

  /** Says that something was saved, on the screen around and to who listens. */
  protected tell(message: string): void {
    this.live.say(message)
    this.emit('waybill-settings-saved')
  }

  async #focusFault(): Promise<void> {
    await this.updateComplete
    focusFault(this.shadowRoot)
  }

  /** Goes back to what is saved. */
  protected discard(): void {
    this.draft.clear()
    this.faults = NO_FAULTS
    this.work.forget('save')
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    /** Settings were saved. */
    'waybill-settings-saved': CustomEvent<undefined>
  }
}
