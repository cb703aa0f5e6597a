export { bearing, between, distance, normalizeDegrees, offset, planar, turn } from './earth.ts'
export { headingAt, measureLine, pointAt, projectOnto } from './measured-line.ts'
export type { MeasuredLine, Projection } from './measured-line.ts'
export { decodePolyline, encodePolyline } from './polyline.ts'
