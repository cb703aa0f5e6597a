/** Whom a text of the bench is for. */
export interface Addressee {
  readonly courierId: string
  readonly clientId: string
  readonly orderId: string
  readonly legId: string
  readonly phone: string
}
