import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import '../packages/elements/src/notification-settings/notification-settings.ts'
import { FakeTexts } from '../packages/elements/src/testing/fake-texts.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  place: string
  width: string
  height: string
  courier: boolean
  /** Shows what the courier wants for its first client. */
  connection: boolean
}

const meta: Meta<Args> = {
  title: 'Settings/Texts',
  component: 'waybill-notification-settings',
  args: { place: 'eta_below dropoff', width: '1064px', height: '760px', courier: false, connection: false },
  render: ({ place, width, height, courier, connection }) => {
    const fake = courier ? new FakeTexts().asCourier() : new FakeTexts()
    const connectionId = connection ? fake.context.connections[0]?.id : undefined
    return withPortal(
      fake.portal(),
      html`<waybill-notification-settings
        place=${place}
        connection-id=${ifDefined(connectionId)}
      ></waybill-notification-settings>`,
      width,
      height,
    )
  },
}

export default meta

export const Editor: StoryObj<Args> = {}

export const Phone: StoryObj<Args> = { args: { width: '360px', height: 'auto' } }

export const TwoStops: StoryObj<Args> = { args: { place: 'delayed pickup' } }

export const LanguageAndQuietHours: StoryObj<Args> = { args: { place: 'general' } }

export const OptedOut: StoryObj<Args> = { args: { place: 'opt-outs' } }

export const Report: StoryObj<Args> = { args: { place: 'report' } }

export const CourierSender: StoryObj<Args> = { args: { place: 'sender', courier: true } }

export const ForOneClient: StoryObj<Args> = {
  args: { place: 'leg_started dropoff', courier: true, connection: true },
}
