import { shown, toStop, type OrderFields, type StopFields } from './order-fields.ts'

/** One more drop-off at the end. */
export const withDropoff = (fields: OrderFields): OrderFields => ({ ...fields, stops: [...fields.stops, toStop()] })

/** Without one stop; those after it move up. */
export const withoutStop = (fields: OrderFields, index: number): OrderFields => ({
  ...fields,
  stops: fields.stops.filter((_, at) => at !== index).map(shown),
})

/** With a stop brought back to where it was. */
export const withStop = ({ stops, ...fields }: OrderFields, index: number, stop: StopFields): OrderFields => ({
  ...fields,
  stops: [...stops.slice(0, index), stop, ...stops.slice(index)].map(shown),
})

/** With a stop in another place. */
export function withMoved(fields: OrderFields, from: number, to: number): OrderFields {
  const stops = [...fields.stops]
  stops.splice(to, 0, ...stops.splice(from, 1))
  return { ...fields, stops: stops.map(shown) }
}
