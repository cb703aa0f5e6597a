import type { Knock } from '@waybill/client'
import { COMPONENT_SCOPES, type Component } from '@waybill/contract/scopes'
import type { EmbedTextKey } from '../locales/en/embed-check.ts'
import type { EmbedSubject, EmbedTrial, TokenAnswer } from './embed-trial.ts'

/** How a check ended; one that is skipped had nothing to look at. */
export type Level = 'passed' | 'skipped' | 'warning' | 'failed'

/** What a check found, as a text of the locales with its values. */
export interface Outcome {
  readonly level: Level
  readonly text: EmbedTextKey
  readonly values?: Readonly<Record<string, string | number>>
}

type Check = (trial: EmbedTrial) => Outcome | Promise<Outcome>

const passed = (text: EmbedTextKey, values = {}): Outcome => ({ level: 'passed', text, values })
const skipped = (text: EmbedTextKey, values = {}): Outcome => ({ level: 'skipped', text, values })
const warning = (text: EmbedTextKey, values = {}): Outcome => ({ level: 'warning', text, values })
const failed = (text: EmbedTextKey, values = {}): Outcome => ({ level: 'failed', text, values })

/** What can be told without the page's own tools, in the order of the report. */
export const SERVER_CHECKS = {
  mixed: checkMixed,
  server: checkServer,
  version: checkVersion,
  clock: checkClock,
  key: checkKey,
  origin: checkOrigin,
  token: checkToken,
  components: checkComponents,
} as const satisfies Record<string, Check>

function checkMixed({ subject: { origin, server } }: EmbedTrial): Outcome {
  const { protocol, hostname } = new URL(server)
  const isRefused = origin.startsWith('https:') && protocol === 'http:' && hostname !== 'localhost'
  return isRefused ? failed('mixed.refused') : passed('mixed.fits')
}

async function checkServer(trial: EmbedTrial): Promise<Outcome> {
  const { server } = trial.subject
  const answer = await trial.brand()
  if (answer.kind === 'nothing') return failed('server.silent', { server })
  return answer.status === 200 ? passed('server.answers') : failed('server.other', { server, status: answer.status })
}

async function checkVersion(trial: EmbedTrial): Promise<Outcome> {
  const answer = await trial.version()
  const [, theirs] = answer.kind === 'answered' ? (/"version":\s*"([^"]+)"/.exec(answer.text) ?? []) : []
  const { version: ours } = trial.subject
  if (!theirs) return skipped('version.unknown')
  return theirs === ours ? passed('version.same', { version: ours }) : warning('version.differs', { ours, theirs })
}

const MINUTE = 60_000
const OFF_BY = 3 * MINUTE

/** By the `Date` of an answer, else by the time at which a token was just made. */
async function checkClock(trial: EmbedTrial): Promise<Outcome> {
  const [answer, token] = await Promise.all([trial.brand(), trial.token()])
  const date = answer.kind === 'answered' ? Date.parse(answer.date ?? '') : NaN
  const issued = token?.kind === 'given' ? (token.claims.iat ?? NaN) * 1_000 : NaN
  const theirs = Number.isNaN(date) ? issued : date
  if (Number.isNaN(theirs)) return timeless(answer, trial.subject)
  const off = Math.abs(trial.subject.now() - theirs)
  return off > OFF_BY ? warning('clock.off', { count: Math.round(off / MINUTE) }) : passed('clock.right')
}

/** Why no time is known. A page reads all headers of its own origin, and of another those that are exposed to it. */
function timeless({ kind }: Knock, { origin, server }: EmbedSubject): Outcome {
  if (kind === 'nothing') return skipped('untried')
  return skipped(origin === new URL(server).origin ? 'clock.unsent' : 'clock.unseen')
}

/** What the server's refusal of a key means; other codes say nothing of the key. */
const KEY_REFUSED: Readonly<Record<string, Outcome>> = {
  origin_not_allowed: passed('key.known'),
  unauthenticated: failed('key.unknown'),
  suspended: failed('key.suspended'),
  rate_limited: skipped('untried'),
}

async function checkKey(trial: EmbedTrial): Promise<Outcome> {
  const { publishableKey, holdsSecret } = trial.subject
  if (holdsSecret || publishableKey.startsWith('sk_')) return failed('key.secret')
  if (!publishableKey) return skipped('key.none')
  if (!/^pk_[0-9A-Za-z]{20,}$/.test(publishableKey)) return failed('key.shape')
  const verdict = await trial.session()
  return 'answer' in verdict ? passed('key.known') : (KEY_REFUSED[verdict.code] ?? skipped('untried'))
}

async function checkOrigin(trial: EmbedTrial): Promise<Outcome> {
  const { publishableKey, origin } = trial.subject
  if (!/^pk_[0-9A-Za-z]{20,}$/.test(publishableKey)) return skipped('origin.free')
  if (origin === 'null') return failed('origin.none')
  const verdict = await trial.session()
  if ('answer' in verdict) return passed('origin.allowed', { origin })
  return verdict.code === 'origin_not_allowed' ? failed('origin.refused', { origin }) : skipped('untried')
}

const TOKEN_FAULTS = {
  late: () => failed('token.late'),
  shapeless: () => failed('token.shape'),
  threw: ({ reason }: Extract<TokenAnswer, { kind: 'threw' }>) => failed('token.threw', { reason }),
} as const

async function checkToken(trial: EmbedTrial): Promise<Outcome> {
  const given = await trial.token()
  if (!given) return skipped('token.none')
  if (given.kind === 'threw') return TOKEN_FAULTS.threw(given)
  if (given.kind !== 'given') return TOKEN_FAULTS[given.kind]()
  const verdict = await trial.context(given.token)
  if ('code' in verdict) return refusedToken(given.claims.exp, trial.subject.now(), verdict.code)
  const next = await trial.nextToken()
  const isSame = next?.kind === 'given' && next.token === given.token
  return isSame ? warning('token.same') : passed('token.works')
}

function refusedToken(exp: number | undefined, now: number, code: string): Outcome {
  if (code === 'unavailable' || code === 'rate_limited') return skipped('untried')
  if (exp !== undefined && exp * 1_000 < now) return failed('token.expired')
  return failed(code === 'origin_not_allowed' ? 'token.origin' : 'token.refused')
}

async function checkComponents(trial: EmbedTrial): Promise<Outcome> {
  const { components } = trial.subject
  const given = await trial.token()
  if (given?.kind !== 'given' || components.length === 0) return skipped('components.none')
  const verdict = await trial.context(given.token)
  if ('code' in verdict) return skipped('untried')
  const { scopes } = verdict.answer
  const missing = components.filter((name) => !scopesOf(name).every((scope) => scopes.includes(scope)))
  const names = (list: readonly string[]) => ({ names: list.join(', ') })
  return missing.length > 0
    ? failed('components.missing', names(missing))
    : passed('components.allowed', names(components))
}

const isComponent = (name: string): name is Component => Object.hasOwn(COMPONENT_SCOPES, name)
/** A name that no token can be minted for is missing always. */
const scopesOf = (name: string): readonly string[] => (isComponent(name) ? COMPONENT_SCOPES[name] : ['unknown'])
