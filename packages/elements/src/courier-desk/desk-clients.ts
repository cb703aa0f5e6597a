import type { Connection, Context } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { icon, plusIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import { LiveRegion } from '../base/live-region.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { Question } from '../base/question.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { deskTexts } from '../locales/en/desk.ts'
import { peopleTexts } from '../locales/en/desk-people.ts'
import { portalTexts } from '../locales/en/portal.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { boardStore } from '../stores/board.ts'
import { clientsStore, type ClientAction } from '../stores/clients.ts'
import { contextStore } from '../stores/context.ts'
import { boardTrouble, rowTrouble } from './board-parts.ts'
import { CLIENT_PARTS, clientTexts } from './client-texts.ts'
import { FormDialog } from './form-dialog.ts'
import { peopleStyles } from './people.styles.ts'
import { RowsWork } from './row-work.ts'

/** What there is to do about a client, by how it stands. */
const ACTIONS = { active: 'suspend', suspended: 'resume', pending: 'resend' } as const satisfies Record<
  Connection['status'],
  ClientAction
>

/** How a connection ends, by how it stands. */
const endOf = ({ status }: Connection) => (status === 'pending' ? 'withdraw' : 'remove')

/**
 * The courier's clients: who is connected, who has not accepted yet, an invitation for new ones, and what the recipients
 * of each are texted.
 * @summary Clients of a courier
 * @csspart row - each client
 * @csspart notice - what went wrong
 */
@customElement('waybill-desk-clients')
export class DeskClients extends PortalElement {
  static override styles = peopleStyles

  readonly #t = this.texts(peopleTexts)
  readonly #desk = this.texts(deskTexts)
  readonly #common = this.texts(commonTexts)
  readonly #portalText = this.texts(portalTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #clients = new StoreController(this, () => this.#store?.$state)
  readonly #board = new StoreController(this, () => this.portal?.store(boardStore).$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #live = new LiveRegion(this)
  readonly #work = new RowsWork(this)
  readonly #parts = new Parts(this, CLIENT_PARTS)
  readonly #form = new FormDialog(this, {
    send: async ({ name = '', email = '' }) => this.#store?.invite({ name, email }),
    explain: (error) => problemText(this.#problem, error),
    onDone: ({ email = '' }) => this.#live.say(this.#t('client.invited', { email })),
  })

  readonly #question = new Question(this, { explain: (error) => problemText(this.#problem, error) })
  /** The client whose texts are shown. */
  @state() private texted: Connection | undefined

  get #store() {
    return this.portal?.store(clientsStore)
  }

  protected override render(): TemplateResult {
    return this.texted ? this.#renderTexts(this.texted) : this.#renderClients()
  }

  #renderTexts(client: Connection): TemplateResult {
    return clientTexts({
      t: this.#t,
      common: this.#common,
      portal: this.#portalText,
      parts: this.#parts,
      client,
      onBack: () => void this.#showTexts(undefined, `[data-texts="${client.id}"]`),
    })
  }

  #renderClients(): TemplateResult {
    return html`<section class="people" aria-labelledby="title">
      <header>
        <h1 id="title">${this.#desk('clients')}</h1>
        <button class="button primary" ?hidden=${!this.#may('clients:write')} @click=${this.#form.open}>
          ${icon(plusIcon)}${this.#t('client.invite')}
        </button>
      </header>
      ${this.#renderList()} ${this.#form.render(this.#words())} ${this.#question.render()} ${this.#live.render()}
    </section>`
  }

  #renderList(): unknown {
    const state = this.#clients.value
    const retry = { label: this.#common('retry'), onPress: () => void this.#store?.refresh() }
    if (state?.kind === 'error') return boardTrouble(problemText(this.#problem, state.error), retry)
    if (state?.kind !== 'ready') return nothing
    if (state.value.length === 0) return html`<p class="empty">${this.#t('client.none')}</p>`
    return html`<ul>
      ${state.value.map((client) => this.#renderRow(client))}
    </ul>`
  }

  #renderRow(client: Connection): TemplateResult {
    const { id, clientName, status } = client
    const open = this.#openOf(id)
    return html`<li part="row">
      <span class="avatar" aria-hidden="true">${initials(clientName)}</span>
      <div class="who">
        <p class="strong"><bdi>${clientName}</bdi></p>
        <p class="muted">${open > 0 ? this.#t('client.orders', { count: open }) : nothing}</p>
      </div>
      <p class="state ${status === 'active' ? '' : 'rejected'}">${this.#t(`client.${status}`)}</p>
      <p class="acts">
        ${this.#may('texts:write') ? this.#renderTextsButton(client) : nothing}
        ${this.#may('clients:write') ? this.#renderActions(client) : nothing}
      </p>
      ${rowTrouble(this.#work.of(id), this.#problem)}
    </li>`
  }

  #renderTextsButton(client: Connection): TemplateResult {
    return html`<button
      class="button ghost"
      data-texts=${client.id}
      aria-label=${`${this.#t('client.texts')}: ${client.clientName}`}
      @click=${() => void this.#showTexts(client, '#back')}
    >
      ${this.#t('client.texts')}
    </button>`
  }

  #renderActions(client: Connection): TemplateResult {
    const { id, clientName, status } = client
    const action = ACTIONS[status]
    const end = endOf(client)
    const isBusy = this.#work.of(id).kind === 'busy'
    const label = this.#t(`client.${action}`)
    return html`<button
        class="button ${action === 'suspend' ? 'ghost' : ''}"
        aria-label=${isBusy ? nothing : `${label}: ${clientName}`}
        aria-busy=${isBusy}
        @click=${() => void this.#act(action, id, clientName)}
      >
        ${busyFaces(label, this.#t('client.acting'), isBusy)}
      </button>
      <button
        class="button ghost danger"
        aria-label=${`${this.#t(`client.${end}`)}: ${clientName}`}
        @click=${() => this.#onEnd(client)}
      >
        ${this.#t(`client.${end}`)}
      </button>`
  }

  #words() {
    return {
      title: this.#t('client.invite'),
      lead: this.#t('client.lead'),
      keep: this.#common('cancel'),
      send: this.#t('client.send'),
      busy: this.#t('client.busy'),
      country: '',
      fields: [
        { name: 'name', label: this.#t('client.name'), kind: 'text', longest: 100, missing: this.#t('name.missing') },
        { name: 'email', label: this.#t('email'), kind: 'email', longest: 254, missing: this.#t('email.missing') },
      ],
    } as const
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  readonly #may = (scope: string): boolean => this.#reader?.scopes.includes(scope) ?? false

  /** The focus goes on into what is shown, and back to where it came from. */
  async #showTexts(client: Connection | undefined, focused: string): Promise<void> {
    this.texted = client
    await this.updateComplete
    this.shadowRoot?.querySelector<HTMLElement>(focused)?.focus()
  }

  async #act(action: ClientAction, id: string, name: string): Promise<void> {
    const isDone = await this.#work.do(id, () => this.#store?.act(action, id))
    if (isDone) this.#live.say(this.#t(`client.${action}.done`, { name }))
  }

  #onEnd(client: Connection): void {
    const { id, clientName: name } = client
    const end = endOf(client)
    this.#question.ask({
      title: this.#t(`client.${end}.title`, { name }),
      text: this.#t(`client.${end}.text`),
      verb: this.#t(`client.${end}`),
      busyVerb: this.#t('client.acting'),
      keep: this.#t(`client.${end}.keep`),
      action: async () => {
        await this.#store?.remove(id)
        this.#live.say(this.#t(`client.${end}.done`, { name }))
      },
    })
  }

  /** How many orders of a client are open. */
  #openOf(connectionId: string): number {
    const state = this.#board.value
    return state?.kind === 'ready' ? state.value.rows.filter((row) => row.connectionId === connectionId).length : 0
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-desk-clients': DeskClients
  }
}
