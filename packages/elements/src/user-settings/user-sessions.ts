import type { PersonSession } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { deviceOf } from '../base/device-name.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { fullTime, relativeTime } from '../base/format.ts'
import { icon, smsIcon, warningIcon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import { PortalElement } from '../base/portal-element.ts'
import { Question } from '../base/question.ts'
import { settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { Work } from '../base/work.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { userTexts } from '../locales/en/user-settings.ts'
import { meStore } from '../stores/me.ts'

/** Where the person is signed in, and the way out of each place or of all. */
@customElement('waybill-user-sessions')
export class UserSessions extends PortalElement {
  static override styles = [settingsStyles, dialogStyles]

  readonly #t = this.texts(userTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #sessions = new StoreController(this, () => this.portal?.store(meStore).$sessions)
  readonly #work = new Work(this)
  readonly #live = new LiveRegion(this)
  readonly #question = new Question(this, { explain: (error) => problemText(this.#problem, error) })

  protected override render(): TemplateResult {
    const state = this.#sessions.value
    if (state?.kind !== 'ready') return html`${nothing}`
    return html`<section class="section">
      <h3>${this.#t('sessions')}</h3>
      <ul class="rows">
        ${state.value.items.map((session) => this.#renderSession(session))}
      </ul>
      <p><button class="button danger" @click=${() => this.#onEverywhere()}>${this.#t('everywhere')}</button></p>
      ${this.#question.render()} ${this.#live.render()}
    </section>`
  }

  #renderSession(session: PersonSession): TemplateResult {
    const { isCurrent, createdAt } = session
    const time = relativeTime(this.#common, this.locale, createdAt)
    return html`<li>
      ${icon(smsIcon)}
      <div class="about">
        <span class="name"><bdi>${this.#deviceName(session)}</bdi></span>
        <span class="more" title=${fullTime(this.locale, createdAt)}>
          ${isCurrent ? `${this.#t('session.here')} · ` : ''}${this.#t('session.since', { time })}
        </span>
      </div>
      ${isCurrent ? nothing : this.#renderEnd(session)}
    </li>`
  }

  #renderEnd(session: PersonSession): TemplateResult {
    const work = `end ${session.id}`
    const error = this.#work.errorOf(work)
    const isBusy = this.#work.isBusy(work)
    return html`<div class="commands">
        <button
          class="button ghost"
          aria-label=${isBusy ? nothing : this.#t('session.end.of', { device: this.#deviceName(session) })}
          aria-busy=${isBusy}
          @click=${() => void this.#onEnd(session)}
        >
          ${busyFaces(this.#t('session.end'), this.#t('everywhere.busy'), isBusy)}
        </button>
      </div>
      ${
        error === undefined
          ? nothing
          : html`<p class="error" role="alert">
              ${icon(warningIcon)}<span>${problemText(this.#problem, error)}</span>
            </p>`
      }`
  }

  #deviceName({ userAgent }: PersonSession): string {
    const { browser, system } = deviceOf(userAgent ?? '')
    if (browser && system) return this.#t('session.on', { browser, system })
    return browser || system || this.#t('session.unknown')
  }

  async #onEnd(session: PersonSession): Promise<void> {
    const device = this.#deviceName(session)
    const isEnded = await this.#work.run(`end ${session.id}`, async () => this.portal?.store(meStore).end(session.id))
    if (isEnded) this.#live.say(this.#t('session.ended', { device }))
  }

  #onEverywhere(): void {
    this.#question.ask({
      title: this.#t('everywhere.title'),
      text: this.#t('everywhere.text'),
      verb: this.#t('everywhere'),
      busyVerb: this.#t('everywhere.busy'),
      keep: this.#t('everywhere.keep'),
      action: async () => this.portal?.store(meStore).endAll(),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-user-sessions': UserSessions
  }
}
