import { KEY_SCOPES } from '@waybill/contract/scopes'
import { en, type ApiTranslate } from '../locales/en/api-settings.ts'

/** What a key may be allowed by somebody with these scopes: never more than they may themselves. */
export const scopesToGive = (own: readonly string[]): readonly KeyScope[] =>
  KEY_SCOPES.filter((scope) => own.includes(scope))
/** Only scopes that have a name here may be given, so one without a name does not compile. */
export type KeyScope = Extract<(typeof KEY_SCOPES)[number], Named<keyof typeof en>>
type Named<Key> = Key extends `scope.${infer Scope}` ? Scope : never

/** What a scope is called; one that is newer than these texts stays as it is. */
export function scopeName(t: ApiTranslate, scope: string): string {
  const key = Object.keys(en).find((name) => name === `scope.${scope}`)
  return key ? t(asKey(key)) : scope
}

// It was just found among the keys of the table; those of scopes have no values to fill in.
const asKey = (key: string) => key as 'scope.orders:read'
