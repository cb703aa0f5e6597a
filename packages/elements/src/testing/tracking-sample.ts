import { decodePolyline } from '@waybill/contract/geo'
import { measureLine, pointAt } from '@waybill/contract/measured-line'
import type { Point } from '@waybill/contract/points'
import type { TrackingView } from '@waybill/contract/tracking'

/** From Colón 1476 to Bulevar España 2651 along the streets of Montevideo. */
const WAY = decodePolyline(
  'pv`tEzmavIbA_@~CgAjDmAbDgAdDgAnC{@TIgAsE}@uEm@sDOwAI{ACkCD_BNuBt@aF\\uBVwAFa@nDkStEiUTaAJa@XeAHUlAoDtCeHdC{FNc@JYJ]Le@ViA\\iCDa@LqB@U?]@o@?e@CkAAQGoAEu@Im@oAeIo@qFQeBYcDWcEOyDMiFEwEDqGBeBFeBFgCPwDJeBD]H]La@Pe@FONWJSd@m@TQPMDQ@K?OIwEGcBAUAGM}@Ig@c@qCKeAAUCUGUIaCQ{EM{CDg@EsBGWCk@IuCM{DC_ACo@OoESaGS_GcDNO@?QCKAKGAECOHGF',
  5,
)
export const SAMPLE_LINE = measureLine(WAY)
export const SAMPLE_TOKEN = 'aaT0000000000000000000000000Smpl'

const MINUTE = 60_000
const ago = (milliseconds: number, now: number): string => new Date(now - milliseconds).toISOString()

/** The stops of the way that lie before and after some metres of it. */
export function sampleRoute(along: number): { ahead: Point[]; behind: Point[] } {
  const here = pointAt(SAMPLE_LINE, along)
  const isPassed = (index: number) => (SAMPLE_LINE.meters[index] ?? 0) < along
  return {
    behind: [...WAY.filter((_, index) => isPassed(index)), here],
    ahead: [here, ...WAY.filter((_, index) => !isPassed(index))],
  }
}

/** A drop-off in Montevideo that is underway, 3.4 km after its start; `over` says what is different. */
export function sampleView(over: Partial<TrackingView> = {}, now = Date.now()): TrackingView {
  return {
    shortId: '7c1e09af',
    status: 'in_progress',
    leg: { kind: 'dropoff', state: 'started' },
    clientName: 'Almacén Norte',
    courierName: 'Faro Envíos',
    addressLine: 'Bvar. España 2651, apto. 602',
    destination: { latitude: -34.9130768, longitude: -56.1560782 },
    origin: null,
    timeZone: 'America/Montevideo',
    language: 'en',
    window: { after: null, before: null },
    delayedMinutes: null,
    endedAt: null,
    eta: { from: ago(-9 * MINUTE, now), to: ago(-17 * MINUTE, now), updatedAt: ago(12_000, now), estimated: false },
    metersLeft: 2_100,
    stopsAhead: 0,
    driver: { name: 'Diego Sosa', vehicle: 'White Renault Kangoo · SBR 4471' },
    position: { point: pointAt(SAMPLE_LINE, 3_400), heading: 95, at: ago(12_000, now) },
    route: sampleRoute(3_400),
    steps: [
      { type: 'placed', at: ago(92 * MINUTE, now) },
      { type: 'assigned', at: ago(58 * MINUTE, now) },
      { type: 'started', at: ago(20 * MINUTE, now) },
    ],
    proof: null,
    brand: { name: 'Faro Envíos', logoUrl: null, accent: '#0a6579' },
    rating: null,
    contact: { who: 'driver', name: 'Diego Sosa', phone: '+59899000111' },
    headline: '',
    message: '',
    map: { light: '', dark: '', attribution: '© OpenStreetMap contributors' },
    ...over,
  }
}
