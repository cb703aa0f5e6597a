import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../packages/elements/src/driver-run/driver-run.ts'
import type { DriverRun } from '../packages/elements/src/driver-run/driver-run.ts'
import { dayOf, driverPhone, type DriverPhone } from '../packages/elements/src/testing/driver-phone.ts'
import { FakeRun } from '../packages/elements/src/testing/fake-run.ts'
import { runLegs } from '../packages/elements/src/testing/run-legs.ts'
import { city } from './city.ts'

interface Args {
  phone: () => DriverPhone
  links: boolean
}

/** A phone whose day has gone this far. */
const phones = new WeakMap<HTMLElement, DriverPhone>()

function begin({ phone, links }: Args): HTMLElement {
  const own = phone()
  if (own.run.context) own.run.context = { ...own.run.context, map: city }
  const element = document.createElement('waybill-driver-run')
  Object.assign(element, { run: own.store, links, fullPage: true })
  phones.set(element, own)
  return element
}

const pageOf = (canvas: HTMLElement): DriverRun => {
  const page = canvas.querySelector<DriverRun>('waybill-driver-run')
  if (!page) throw new Error('There is no page')
  return page
}

async function says(canvas: HTMLElement, words: string): Promise<void> {
  const page = pageOf(canvas)
  await waitFor(() => expect(page.shadowRoot?.textContent).toContain(words))
}

const press = (canvas: HTMLElement, words: string): void => {
  const found = [...(pageOf(canvas).shadowRoot?.querySelectorAll('button') ?? [])]
  found.find((button) => button.textContent.includes(words))?.click()
}

/** Drives to the first stop. */
async function arrive(canvas: HTMLElement): Promise<void> {
  await says(canvas, 'Start drop-off')
  press(canvas, 'Start drop-off')
  await says(canvas, "I've arrived")
  press(canvas, "I've arrived")
  await says(canvas, 'Deliver')
}

const meta: Meta<Args> = {
  title: 'Screens/Driver',
  component: 'waybill-driver-run',
  parameters: { layout: 'fullscreen' },
  args: { phone: () => driverPhone(), links: false },
  render: begin,
}

export default meta

export const Today: StoryObj<Args> = {
  play: ({ canvasElement }) => says(canvasElement, 'Bvar. España 2650'),
}

export const OnTheWay: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Start drop-off')
    const page = pageOf(canvasElement)
    press(canvasElement, 'Start drop-off')
    await says(canvasElement, "I've arrived")
    const phone = phones.get(page)
    if (!phone) return
    const at = new Date(phone.store.now()).toISOString()
    const fix = { at, point: { latitude: -34.9096, longitude: -56.1697 }, accuracy: 6, heading: 94 }
    dayOf(phone.store.$state.get()).day.report(fix, false)
    await says(canvasElement, 'km')
  },
}

export const Arrived: StoryObj<Args> = { play: ({ canvasElement }) => arrive(canvasElement) }

export const Proof: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    await arrive(canvasElement)
    const page = pageOf(canvasElement)
    press(canvasElement, 'Deliver')
    await waitFor(() => expect(page.shadowRoot?.querySelector('waybill-driver-proof')?.stop).toBeTruthy())
  },
}

export const CouldNotDeliver: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    await arrive(canvasElement)
    const page = pageOf(canvasElement)
    press(canvasElement, "Couldn't deliver")
    await waitFor(() => expect(page.shadowRoot?.querySelector('waybill-driver-failure')?.stop).toBeTruthy())
  },
}

export const NoNetwork: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Start drop-off')
    const page = pageOf(canvasElement)
    phones.get(page)?.run.setOnline(false)
    press(canvasElement, 'Start drop-off')
    await says(canvasElement, '1 report is safe')
  },
}

export const PickupsFirst: StoryObj<Args> = { args: { phone: () => driverPhone(new FakeRun(runLegs(true))) } }

export const OffDuty: StoryObj<Args> = {
  args: { phone: () => driverPhone(new FakeRun(runLegs(), false)) },
  play: ({ canvasElement }) => says(canvasElement, 'Go on duty'),
}

export const NothingToDo: StoryObj<Args> = {
  args: { phone: () => driverPhone(new FakeRun([])) },
  play: ({ canvasElement }) => says(canvasElement, 'New stops appear'),
}

export const AllDone: StoryObj<Args> = {
  args: { phone: () => driverPhone(new FakeRun(runLegs().filter(({ leg }) => leg.state === 'succeeded'))) },
  play: ({ canvasElement }) => says(canvasElement, 'All done'),
}

export const SignIn: StoryObj<Args> = {
  args: { phone: () => driverPhone(new FakeRun(), false) },
  play: ({ canvasElement }) => says(canvasElement, 'Open the link in the text'),
}

export const Arabic: StoryObj<Args> = {
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
}
