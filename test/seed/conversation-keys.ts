/** A client and its courier, a signed-in person of each, and a key to look at the record with. */
export interface Conversation {
  readonly connectionId: string
  readonly clientKey: string
  readonly clientCookie: string
  readonly courierCookie: string
}
