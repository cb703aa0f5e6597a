import { addDays, startOfDay, toLocal } from '@waybill/contract/zoned-time'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { knownSender } from '../providers/sms/senders.ts'
import { tenantOf } from '../store/tenant.ts'
import { reportOn, type ReportDay } from '../store/text-reports.ts'

export function textReportRoutes(app: App): void {
  on(app, 'GET /v1/notifications/report', async ({ query: { days } }, call) => {
    const tenant = tenantOf(call.caller)
    const [courierId] = tenant.courierIds
    const [report, sender] = await Promise.all([
      reportOn(call.env, tenant, lastDays(call, days)),
      courierId === undefined ? null : knownSender(call.env, courierId, call.now),
    ])
    return { ...report, price: sender?.price ?? null }
  })
}

/** The last days of the organization's calendar, the oldest first. */
function lastDays({ caller: { organization }, now }: Call, count: number): ReportDay[] {
  const zone = organization.timeZone
  const { day: today } = toLocal(now.getTime(), zone)
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(today, index + 1 - count)
    return { day, from: new Date(startOfDay(day, zone)).toISOString() }
  })
}
