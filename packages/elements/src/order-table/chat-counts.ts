/** What says how much is unread; it comes when there are orders to talk about. */
export { chatUnreadStore } from '../stores/chat-unread.ts'
export { talk } from './talk.ts'
