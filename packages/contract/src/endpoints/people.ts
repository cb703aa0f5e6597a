import { Done } from '../common.ts'
import { Me, MePatch, PersonSessionList } from '../people.ts'
import type { EndpointTable } from '../endpoint.ts'

const PERSON = { audience: ['client', 'courier'], scope: null, person: true } as const

/** Oneself. */
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
} as const satisfies EndpointTable
