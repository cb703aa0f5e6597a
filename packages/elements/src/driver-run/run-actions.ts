/** Which dialog is asked for, and about which stop. */
export interface Asked {
  readonly kind: 'proof' | 'failure'
  readonly legId: string
}

/** What a press on a driver's page does. */
export interface RunActions {
  setDuty(onDuty: boolean): void
  start(legId: string): void
  arrive(legId: string): void
  /** Opens a dialog. */
  ask(asked: Asked): void
  /** Sends once more what was refused about a stop. */
  retry(legId: string): void
  discard(legId: string): void
  forgetRemoved(): void
  /** Asks the phone for its position once more. */
  findPosition(): void
  signOut(): void
}
