import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/notification-settings/notification-settings.ts'
import { FakeTexts } from '../packages/elements/src/testing/fake-texts.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  place: string
  width: string
  courier: boolean
}

const meta: Meta<Args> = {
  title: 'Settings/Texts',
  component: 'waybill-notification-settings',
  args: { place: 'eta_below dropoff', width: '1064px', courier: false },
  render: ({ place, width, courier }) => {
    const fake = new FakeTexts()
    return withPortal(
      (courier ? fake.asCourier() : fake).portal(),
      html`<waybill-notification-settings place=${place}></waybill-notification-settings>`,
      width,
      '760px',
    )
  },
}

export default meta

export const Editor: StoryObj<Args> = {}

export const Phone: StoryObj<Args> = { args: { width: '360px' } }

export const TwoStops: StoryObj<Args> = { args: { place: 'delayed pickup' } }

export const LanguageAndQuietHours: StoryObj<Args> = { args: { place: 'general' } }

export const OptedOut: StoryObj<Args> = { args: { place: 'opt-outs' } }

export const Report: StoryObj<Args> = { args: { place: 'report' } }

export const CourierSender: StoryObj<Args> = { args: { place: 'sender', courier: true } }
