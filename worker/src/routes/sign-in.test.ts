import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { messagesTo, nextMessageTo, tokenIn, type Message } from '../../test/outbox.ts'
import { askFor, cookieOf, loadLibrary, post, postProblem, signInLink, tokenOf, whoIs } from '../../test/portal.ts'
import { problemOf, send, sendJson } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail } from '../../test/tenants.ts'
import { createCourier, createInvitation } from '../identity/bootstrap.ts'
import { forgetHosts } from '../identity/hosts.ts'
import { newId } from '../store/ids.ts'

beforeAll(loadLibrary, 60_000)

describe('signing in by mail', () => {
  test('brings one mail with a link and a code; the link signs in once', async () => {
    const { client } = await makeTenants()
    const { email } = client.owner
    expect(await askFor(email)).toMatchObject({ status: 200, body: { done: true } })
    const mail = await nextMessageTo(email)
    expect(mail.subject).toMatch(/^\d{6} is your sign-in code for Waybill$/)
    expect(mail.body).toMatch(/http:\/\/localhost:8787\/sign-in#t=[0-9A-Za-z]{43}/)
    const { status, headers } = await post('/sign-in/link', { token: tokenIn(mail) })
    expect(status).toBe(200)
    expect(await whoIs(cookieOf(headers))).toMatchObject({ email })
    expect(await postProblem('/sign-in/link', { token: tokenIn(mail) })).toBe('410 link_expired')
  })

  test('works by typing the code on another device', async () => {
    const { client } = await makeTenants()
    const { email } = client.owner
    await askFor(email)
    const otp = (await nextMessageTo(email)).subject.slice(0, 6)
    const wrong = otp === '000000' ? '000001' : '000000'
    expect(await post('/sign-in/email-otp', { email, otp: wrong })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', fields: [{ path: 'otp' }] },
    })
    const { status, headers } = await post('/sign-in/email-otp', { email, otp })
    expect(status).toBe(200)
    expect(await whoIs(cookieOf(headers))).toMatchObject({ email })
    expect(await postProblem('/sign-in/email-otp', { email, otp })).not.toMatch(/^200/)
  })

  test('gives up a code after five wrong ones', async () => {
    const { client } = await makeTenants()
    const { email } = client.owner
    await askFor(email)
    const otp = (await nextMessageTo(email)).subject.slice(0, 6)
    const wrong = otp === '000000' ? '000001' : '000000'
    for (let attempt = 0; attempt < 5; attempt += 1) await post('/sign-in/email-otp', { email, otp: wrong })
    expect(await postProblem('/sign-in/email-otp', { email, otp })).toMatch(/^4/)
  })

  test('answers a stranger like a member, and mails the stranger nothing', async () => {
    const { client } = await makeTenants()
    const stranger = newEmail()
    const answers = [await askFor(stranger), await askFor(client.owner.email)]
    expect(answers[0]!.status).toBe(200)
    expect(answers[0]!.body).toEqual(answers[1]!.body)
    await nextMessageTo(client.owner.email)
    expect(await messagesTo(stranger)).toEqual([])
    expect(await env.DIRECTORY.prepare('SELECT id FROM user WHERE email = ?').bind(stranger).first()).toBeNull()
  })

  test('cannot be used to sign up with a code', async () => {
    const email = newEmail()
    expect(await postProblem('/sign-in/email-otp', { email, otp: '123456' })).toMatch(/^400/)
    expect(await env.DIRECTORY.prepare('SELECT id FROM user WHERE email = ?').bind(email).first()).toBeNull()
  })

  test('sends somebody with a pending invitation that invitation again', async () => {
    const { client } = await makeTenants()
    const email = newEmail()
    await createInvitation(env, { organizationId: client.id, email, role: 'member' }, new Date())
    await askFor(email)
    const mail = await nextMessageTo(email)
    expect(mail.body).toContain('/sign-in#i=')
    expect((await post('/invitation/accept', { token: tokenIn(mail), name: 'Bea' })).status).toBe(200)
  })

  test('sends a client its courier’s invitation again as it was sent first', async () => {
    const { site, courier } = await makeHostedCourier()
    const { cookie } = await makeMember(courier.id, 'owner')
    const email = newEmail()
    await sendJson('POST /v1/courier/clients', { cookie, body: { name: 'Librería Sur', email } })
    const first = await nextMessageTo(email)
    await askFor(email)
    const again = await nextMessageTo(email, 1)
    const bare = ({ subject, body }: Message) => ({ subject, body: body.replaceAll(/#i=\w+/g, '') })
    expect(bare(again)).toEqual(bare(first))
    expect(again.body).toContain(`${site}/sign-in#i=`)
  })

  test('never mails the installation itself', async () => {
    await askFor('nobody@waybill.invalid')
    const { client } = await makeTenants()
    await askFor(client.owner.email)
    await nextMessageTo(client.owner.email)
    expect(await messagesTo('nobody@waybill.invalid')).toEqual([])
  })

  test('is slowed down per address, whoever asks', async () => {
    const email = newEmail()
    // Five a minute: ten at the most, should the minute end meanwhile.
    const answers = await Promise.all(Array.from({ length: 13 }, () => askFor(email)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(3)
    expect(refused[0]!.headers.get('retry-after')).toBe('60')
  })

  test('on a courier’s own host leads back there and wears its name', async () => {
    const { site, courier } = await makeHostedCourier()
    const { person } = await makeMember(courier.id, 'owner')
    await post('/sign-in/mail', { email: person.email }, { site, origin: site })
    const mail = await nextMessageTo(person.email)
    expect(mail.subject).toContain('Faro Envíos')
    expect(mail.body).toContain(`${site}/sign-in#t=`)
    const { status } = await post('/sign-in/link', { token: tokenIn(mail) }, { site, origin: site })
    expect(status).toBe(200)
  })

  test('under a made-up host leads to our own', async () => {
    const { client } = await makeTenants()
    const site = 'http://evil.example'
    await post('/sign-in/mail', { email: client.owner.email }, { site, origin: site })
    expect((await nextMessageTo(client.owner.email)).body).toContain('http://localhost:8787/sign-in#t=')
  })
})

async function makeHostedCourier() {
  const host = `${newId().toLowerCase()}.localhost:8787`
  const courier = await createCourier(env, { name: 'Faro Envíos', email: newEmail(), host }, new Date())
  forgetHosts()
  return { site: `http://${host}`, courier }
}

describe('a sign-in link', () => {
  test('used twelve times at once begins one session', async () => {
    const { client } = await makeTenants()
    const token = tokenOf(await signInLink(client.owner.id))
    const answers = await Promise.all(Array.from({ length: 12 }, () => post('/sign-in/link', { token })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const sessions = await env.DIRECTORY.prepare('SELECT count(*) AS count FROM session WHERE userId = ?')
      .bind(client.owner.id)
      .first<number>('count')
    expect(sessions).toBe(2)
  })

  test('is refused after ten minutes, and for another purpose', async () => {
    const { client, courier } = await makeTenants()
    const old = tokenOf(await signInLink(client.owner.id, new Date(Date.now() - 601_000)))
    expect(await postProblem('/sign-in/link', { token: old })).toBe('410 link_expired')
    const invitation = await createInvitation(
      env,
      { organizationId: courier.id, email: newEmail(), role: 'owner' },
      new Date(),
    )
    expect(await postProblem('/sign-in/link', { token: tokenOf(invitation) })).toBe('410 link_expired')
  })

  test('is not spent by mail scanners, which only read', async () => {
    const { client } = await makeTenants()
    const token = tokenOf(await signInLink(client.owner.id))
    for (const path of [`/sign-in/link?token=${token}`, '/sign-in/link']) {
      expect(await problemOf(`GET /api/auth${path}`)).toBe('404 not_found')
    }
    expect((await post('/sign-in/link', { token })).status).toBe(200)
  })

  test('cannot sign a victim in from a foreign page', async () => {
    const { client } = await makeTenants()
    const token = tokenOf(await signInLink(client.owner.id))
    for (const foreign of ['https://evil.example', 'null', null]) {
      expect(await postProblem('/sign-in/link', { token }, { origin: foreign })).toBe('403 origin_not_allowed')
    }
    expect((await post('/sign-in/link', { token })).status).toBe(200)
  })

  test('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { client } = await makeTenants()
    const { headers } = await post('/sign-in/link', { token: tokenOf(await signInLink(client.owner.id)) })
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^waybill\.session_token=/)
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
    expect(cookie).not.toContain('Domain')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

test('logs say nothing about addresses, names and tokens', async () => {
  const lines: string[] = []
  const methods = ['info', 'warn', 'error', 'log'] as const
  const spies = methods.map((method) =>
    vi.spyOn(console, method).mockImplementation((line) => lines.push(String(line))),
  )
  const { client } = await makeTenants()
  const { email } = client.owner
  await askFor(email)
  const mail = await nextMessageTo(email)
  await post('/sign-in/link', { token: tokenIn(mail) })
  await post('/sign-in/link', { token: tokenIn(mail) })
  await post('/sign-in/email-otp', { email, otp: '000000' })
  // Refused, for of reads that succeed not each has a line.
  await send('GET /v1/context', { cookie: client.cookie, headers: { 'waybill-organization': newId() } })
  await send('GET /v1/context', { key: client.key, origin: 'https://evil.example' })
  for (const spy of spies) spy.mockRestore()
  expect(lines.length).toBeGreaterThan(5)
  for (const secret of [email, tokenIn(mail), mail.subject.slice(0, 6), client.key, 'Ana Silva']) {
    expect(lines.filter((line) => line.includes(secret))).toEqual([])
  }
})
