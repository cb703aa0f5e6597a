import { passkey } from '@better-auth/passkey'
import type { BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { log } from '../log.ts'
import { newId } from '../store/ids.ts'
import { LINK_SECONDS } from './links.ts'
import { AUTH_PATH, COOKIE_PREFIX, isSecure, SESSION_SECONDS } from './session-cookie.ts'

/** What sign-in may ask of the worker around it; the schema generator passes one that does nothing. */
export interface AuthPorts {
  readonly baseUrl: string
  readonly secret: string
  /** White-label hosts beside the one of `baseUrl`. */
  readonly hosts: readonly string[]
  readonly after: (work: Promise<unknown>) => void
}

const MINUTES = 60
const DAYS = 86_400

/** Everything that decides the auth tables and behaviour. */
export function authOptions(ports: AuthPorts) {
  const { baseUrl, secret, hosts } = ports
  const protocol = isSecure(baseUrl) ? 'https' : 'http'
  return {
    appName: 'Waybill',
    // One instance, many hosts: cookies, the origin check and passkeys follow the host of the request.
    baseURL: { allowedHosts: [new URL(baseUrl).host, ...hosts], protocol, fallback: baseUrl },
    basePath: AUTH_PATH,
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message) => log('error', 'sign_in_library', { message }) },
    emailAndPassword: { enabled: false },
    session: { expiresIn: SESSION_SECONDS, updateAge: DAYS, freshAge: DAYS },
    verification: { storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: MINUTES,
      max: 60,
      customRules: { '/sign-in/email-otp': { window: MINUTES, max: 20 } },
    },
    advanced: advanced(protocol, ports),
    // People exist only by accepting an invitation, which is our own statement (store/sign-ins.ts).
    databaseHooks: { user: { create: { before: async () => false } } },
    // A passkey that the device finds by itself lets people sign in without typing an address.
    plugins: [codes(), passkey({ rpName: 'Waybill', authenticatorSelection: { residentKey: 'required' } })],
  } satisfies BetterAuthOptions
}

const advanced = (protocol: 'http' | 'https', { after }: AuthPorts) =>
  ({
    // `__Host-` keeps sibling sub-domains from planting a session; the prefix of the library would be weaker.
    cookiePrefix: COOKIE_PREFIX[protocol],
    useSecureCookies: false,
    defaultCookieAttributes: { secure: protocol === 'https', httpOnly: true, sameSite: 'lax', path: '/' },
    ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
    // Its default reads the whole schema on an isolate's first request; scripts/auth-schema.ts checks instead.
    database: { validateSchema: false, generateId: () => newId() },
    backgroundTasks: { handler: after },
  }) satisfies BetterAuthOptions['advanced']

const codes = () =>
  emailOTP({
    storeOTP: 'encrypted',
    otpLength: 6,
    expiresIn: LINK_SECONDS['sign-in'],
    allowedAttempts: 5,
    disableSignUp: true,
    // Codes travel in the mail of identity/mail-sign-in.ts; the route that would call this is closed.
    sendVerificationOTP: async () => {
      throw new APIError('NOT_FOUND')
    },
  })
