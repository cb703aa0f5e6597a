/** A courier, its driver and its client, with the key that each calls the API with. */
export interface Tenant {
  readonly courierId: string
  readonly clientId: string
  readonly connectionId: string
  readonly driverId: string
  readonly courierKey: string
  readonly clientKey: string
  readonly driverKey: string
  /** For guests on the origin that the tenant was made for. */
  readonly publishableKey: string
}
