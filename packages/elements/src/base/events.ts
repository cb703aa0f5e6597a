import type { Trouble } from './load-events.ts'

/*
 * Every event of an element is named `waybill-*` and declared beside it:
 *
 *   declare global { interface GlobalEventHandlersEventMap { 'waybill-order-open': CustomEvent<{ id: string }> } }
 */

/** Names of the declared events. */
export type EventName = Extract<keyof GlobalEventHandlersEventMap, `waybill-${string}`>
type Detail<Name extends EventName> = GlobalEventHandlersEventMap[Name] extends CustomEvent<infer D> ? D : never

/** Whether a listener may cancel the event, and whether it leaves the tree that its element stands in. */
type Reach = Pick<EventInit, 'cancelable' | 'composed'>

/** What `emit` takes after the name: the detail, when the event has one, and what differs from the other events. */
export type Emitted<Name extends EventName> = [Detail<Name>] extends [undefined]
  ? [detail?: undefined, options?: Reach]
  : [detail: Detail<Name>, options?: Reach]

declare global {
  interface GlobalEventHandlersEventMap {
    /** A field's value was changed by the person; read it from the event's target. */
    'waybill-change': CustomEvent<undefined>
    /** What the element shows begins to load. */
    'waybill-load-start': CustomEvent<null>
    /** What the element shows stands. */
    'waybill-ready': CustomEvent<null>
    /** What the element shows could not be loaded, or what it sends was not taken. */
    'waybill-error': CustomEvent<Trouble>
    /** Somebody wants to work for another of their organizations. */
    'waybill-organization': CustomEvent<{ id: string }>
  }
}
