/** The only routes of the sign-in library that the internet reaches; an upgrade that adds one opens nothing. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set([
  'GET /get-session',
  'POST /sign-in/email-otp',
  'POST /sign-out',
  'GET /list-sessions',
  'POST /revoke-session',
  'POST /revoke-sessions',
  'POST /revoke-other-sessions',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/delete-passkey',
  'POST /passkey/update-passkey',
])
