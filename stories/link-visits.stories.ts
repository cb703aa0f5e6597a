import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/link-visits/link-visits.ts'
import { FakeLink } from '../packages/elements/src/testing/fake-link.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  stop: string
  editable: boolean
}

const meta: Meta<Args> = {
  title: 'Orders/Link visits',
  component: 'waybill-link-visits',
  args: { stop: 'Drop-off', editable: true },
  render: ({ stop, editable }) =>
    withPortal(
      new FakeLink().portal(),
      html`<waybill-link-visits order-id="o1" leg-id="l1" stop=${stop} ?editable=${editable}></waybill-link-visits>`,
      '600px',
      '600px',
    ),
}

export default meta

export const Open: StoryObj<Args> = {}
