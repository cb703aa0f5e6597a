import { ApiError, type Driver } from '@waybill/contract'
import { enqueueText } from '../jobs/enqueue-text.ts'
import type { App } from '../http/app.ts'
import { idempotencyKeyOf } from '../http/idempotency.ts'
import { on, type Call } from '../http/on.ts'
import { driverCredential } from '../identity/driver-credential.ts'
import { codeHash, GUESSES, newDriverCode } from '../identity/driver-codes.ts'
import { driverCodeText, driverLinkText } from '../identity/driver-links.ts'
import { takeSignInText, textedEnough, useSignInText } from '../identity/driver-texts.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { newLink, toSpending } from '../identity/links.ts'
import { sha256 } from '../identity/sha256.ts'
import { findDriverPhone, findDriversByPhone, insertDriver, listDrivers, signInDriver } from '../store/drivers.ts'
import { newId } from '../store/ids.ts'
import { endOtherLinks, insertCode, insertLink, type Spending } from '../store/links.ts'
import { findReplay } from '../store/orders.ts'
import { takeQuota } from '../store/quotas.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'

export function driverSignInRoutes(app: App): void {
  on(app, 'GET /v1/courier/drivers', async (_, { env, caller }) => ({
    items: await listDrivers(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/courier/drivers', async ({ body }, call) => {
    const [replay, mayText, site] = await Promise.all([
      findReplay<Driver>(call.env.DIRECTORY, call.idempotency),
      takeSignInText(call.env, body.phone, call.now),
      siteFor(call),
    ])
    if (replay) return replay
    if (!mayText) throw textedEnough()
    return addDriver(call, body, site)
  })
  on(app, 'POST /v1/courier/drivers/:id/sign-in-link', async ({ params: { id } }, call) => {
    const db = call.env.DIRECTORY
    const [phone, site] = await Promise.all([findDriverPhone(db, call.caller.organization.id, id), siteFor(call)])
    if (phone === null) throw new ApiError('not_found', 'None of your active drivers has this id')
    const { url, link } = await newLink(site, 'driver', id, call.now)
    const [left] = await db.batch([await useSignInText(call.env, phone, call.now), insertLink(db, link)])
    if (left?.results.length === 0) throw textedEnough()
    call.after(endOtherLinks(db, link, call.now.toISOString()).run())
    call.after(textLink(call, phone, url))
    return { done: true as const }
  })
  on(app, 'POST /v1/driver/sign-in', async ({ body: { token } }, call) => {
    const spending = await toSpending(token, 'driver', call.now)
    return signIn(call, token, spending)
  })
  on(app, 'POST /v1/driver/sign-in-code', async ({ body: { phone } }, call) => {
    call.after(textCodes(call, phone))
    return { done: true as const }
  })
  on(app, 'POST /v1/driver/sign-in-with-code', async ({ body }, call) => signInWithCode(call, body))
}

/** The courier's drivers sign in on its own host, where it has one. */
const siteFor = ({ env, caller, now }: Call): Promise<string> => siteOfCourier(env, caller.organization.id, now)

async function signInWithCode(call: Call<null>, { phone, code }: { phone: string; code: string }) {
  const { env, now } = call
  if (!(await takeQuota(env.DIRECTORY, GUESSES, await sha256(phone), now))) throw guessedEnough()
  return signIn(call, `${phone}:${code}`, await toSpendingCode(call, phone, code))
}

const toSpendingCode = async (
  { env, now }: Pick<Call, 'env' | 'now'>,
  phone: string,
  code: string,
): Promise<Spending> => ({
  ...(await toSpending(code, 'driver', now)),
  hash: await codeHash(env, phone, code),
})

const guessedEnough = () =>
  new ApiError('rate_limited', 'Too many wrong codes; wait ten minutes', { retryAfter: GUESSES.seconds })

/** Spends a link or a code for a credential; `secret` is what the driver holds. */
async function signIn({ env, request, now }: Call<null>, secret: string, spending: Spending) {
  const { key, hash, hint } = await driverCredential(env, secret, idempotencyKeyOf(request))
  const credential = { id: newId(), hash, hint, scopes: ['run:write'] as const, createdAt: now.toISOString() }
  const driver = await signInDriver(env.DIRECTORY, { ...spending, spender: hash }, credential)
  if (!driver) throw new ApiError('link_expired', 'This link or code has expired or was already used')
  return { key, driver }
}

/** Runs after the answer, so that nobody can tell whether a number belongs to a driver. */
async function textCodes({ env, requestId, now }: Call<null>, phone: string): Promise<void> {
  const drivers = await findDriversByPhone(env.DIRECTORY, phone)
  for (const { id, courierId, courierName: name, language } of drivers) {
    if (!(await takeSignInText(env, phone, now))) return
    const { code, link } = await newDriverCode(env, { id, phone }, now)
    await insertCode(env.DIRECTORY, link).run()
    const body = driverCodeText({ name, language }, code)
    await enqueueText(
      env,
      { courierId, kind: 'sign_in', requestId: `${requestId}:${id}`, to: phone, body, language },
      now,
    )
  }
}

interface DriverDraft {
  readonly name: string
  readonly phone: string
  readonly vehicle: string
}

async function addDriver(call: Call, body: DriverDraft, site: string): Promise<Driver> {
  const { env, caller, now, idempotency } = call
  const db = env.DIRECTORY
  const at = now.toISOString()
  const driver = { id: newId(), courierId: caller.organization.id, ...body }
  const { url, link } = await newLink(site, 'driver', driver.id, now)
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
