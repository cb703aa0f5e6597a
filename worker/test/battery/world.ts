import { env } from 'cloudflare:workers'
import type { Audience, ChatFile, FileRef, Order, SavedStop, View } from '@waybill/contract'
import { createInvitation, createLink, createSession } from '../../src/identity/bootstrap.ts'
import { setConnectionStatus } from '../../src/store/connections.ts'
import { newId } from '../../src/store/ids.ts'
import { recordDeadLetter } from '../../src/store/dead-letters.ts'
import { draftOf, ok } from '../delivery.ts'
import { PNG } from '../images.ts'
import { tokenOf } from '../portal.ts'
import { send } from '../request.ts'
import { makeDriver, makeKey, makeMember, makeNeighbours, makeTenants, newEmail, type Tenants } from '../tenants.ts'
import { makeWebhook, makeWebhookMessage } from '../webhooks.ts'
import { makeTextOf } from '../texts.ts'
import type { Thing } from './fixture.ts'

/** A client, its courier and a driver, with whatever an endpoint needs to be reached; all through the public API. */
export class World {
  readonly tenants: Tenants
  readonly driver: { readonly id: string; readonly key: string; readonly phone: string }

  constructor(tenants: Tenants, driver: World['driver']) {
    this.tenants = tenants
    this.driver = driver
  }

  static async make(tenants?: Tenants): Promise<World> {
    const own = tenants ?? (await makeTenants())
    return new World(own, await makeDriver(own.courier.id))
  }

  placed = (): Promise<Order> => ok('POST /v1/orders', this.tenants.client.key, draftOf())

  async rejected(): Promise<Order> {
    const { id, version } = await this.placed()
    const body = { version, code: 'no_capacity', text: 'Full today' }
    return ok(`POST /v1/courier/orders/${id}/reject`, this.tenants.courier.key, body)
  }

  async assigned(): Promise<Order> {
    const { id, version } = await this.placed()
    const body = { version, driverId: this.driver.id }
    return ok(`POST /v1/courier/orders/${id}/assign`, this.tenants.courier.key, body)
  }

  /** The id of a pickup that the driver has started. */
  async startedLeg(): Promise<string> {
    const id = legOf(await this.assigned())
    await ok(`POST /v1/driver/legs/${id}/start`, this.driver.key, { at: new Date().toISOString() })
    return id
  }

  /** A place in the client's address book. */
  stop = (): Promise<SavedStop> =>
    ok('POST /v1/stops', this.tenants.client.key, { title: 'Showroom', address: draftOf().pickup.address })

  async file(): Promise<string> {
    const headers = { 'content-type': 'image/png' }
    const answer = await send('POST /v1/driver/files', { key: this.driver.key, headers, bytes: PNG })
    return (await answer.json<FileRef>()).id
  }

  /** The id of a picture that a side has uploaded to a conversation. */
  async chatFile(thread: string, key: string): Promise<string> {
    const headers = { 'content-type': 'image/png' }
    const answer = await send(`POST /v1/chat/threads/${thread}/files?name=door.png`, { key, headers, bytes: PNG })
    return (await answer.json<ChatFile>()).id
  }

  /** Each by a key of its own: one member may not say so much so fast. */
  async saidFile(thread: string): Promise<string> {
    const { key } = await makeKey(this.tenants.client.id, ['chat:read', 'chat:write'])
    const id = await this.chatFile(thread, key)
    await ok(`POST /v1/chat/threads/${thread}/messages`, key, { clientId: newId(), text: '', files: [id] })
    return id
  }

  view = (side: 'client' | 'courier'): Promise<View> =>
    ok('POST /v1/views', this.tenants[side].key, { name: 'Open', query: 'status=placed' })

  /** The id of a text’s dead letter. */
  async deadLetter(): Promise<string> {
    const { id } = await makeTextOf(this.tenants.courier)
    const letter = { id, queue: 'texts', body: { id }, reason: 'retries_spent', textId: id } as const
    await recordDeadLetter(env.DIRECTORY, letter)
    return id
  }

  async trackingToken(): Promise<string> {
    return this.#link(await this.placed())
  }

  /** The pickup of an order, with a link. */
  async linked(order: Order): Promise<string> {
    await this.#link(order)
    return legOf(order)
  }

  async #link(order: Order): Promise<string> {
    const path = `POST /v1/orders/${order.id}/legs/${legOf(order)}/tracking-link`
    const { url } = await ok<{ url: string }>(path, this.tenants.client.key)
    return new URL(url).pathname.slice('/t/'.length)
  }

  /** How often the settings of recipients' pages were written by now. */
  async choicesVersion(audience: Audience): Promise<number> {
    const { key } = audience === 'courier' ? this.tenants.courier : this.tenants.client
    return (await ok<{ version: number }>('GET /v1/settings/tracking', key)).version
  }

  async signInToken(): Promise<string> {
    return tokenOf(await createLink(env, { purpose: 'driver', subjectId: this.driver.id }, new Date()))
  }

  /** The id of one more session of an owner. */
  async session(side: 'client' | 'courier'): Promise<string> {
    const { token } = await createSession(env, this.tenants[side].owner.id, new Date())
    const find = env.DIRECTORY.prepare('SELECT id FROM session WHERE token = ?').bind(token)
    return (await find.first<string>('id')) ?? ''
  }

  /** The id of one more member, by whom nobody signs in. */
  async member(side: 'client' | 'courier'): Promise<string> {
    const { person } = await makeMember(this.tenants[side].id, 'admin')
    const find = env.DIRECTORY.prepare('SELECT id FROM member WHERE userId = ?').bind(person.id)
    return (await find.first<string>('id')) ?? ''
  }

  /** The id of an invitation that waits. */
  async invitation(side: 'client' | 'courier'): Promise<string> {
    const email = newEmail()
    await createInvitation(env, { organizationId: this.tenants[side].id, email, role: 'admin' }, new Date())
    const find = env.DIRECTORY.prepare('SELECT id FROM invitation WHERE email = ?').bind(email)
    return (await find.first<string>('id')) ?? ''
  }

  /** The id of the connection with one more client. */
  async connection(status: 'active' | 'suspended'): Promise<string> {
    const { courier, connectionId: id } = await makeNeighbours(this.tenants)
    if (status === 'suspended') await setConnectionStatus(env.DIRECTORY, courier.id, id, status)
    return id
  }

  /** The id of the connection with a client that has not accepted yet. */
  async invitedClient(): Promise<string> {
    const body = { name: 'Panadería Sol', email: newEmail() }
    return (await ok<{ id: string }>('POST /v1/courier/clients', this.tenants.courier.key, body)).id
  }

  /** One of each thing that has an id. */
  async things(): Promise<Record<Thing, string>> {
    const { client, connectionId: connection } = this.tenants
    // It hears nothing, so that no delivery changes its rows while they are compared.
    const { endpointId: webhook } = await makeWebhook(client.id, undefined, [])
    const [order, stop, file, chatFile, key, message, session, member, invitation, view, letter] = await Promise.all([
      this.assigned(),
      this.stop(),
      this.file(),
      this.saidFile(connection),
      makeKey(client.id, ['orders:read']),
      makeWebhookMessage(webhook),
      this.session('client'),
      this.member('client'),
      this.invitation('client'),
      this.view('client'),
      this.deadLetter(),
    ])
    const { id: driver } = this.driver
    const own = { connection, client: client.id, driver, file, key: key.id, session, member, invitation, view: view.id }
    return { ...own, order: order.id, leg: legOf(order), stop: stop.id, chatFile, webhook, message: message.id, letter }
  }
}

/** The pickup of an order. */
export function legOf({ legs: [pickup] }: Order): string {
  if (!pickup) throw new Error('An order begins with its pickup')
  return pickup.id
}
