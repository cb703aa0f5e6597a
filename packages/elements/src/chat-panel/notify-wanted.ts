import type { Portal } from '../base/context.ts'
import { NOTIFY } from './notify-name.ts'

/** Tells of new messages where somebody of this device has asked for it before, also while no chat is open. */
export async function notifyIfWanted(portal: Portal): Promise<void> {
  if (portal.options.storage?.getItem(NOTIFY) !== 'yes') return
  try {
    const { notifier } = await import('./notifier.ts')
    portal.store(notifier)
  } catch (error) {
    console.warn('Waybill: notifications begin when the chat opens', error)
  }
}
