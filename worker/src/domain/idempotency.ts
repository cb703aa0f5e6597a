/** A write that its caller may repeat: the same key and body give the same answer, once done. */
export interface Idempotency {
  /** Who the key belongs to; two callers may use the same key. */
  readonly tenant: string
  readonly key: string
  /** SHA-256 of method, path and body. */
  readonly hash: string
}
