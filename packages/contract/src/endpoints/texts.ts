import { Done } from '../common.ts'
import { NotificationSettings, NotificationSettingsDraft } from '../notification-rules.ts'
import { OptOutDraft, OptOutPage, OptOutQuery } from '../opt-outs.ts'
import { SmsSenderDraft, SmsSenderView } from '../sms-sender.ts'
import { DeadLetterList, TextReport, TextReportQuery, TextTrial } from '../text-reports.ts'
import type { EndpointTable } from '../endpoint.ts'

/** Which texts go out, how, to whom not, and what became of them. */
export const textEndpoints = {
  'GET /v1/notifications/settings': {
    summary: 'When one’s recipients are texted, and with which words',
    audience: ['client'],
    scope: 'texts:read',
    returns: NotificationSettings,
  },
  'PUT /v1/notifications/settings': {
    summary: 'Changes when one’s recipients are texted, and with which words',
    audience: ['client'],
    scope: 'texts:write',
    body: NotificationSettingsDraft,
    returns: NotificationSettings,
  },
  'POST /v1/notifications/trial': {
    summary: 'Texts oneself, to see how a text looks',
    audience: ['client'],
    scope: 'texts:write',
    body: TextTrial,
    returns: Done,
  },
  'GET /v1/notifications/report': {
    summary: 'How many texts became what, by day',
    audience: ['client', 'courier'],
    scope: 'texts:read',
    query: TextReportQuery,
    returns: TextReport,
  },
  'GET /v1/notifications/opt-outs': {
    summary: 'Who has ended the texts, the newest first',
    audience: ['client', 'courier'],
    scope: 'texts:read',
    query: OptOutQuery,
    returns: OptOutPage,
  },
  'POST /v1/notifications/opt-outs': {
    summary: 'Notes that somebody wants no texts who said so in another way',
    audience: ['courier'],
    scope: 'texts:write',
    body: OptOutDraft,
    returns: Done,
  },
  'GET /v1/courier/sms-sender': {
    summary: 'How the courier sends texts, without secrets',
    audience: ['courier'],
    scope: 'senders:write',
    returns: SmsSenderView,
  },
  'PUT /v1/courier/sms-sender': {
    summary: 'Sets up how the courier sends texts',
    audience: ['courier'],
    scope: 'senders:write',
    body: SmsSenderDraft,
    returns: SmsSenderView,
  },
  'DELETE /v1/courier/sms-sender': {
    summary: 'Takes the courier’s way to send texts away',
    audience: ['courier'],
    scope: 'senders:write',
    returns: Done,
  },
  'GET /v1/courier/dead-letters': {
    summary: 'Texts that could not be worked on',
    audience: ['courier'],
    scope: 'texts:read',
    returns: DeadLetterList,
  },
  'POST /v1/courier/dead-letters/:id/replay': {
    summary: 'Tries a text again that could not be worked on',
    audience: ['courier'],
    scope: 'texts:write',
    returns: Done,
  },
} as const satisfies EndpointTable
