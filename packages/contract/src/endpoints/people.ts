import { Done } from '../common.ts'
import {
  Me,
  Member,
  MemberDraft,
  MemberInvitation,
  MemberList,
  MemberPatch,
  MePatch,
  PersonSessionList,
} from '../people.ts'
import type { EndpointTable } from '../endpoint.ts'

const PERSON = { audience: ['client', 'courier'], scope: null, person: true } as const

const MANAGER = { audience: ['client', 'courier'], scope: 'members:write', person: true } as const

/** Oneself, and who else belongs to one’s organization. */
export const peopleEndpoints = {
  'GET /v1/me': { ...PERSON, summary: 'The signed-in person', returns: Me },
  'PATCH /v1/me': {
    ...PERSON,
    summary: 'Changes oneself; a new address takes effect when its mail is confirmed',
    body: MePatch,
    returns: Me,
  },
  'GET /v1/me/sessions': { ...PERSON, summary: 'Where one is signed in', returns: PersonSessionList },
  'DELETE /v1/me/sessions': { ...PERSON, summary: 'Signs out everywhere, here too', returns: Done },
  'DELETE /v1/me/sessions/:id': { ...PERSON, summary: 'Signs out one device', returns: Done },
  'GET /v1/members': {
    summary: 'Who belongs to one’s organization, and who was asked to',
    audience: ['client', 'courier'],
    scope: 'members:read',
    returns: MemberList,
  },
  'PATCH /v1/members/:id': { ...MANAGER, summary: 'Gives a member another role', body: MemberPatch, returns: Member },
  'DELETE /v1/members/:id': { ...MANAGER, summary: 'Removes a member from one’s organization', returns: Done },
  'POST /v1/members/invitations': {
    ...MANAGER,
    summary: 'Asks somebody to join by a mail that works for seven days',
    body: MemberDraft,
    returns: MemberInvitation,
  },
  'POST /v1/members/invitations/:id/resend': {
    ...MANAGER,
    summary: 'Mails an invitation again; the link of the earlier mail ends',
    returns: MemberInvitation,
  },
  'DELETE /v1/members/invitations/:id': { ...MANAGER, summary: 'Withdraws an invitation', returns: Done },
} as const satisfies EndpointTable
