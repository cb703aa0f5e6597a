import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { PEOPLE } from '../../demo/cast.ts'
import { expectAccessible } from './axe.ts'
import { e2eUrl } from './demo.ts'
import { signIn } from './people.ts'

test.setTimeout(180_000)

/** A device with a fingerprint reader that keeps passkeys, built into this page's computer. */
async function addAuthenticator(page: Page): Promise<{ device: CDPSession; authenticatorId: string }> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { device, authenticatorId }
}

const portal = (page: Page) => page.getByRole('heading', { name: 'Orders', exact: true })

test('a person adds a passkey, signs in with it, and removes it', { tag: '@wide' }, async ({ page }) => {
  const { email } = PEOPLE.portal
  const { device, authenticatorId } = await addAuthenticator(page)
  await signIn(page, email, '/portal/')
  await expect(portal(page)).toBeAttached()

  await test.step('adds it in the settings', async () => {
    await page.goto(`${e2eUrl}/portal/#settings/user`)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByRole('button', { name: 'Remove passkey' })).toHaveCount(1)
    await expectAccessible(page)
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }])
  })

  await test.step('signs in with it and with nothing else', async () => {
    await page.context().clearCookies()
    await page.goto(`${e2eUrl}/sign-in/`)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await expect(page).toHaveURL(/\/portal\//)
    await expect(portal(page)).toBeAttached()
  })

  await test.step('the server has kept no more than it needs, and answers nothing twice', async () => {
    const answer = await page.request.post(`${e2eUrl}/api/auth/passkey/verify-authentication`, {
      headers: { origin: e2eUrl },
      data: { response: { id: 'made-up' } },
    })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
  })

  await test.step('removes it after a question', async () => {
    await page.goto(`${e2eUrl}/portal/#settings/user`)
    await page.getByRole('button', { name: 'Remove passkey' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove passkey' }).click()
    await expect(page.getByText('No passkey yet.')).toBeVisible()
  })

  await test.step('the removed one lets nobody in', async () => {
    await page.context().clearCookies()
    await page.goto(`${e2eUrl}/sign-in/`)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await expect(page.getByText('This passkey belongs to no account here.')).toBeVisible()
  })
})

test('a passkey is refused to a page of another site', { tag: '@wide' }, async ({ page, request }) => {
  await addAuthenticator(page)
  const options = await request.get(`${e2eUrl}/api/auth/passkey/generate-authenticate-options`)
  expect(await options.json()).toMatchObject({ rpId: 'localhost' })
  const foreign = await request.post(`${e2eUrl}/api/auth/passkey/verify-authentication`, {
    headers: { origin: 'https://evil.example' },
    data: { response: {} },
  })
  expect(foreign.status()).toBe(403)
})
