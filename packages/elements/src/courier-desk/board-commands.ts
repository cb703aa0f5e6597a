import type { OrderRow } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { boardStore } from '../stores/board.ts'
import { deskSettingsStore } from '../stores/desk-settings.ts'
import { BoardFocus } from './board-focus.ts'
import { BoardKeys, type BoardCommand } from './board-keys.ts'

interface Options {
  readonly portal: () => Portal | undefined
  readonly mayDispatch: () => boolean
  readonly onOpen: (row: OrderRow) => void
  readonly onReject: (row: OrderRow) => void
  readonly onStep: (grip: { driverId: string; legId: string }, step: -1 | 1) => void
  readonly onFilter: () => void
}

/** Each command with what it does; answers whether it meant something where the focus is. */
type Commands = Readonly<Record<BoardCommand, (item: HTMLElement | null) => boolean>>

/** What the keys of a board do. */
export class BoardCommands extends BoardKeys {
  constructor(host: HTMLElement, options: Options) {
    const commands = commandsOf(host, options)
    super({
      host,
      hasLetters: () => options.portal()?.store(deskSettingsStore).$settings.get().keys ?? false,
      onCommand: (command, item) => commands[command](item),
    })
  }
}

function commandsOf(host: HTMLElement, options: Options): Commands {
  const focus = new BoardFocus(host)
  const withRow = (item: HTMLElement | null, act: (row: OrderRow) => void): boolean => {
    const row = options
      .portal()
      ?.store(boardStore)
      .find(item?.dataset.id ?? '')
    if (row) act(row)
    return row !== undefined
  }
  const move = (item: HTMLElement | null, step: -1 | 1): boolean => {
    const driverId = item?.closest<HTMLElement>('.driver')?.dataset.id
    const legId = item?.dataset.leg
    if (!driverId || !legId || !options.mayDispatch()) return false
    options.onStep({ driverId, legId }, step)
    return true
  }
  return {
    next: (item) => focus.step(item, 1),
    previous: (item) => focus.step(item, -1),
    left: (item) => focus.across(item, 'left'),
    right: (item) => focus.across(item, 'right'),
    open: (item) => withRow(item, options.onOpen),
    assign: (item) => press(item, '.assign, .change'),
    reject: (item) => canReject(item) && options.mayDispatch() && withRow(item, options.onReject),
    earlier: (item) => move(item, -1),
    later: (item) => move(item, 1),
    filter: () => {
      options.onFilter()
      return true
    },
  }
}

/** Presses the button of an item's card or line. */
function press(item: HTMLElement | null, selector: string): boolean {
  const button = item?.closest('.order, li')?.querySelector<HTMLElement>(selector)
  button?.click()
  return button !== null && button !== undefined
}

/** Only what waits for a driver is rejected from the board. */
const canReject = (item: HTMLElement | null): boolean => item?.matches('.order') ?? false
