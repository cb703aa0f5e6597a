import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@waybill/client'
import { test } from '@playwright/test'
import { demo, e2eUrl } from './demo.ts'
import { sentTo } from './people.ts'

/** A driver whom the demo's courier has just taken on. */
export interface Hired {
  readonly id: string
  /** The credential of the driver's phone, from the link of the text. */
  readonly key: string
}

// Some streets from the shop that the stories order from.
const NEAR_THE_SHOP = '-34.9087,-56.1735'
const root = join(import.meta.dirname, '../..')

/** Takes on a driver who has nothing to do yet and whom nobody simulates, and signs in with the link of the text. */
export async function hireDriver(name: string, vehicle: string): Promise<Hired> {
  const phone = `+59899${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`
  const since = new Date().toISOString()
  const courier = createClient({ baseUrl: e2eUrl, token: () => demo().people.couriers.faro.secretKey })
  const { id } = await courier.call('POST /v1/courier/drivers', { body: { name, phone, vehicle } })
  const { body } = await sentTo(phone, since, /#t=/)
  const answer = await fetch(`${e2eUrl}/v1/driver/sign-in`, {
    method: 'POST',
    // A phone's page sends its origin.
    headers: { 'content-type': 'application/json', origin: e2eUrl },
    body: JSON.stringify({ token: /#t=(\w+)/.exec(body)?.[1] }),
  })
  if (!answer.ok) throw new Error(`The driver could not sign in: ${answer.status} ${await answer.text()}`)
  const { key }: { key: string } = await answer.json()
  return { id, key }
}

/** Lets the simulator drive for somebody who was hired, until the test ends; nothing else is in this driver's day. */
export function simulate(name: string, { key }: Hired): void {
  const keys = test.info().outputPath('drivers.json')
  writeFileSync(keys, JSON.stringify({ [name]: key }))
  const script = ['demo/simulator/main.ts', '--url', e2eUrl, '--keys', keys, '--factor', '6', `--from=${NEAR_THE_SHOP}`]
  const child = spawn(process.execPath, script, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  running.push(() => child.kill())
}

const running: (() => void)[] = []

/** Sends home whom this test let drive. */
export function sendHome(): void {
  for (const stop of running.splice(0)) stop()
}
