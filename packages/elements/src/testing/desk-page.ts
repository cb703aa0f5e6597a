import { html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../chat-panel/chat-panel.ts'
import '../courier-desk/courier-desk.ts'
import '../courier-desk/desk-map.ts'
import '../order-details/order-details.ts'
import '../order-table/order-table.ts'
import type { CourierDesk } from '../courier-desk/courier-desk.ts'
import '../courier-desk/desk-board.ts'
import type { DeskBoard } from '../courier-desk/desk-board.ts'
import { FakeDesk } from './fake-desk.ts'
import { inPortal } from './in-portal.ts'
import { idOf } from './orders.ts'
import { soon } from './soon.ts'

export const find = <E extends HTMLElement>(root: Element, selector: string) =>
  root.shadowRoot!.querySelector<E>(selector)!
export const all = (root: Element, selector: string) => [...root.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
export const ids = (board: DeskBoard) =>
  all(board, '.order').map((card) => card.querySelector('.id')!.textContent.trim())
export const card = (board: DeskBoard, shortId: string) => find(board, `.order[data-id="${idOf(shortId)}"]`)
export const button = (root: ParentNode, words: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!
export const stopsOf = (board: DeskBoard, driver: string) =>
  all(board, `.driver[data-id="${idOf(driver)}"] .run`).map((run) => run.querySelector('bdi')!.textContent)
export const entries = (board: DeskBoard) =>
  all(board, '[role=menuitem]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())

export async function pressAlt(key: string) {
  await sendKeys({ down: 'Alt' })
  await sendKeys({ press: key })
  await sendKeys({ up: 'Alt' })
}

export async function open(fake = new FakeDesk(), size = { width: 1000, height: 700 }) {
  const desk = await inPortal<CourierDesk>(html`<waybill-courier-desk signs-out></waybill-courier-desk>`, fake, size)
  desk.style.blockSize = '100%'
  await soon(() => find(desk, 'waybill-desk-board')?.shadowRoot, 'the board is there')
  const board = find<DeskBoard>(desk, 'waybill-desk-board')
  await soon(() => board.shadowRoot!.querySelector('.order, .empty, [role=alert]'), 'the board is filled')
  const isDriven = fake.orders.rows.some(({ driverId }) => driverId)
  const named = () => all(board, '.driver').filter(({ ariaLabel }) => ariaLabel)
  const isKnown = () => named().some((driver) => driver.querySelector('.run')) || find(board, '[role=alert]')
  await soon(() => !isDriven || isKnown(), 'who drives what is known')
  await soon(() => fake.server.room.welcomed > 0)
  return { desk, board, fake }
}
