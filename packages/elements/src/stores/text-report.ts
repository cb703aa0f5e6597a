import type { TextReport } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

export const REPORT_DAYS = 14

/** What became of the texts of the last days: `portal.store(textReportStore)`. */
export const textReportStore = (portal: Portal): Resource<TextReport> =>
  resource((signal) => portal.call('GET /v1/notifications/report', { query: { days: REPORT_DAYS }, signal }))
