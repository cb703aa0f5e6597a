import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/tracking-settings/tracking-settings.ts'
import { FakeTrackingSettings } from '../packages/elements/src/testing/fake-tracking-settings.ts'
import { inCity } from './city.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  role: string
  width: string
}

const meta: Meta<Args> = {
  title: 'Settings/Tracking page',
  component: 'waybill-tracking-settings',
  args: { role: 'owner', width: '1040px' },
  render: ({ role, width }) =>
    withPortal(
      inCity(new FakeTrackingSettings(role)).portal(),
      html`<waybill-tracking-settings></waybill-tracking-settings>`,
      width,
      'auto',
    ),
}

export default meta

export const Wide: StoryObj<Args> = {}

export const Phone: StoryObj<Args> = { args: { width: '340px' } }
