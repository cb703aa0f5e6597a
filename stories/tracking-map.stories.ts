import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { pointAt } from '@waybill/contract/geo'
import { html } from 'lit'
import { SAMPLE_LINE, sampleRoute, sampleView } from '../packages/elements/src/testing/tracking-sample.ts'
import '../packages/elements/src/tracking-map/tracking-map.ts'
import type { TrackingMap } from '../packages/elements/src/tracking-map/tracking-map.ts'
import { city } from './city.ts'
import { inPlace } from './in-place.ts'

interface Args {
  still: boolean
  stale: boolean
  ended: boolean
  cooperative: boolean
  height: number
}

const { destination, addressLine, position, route, driver } = sampleView()

const meta: Meta<Args> = {
  title: 'Parts/Tracking map',
  component: 'waybill-tracking-map',
  args: { still: false, stale: false, ended: false, cooperative: true, height: 420 },
  render: ({ still, stale, ended, cooperative, height }) =>
    inPlace(
      html`
        <waybill-tracking-map
          .basemap=${city}
          .destination=${destination}
          .position=${ended ? null : position}
          .route=${ended ? null : route}
          .driver=${driver?.name ?? ''}
          .address=${addressLine}
          ?still=${still}
          ?stale=${stale}
          ?ended=${ended}
          ?cooperative=${cooperative}
        ></waybill-tracking-map>
      `,
      { display: 'grid', blockSize: `${height}px` },
    ),
}

export default meta

/** A van drives 12 m/s and reports every two seconds, as a phone does. */
export const Driving: StoryObj<Args> = {
  play: ({ canvasElement }) => {
    const map = canvasElement.querySelector<TrackingMap>('waybill-tracking-map')
    let along = 2_000
    const timer = setInterval(() => {
      if (!map?.isConnected) return clearInterval(timer)
      along = (along + 24) % SAMPLE_LINE.length
      const point = pointAt(SAMPLE_LINE, along)
      Object.assign(map, {
        position: { point, heading: null, at: new Date().toISOString() },
        route: sampleRoute(along),
      })
    }, 2_000)
  },
}

export const LastSeen: StoryObj<Args> = { args: { stale: true } }

export const Ended: StoryObj<Args> = { args: { ended: true } }

export const InDetails: StoryObj<Args> = { args: { still: true, height: 118 } }
