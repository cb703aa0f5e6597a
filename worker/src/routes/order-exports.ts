import type { OrderRow } from '@waybill/contract'
import { csvLine } from '../domain/csv.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { readExportLink, toExportLink, type Export } from '../identity/signed-exports.ts'
import { exportOrders } from '../store/order-export.ts'
import { tenantOf } from '../store/tenant.ts'

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

export function orderExportRoutes(app: App): void {
  on(app, 'POST /v1/orders/export', ({ body }, { env, caller, now }) =>
    toExportLink(
      env,
      'orders.csv',
      { tenant: tenantOf(caller), wanted: body, timeZone: caller.organization.timeZone },
      now,
    ),
  )

  app.get('/v1/exports/orders.csv', async (context) => {
    const file = await readExportLink(context.env, 'orders.csv', context.req.query(), new Date())
    return context.body(streamOf(context.env, file), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="orders.csv"',
      'cache-control': 'private, no-store',
    })
  })
}

/** The file, read from the databases only as fast as somebody takes it. */
function streamOf(env: Env, { tenant, wanted, timeZone }: Export): ReadableStream<Uint8Array> {
  const pages = exportOrders(env, tenant, wanted)
  const { columns } = wanted
  const encoder = new TextEncoder()
  const toCell = cellIn(timeZone)
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(BYTE_ORDER_MARK + csvLine(columns.map(({ label }) => label))))
    },
    async pull(controller) {
      const { value: rows, done } = await pages.next()
      if (done) return controller.close()
      const lines = rows.map((row) => csvLine(columns.map(({ field }) => toCell(row[field]))))
      controller.enqueue(encoder.encode(lines.join('')))
    },
    async cancel() {
      await pages.return(undefined)
    },
  })
}

/** Times as the organization's clocks show them, sorted as text; lists as words. */
function cellIn(timeZone: string): (value: OrderRow[keyof OrderRow]) => string | number | null {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone })
  return (value) => {
    if (Array.isArray(value)) return value.join(' ')
    const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
    return isTime ? format.format(Date.parse(value)) : value
  }
}
