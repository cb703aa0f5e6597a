import { ApiError, type Driver } from '@waybill/contract'
import { enqueueText } from '../jobs/enqueue-text.ts'
import type { App } from '../http/app.ts'
import { idempotencyKeyOf } from '../http/idempotency.ts'
import { on, type Call } from '../http/on.ts'
import { driverCredential } from '../identity/driver-credential.ts'
import { driverLinkText } from '../identity/driver-links.ts'
import { newLink, toSpending } from '../identity/links.ts'
import { findDriverPhone, insertDriver, listDrivers, signInDriver } from '../store/drivers.ts'
import { newId } from '../store/ids.ts'
import { endLinks, insertLink } from '../store/links.ts'
import { findReplay } from '../store/orders.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'

export function driverSignInRoutes(app: App): void {
  on(app, 'GET /v1/courier/drivers', async (_, { env, caller }) => ({
    items: await listDrivers(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/courier/drivers', async ({ body }, call) => {
    const replay = await findReplay<Driver>(call.env.DIRECTORY, call.idempotency)
    return replay ?? addDriver(call, body)
  })
  on(app, 'POST /v1/courier/drivers/:id/sign-in-link', async ({ params: { id } }, call) => {
    const db = call.env.DIRECTORY
    const phone = await findDriverPhone(db, call.caller.organization.id, id)
    if (phone === null) throw new ApiError('not_found', 'None of your active drivers has this id')
    const { url, link } = await newLink(call.env.BASE_URL, 'driver', id, call.now)
    await db.batch([endLinks(db, 'driver', id, call.now.toISOString()), insertLink(db, link)])
    call.after(textLink(call, phone, url))
    return { done: true as const }
  })
  on(app, 'POST /v1/driver/sign-in', async ({ body: { token } }, { env, request, now }) => {
    const { key, hash, hint } = await driverCredential(env, token, idempotencyKeyOf(request))
    const spending = await toSpending(token, 'driver', now, hash)
    const credential = { id: newId(), hash, hint, scopes: ['run:write'] as const, createdAt: now.toISOString() }
    const driver = await signInDriver(env.DIRECTORY, spending, credential)
    if (!driver) throw new ApiError('link_expired', 'This link has expired or was already used')
    return { key, driver }
  })
}

async function addDriver(call: Call, body: { name: string; phone: string; vehicle: string }): Promise<Driver> {
  const { env, caller, now, idempotency } = call
  const db = env.DIRECTORY
  const at = now.toISOString()
  const driver = { id: newId(), courierId: caller.organization.id, ...body }
  const { url, link } = await newLink(env.BASE_URL, 'driver', driver.id, now)
  const { id, name, vehicle } = driver
  const answer: Driver = { id, name, vehicle, status: 'active', onDuty: false, lastSeenAt: null }
  await runBatch(
    db,
    [insertDriver(db, driver, at), insertLink(db, link), ...rememberAnswer(db, idempotency, answer, at)],
    { 'drivers.courier_id': phoneTaken },
  )
  call.after(textLink(call, body.phone, url))
  return answer
}

const phoneTaken = () => new ApiError('conflict', 'One of your drivers has this phone number already')

const textLink = ({ env, caller, requestId, now }: Call, to: string, url: string): Promise<void> => {
  const { id: courierId, language } = caller.organization
  const body = driverLinkText(caller.organization, url)
  return enqueueText(env, { courierId, kind: 'sign_in', requestId, to, body, language }, now)
}
