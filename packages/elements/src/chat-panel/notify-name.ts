/** Under which name a device remembers that somebody asked for notifications. */
export const NOTIFY = 'waybill-chat-notify'
