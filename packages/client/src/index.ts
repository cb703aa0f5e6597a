export { createClient, type Client } from './client.ts'
export { systemClock, type Clock } from './clock.ts'
export { publishableTokenSource, type EmbedOptions } from './embed.ts'
export type { Snapshot } from './exchange.ts'
export { connectLater } from './later.ts'
export { connectLive, type Live, type LiveOptions, type LiveState, type StopReason } from './live.ts'
export type { ClientOptions } from './options.ts'
export { knock, knockSocket, type Knock } from './probe.ts'
export { pollLive, type Poll, type PollOptions } from './poll.ts'
export {
  tokenSource,
  type GivenToken,
  type TokenRequest,
  type TokenSource,
  type TokenSourceOptions,
} from './session.ts'
