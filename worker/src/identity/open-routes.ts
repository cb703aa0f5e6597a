/** The only routes of the sign-in library that the internet reaches; an upgrade that adds one opens nothing. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set([
  'POST /sign-in/email-otp',
  'POST /sign-out',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/delete-passkey',
  'POST /passkey/update-passkey',
])

/** Routes whose own answers hold a session's token; scripts learn no more than that it was done. */
export const SILENT_ROUTES: ReadonlySet<string> = new Set([
  'POST /sign-in/email-otp',
  'POST /passkey/verify-authentication',
])
