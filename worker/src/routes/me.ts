import type { Me, MePatch } from '@waybill/contract'
import type { PersonCaller } from '../domain/caller.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { forgetPerson, forgetSession } from '../identity/caller-by-session.ts'
import { planEmailChange, type EmailPlan } from '../identity/email-changes.ts'
import { sessionTokenOf } from '../identity/session-cookie.ts'
import { callRooms, screenCalls } from '../live/call-rooms.ts'
import { selectMe, toMe, updateMe } from '../store/people.ts'
import { oweRoomCalls } from '../store/room-calls.ts'
import { endSessions, listSessions } from '../store/sessions.ts'

/** Oneself, and where one is signed in. */
export function meRoutes(app: App): void {
  on(app, 'GET /v1/me', async (_, { env, caller, now }) => {
    const { results } = await selectMe(env.DIRECTORY, caller.actor.id, now.toISOString()).all()
    return toMe(results)
  })
  on(app, 'PATCH /v1/me', ({ body }, call) => changeMe(call, body))
  on(app, 'GET /v1/me/sessions', async (_, { env, caller, request, now }) => {
    const token = await sessionTokenOf(request, env)
    return { items: await listSessions(env.DIRECTORY, caller.actor.id, token, now.toISOString()) }
  })
  on(app, 'DELETE /v1/me/sessions', async (_, call) => {
    await signOut(call, null)
    return { done: true as const }
  })
  on(app, 'DELETE /v1/me/sessions/:id', async ({ params: { id } }, call) => {
    if ((await signOut(call, id)) === 0) throw unknownId()
    return { done: true as const }
  })
}

async function changeMe(call: Call<PersonCaller>, patch: MePatch): Promise<Me> {
  const { env, caller, now } = call
  const db = env.DIRECTORY
  const { id } = caller.actor
  const at = now.toISOString()
  const plan = await planFor(call, patch.email)
  const results = await db.batch([...updateMe(db, id, patch, at), ...plan.statements, selectMe(db, id, at)])
  forgetPerson(id)
  await plan.send()
  return toMe(results.at(-1)?.results ?? [])
}

async function planFor({ env, caller, request, now }: Call<PersonCaller>, email?: string): Promise<EmailPlan> {
  if (email === undefined) return { statements: [], send: async () => {} }
  const { id, name, email: current, language } = caller.actor
  const wish = { subject: { kind: 'person', id }, email, current, name } as const
  return planEmailChange(env, request, { ...wish, language: language ?? caller.organization.language }, now)
}

/** Ends one session of the caller, or all; answers how many there were. */
async function signOut({ env, caller, now, after }: Call<PersonCaller>, id: string | null): Promise<number> {
  const calls = screenCalls(caller)
  const owed = oweRoomCalls(env.DIRECTORY, calls, now.toISOString())
  const tokens = await endSessions(env.DIRECTORY, caller.actor.id, id, owed)
  for (const token of tokens) forgetSession(token)
  if (tokens.length > 0) after(callRooms(env, calls))
  return tokens.length
}
