import type { $ZodType, input, output } from 'zod/v4/core'
import type { Scope } from './scopes.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** Whose credentials an endpoint accepts. `guest` is an embed that a publishable key began; `public` needs none. */
export type Audience = 'client' | 'courier' | 'driver' | 'guest' | 'public'

export interface Endpoint {
  /** One sentence for the API reference. */
  readonly summary: string
  /** What else a caller must know. */
  readonly note?: string
  readonly audience: readonly Audience[]
  /** null only where the audience alone decides (public endpoints, one's own context). */
  readonly scope: Scope | null
  /** Only people do this, signed in: no key and no embed, whatever its scopes. */
  readonly person?: true
  readonly body?: $ZodType
  readonly query?: $ZodType
  /** Content types of a raw body, for uploads. */
  readonly upload?: readonly string[]
  /** The largest upload, where it is smaller than that of other files. */
  readonly maxBytes?: number
  readonly returns: $ZodType
}

/** Endpoints by their names. */
export type EndpointTable = Readonly<Record<`${Method} /v1/${string}`, Endpoint>>

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
export type Params<Key extends string> = { [Name in ParamNames<Key>]: string }

type BodyOf<E, Side extends 'input' | 'output'> = E extends { body: infer B extends $ZodType }
  ? { body: Side extends 'input' ? input<B> : output<B> }
  : unknown
type QueryOf<E, Side extends 'input' | 'output'> = E extends { query: infer Q extends $ZodType }
  ? Side extends 'output'
    ? { query: output<Q> }
    : Record<never, never> extends input<Q>
      ? { query?: input<Q> }
      : { query: input<Q> }
  : unknown
type UploadOf<E> = E extends { upload: readonly string[] } ? { upload: Blob } : unknown
type ParamsOf<Key extends string> = [ParamNames<Key>] extends [never] ? unknown : { params: Params<Key> }

/** What a caller passes to reach the endpoint named by `Key`. */
export type Input<Table, Key extends keyof Table & string> = ParamsOf<Key> &
  BodyOf<Table[Key], 'input'> &
  QueryOf<Table[Key], 'input'> &
  UploadOf<Table[Key]>

/** What the endpoint named by `Key` answers. */
export type Output<Table, Key extends keyof Table> = Table[Key] extends { returns: infer R extends $ZodType }
  ? output<R>
  : never

/** What a handler receives after parsing. */
export type Parsed<Table, Key extends keyof Table & string> = { params: Params<Key> } & BodyOf<Table[Key], 'output'> &
  QueryOf<Table[Key], 'output'> &
  (Table[Key] extends { upload: readonly string[] } ? { upload: Uint8Array } : unknown)
