/*
 * What a page asks of the device for passkeys. Options and answers travel as JSON; browsers since 2024 translate them
 * themselves, and where they cannot, passkeys are not offered.
 */

/** Whether this browser can make and use passkeys here; only pages over TLS and localhost may. */
export const hasPasskeys = (): boolean =>
  typeof globalThis.PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

/** Asks the device to make a passkey; `site` is what it calls the place that the passkey is for. */
export async function makePasskey(options: unknown, site: string): Promise<object> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asCreation(options))
  const credential = await navigator.credentials.create({
    publicKey: { ...publicKey, rp: { ...publicKey.rp, name: site } },
  })
  return toAnswer(credential)
}

/** Asks the device for a passkey of this site. */
export async function usePasskey(options: unknown): Promise<object> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asRequest(options))
  return toAnswer(await navigator.credentials.get({ publicKey }))
}

/** Whether the person, and not the machine, has ended the question: nothing to complain about. */
export const isDeclined = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')

function toAnswer(credential: Credential | null): object {
  if (credential instanceof PublicKeyCredential) return credential.toJSON()
  throw new DOMException('The device gave no passkey', 'NotAllowedError')
}

// Both come from our own server, whose library writes what the standard asks for.
const asCreation = (options: unknown) => options as PublicKeyCredentialCreationOptionsJSON
const asRequest = (options: unknown) => options as PublicKeyCredentialRequestOptionsJSON
