import type { Thread } from '@waybill/contract'
import type { Portal } from '../base/context.ts'

/** Says which conversations this device has received, and how far; the code that tells it comes with the first one. */
export async function received(
  portal: Portal,
  threads: readonly Pick<Thread, 'id' | 'lastSeq' | 'unread'>[],
): Promise<void> {
  const unread = threads.filter((thread) => thread.unread > 0)
  if (unread.length === 0) return
  try {
    const { chatReceipts } = await import('./chat-receipts.ts')
    for (const { id, lastSeq } of unread) portal.store(chatReceipts).note(id, lastSeq)
  } catch (error) {
    console.warn('Waybill: a receipt waits for the next one', error)
  }
}
