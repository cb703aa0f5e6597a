/** What the embed may weigh, in kilobytes after gzip; an element counts on top of the core. */
export const budgets = {
  loader: 2,
  core: 14,
  elements: {
    'waybill-order-form': 20,
    'waybill-order-table': 14,
    'waybill-tracking-page': 10,
    'waybill-chat-panel': 14,
  },
} as const

/** A page that embeds all that a client's customers meet, before the map is wanted. */
export const together = {
  tags: ['waybill-order-form', 'waybill-tracking-page', 'waybill-chat-panel'],
  budget: 58,
} as const
