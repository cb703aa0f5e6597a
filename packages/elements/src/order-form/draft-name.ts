import type { Context, Order } from '@waybill/contract'

/** Under which name this device keeps a draft, once it is known whose it is: nobody else gets to see it. */
export function draftName(
  key: string,
  reader: Context | undefined,
  order: Order | undefined,
  copied: Order | undefined,
): string | undefined {
  const owner = key || (reader && `${reader.person?.id ?? ''}@${reader.organization.id}`)
  const what = order ? `:${order.id}` : copied ? `:like-${copied.id}` : ''
  return owner && `waybill-order:${owner}${what}`
}
