import { expect, test } from '@playwright/test'
import { PEOPLE } from '../../demo/cast.ts'
import { demo, e2eUrl } from './demo.ts'
import { signIn } from './people.ts'

test('a shop tries its endpoint, sees the answer at once, and its server has checked the signature', async ({
  page,
}) => {
  const { shopUrl } = demo()
  await signIn(page, PEOPLE.shop.email, '/portal/')
  await page.goto(`${e2eUrl}/portal/#settings/webhooks`)
  await page.getByRole('button', { name: `Open ${shopUrl}/webhooks` }).click()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText(/It answered with 200 after \d+ ms/)).toBeVisible()
  const sent = page.locator('waybill-webhook-page summary').filter({ hasText: 'Test' }).first()
  await sent.click()
  await expect(page.getByText('Waybill reaches this endpoint')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Answer' })).toHaveText('Thanks')
  await page.goto(`${shopUrl}/webhooks`)
  const heard = page.getByRole('listitem').filter({ hasText: 'Waybill reaches this endpoint' })
  await expect(heard.first()).toContainText('signature right')
})
