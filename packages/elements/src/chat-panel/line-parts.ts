import type { ChatFile } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import type { QueuedFile } from '../stores/chat-storage.ts'

/** Parts of a message that load when they are first wanted; each defines its tag. */
export const LINE_PARTS = {
  file: () => import('./chat-file.ts'),
  order: () => import('./chat-order.ts'),
} as const

/** A file of a message. */
export const fileOf = (threadId: string, file: ChatFile): TemplateResult =>
  html`<waybill-chat-file thread-id=${threadId} .file=${file}></waybill-chat-file>`

/** A file on its way, of which a share from 0 to 1 has gone. */
export const waitingFile = (file: QueuedFile, share: number): TemplateResult =>
  html`<waybill-chat-file .waiting=${file} .share=${share}></waybill-chat-file>`

/** The card of an order that a message names. */
export const orderCard = (shortId: string): TemplateResult =>
  html`<waybill-chat-order short-id=${shortId}></waybill-chat-order>`
