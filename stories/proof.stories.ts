import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Proof } from '@waybill/contract'
import { html } from 'lit'
import '../packages/elements/src/proof/proof.ts'
import { trackingStates } from '../packages/elements/src/testing/tracking-states.ts'
import { inPlace } from './in-place.ts'

interface Args {
  proof: Proof
}

const proof = trackingStates().delivered!.proof!

const meta: Meta<Args> = {
  title: 'Parts/Proof',
  component: 'waybill-proof',
  args: { proof },
  render: ({ proof: given }) =>
    inPlace(html`<waybill-proof .proof=${given}></waybill-proof>`, { maxInlineSize: '350px' }),
}

export default meta

export const Whole: StoryObj<Args> = {}

export const PhotoOnly: StoryObj<Args> = {
  args: { proof: { ...proof, signature: null, notes: '', ageChecked: false } },
}

export const SignatureOnly: StoryObj<Args> = { args: { proof: { ...proof, photos: [], notes: '' } } }
