import * as z from 'zod'
import { fetchJson, type Fetch } from './fetch-json.ts'

const PUBLIC_RESOLVER = 'https://cloudflare-dns.com/dns-query'
const TIMEOUT_MS = 5_000
/** The types of records that hold an address, with their numbers (RFC 1035, 3596). */
const TYPES = { A: 1, AAAA: 28 } as const

const Answer = z.object({ Answer: z.optional(z.array(z.object({ type: z.number(), data: z.string() }))) })

/** Finds the addresses of a name; none when it has none, a ProviderError when nobody can tell. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Asks a resolver that speaks DNS over HTTPS in JSON; a worker has no other way to the name system. */
export const dnsOverHttps =
  (fetch: Fetch, resolver = PUBLIC_RESOLVER): Resolve =>
  async (host) => {
    const answers = await Promise.all(
      Object.entries(TYPES).map(([name, type]) => ask(fetch, resolver, host, name, type)),
    )
    return answers.flat()
  }

async function ask(fetch: Fetch, resolver: string, host: string, name: string, type: number): Promise<string[]> {
  const url = new URL(resolver)
  url.search = new URLSearchParams({ name: host, type: name }).toString()
  const { body } = await fetchJson({ provider: 'dns', fetch, url, timeout: TIMEOUT_MS, accept: 'application/dns-json' })
  const records = Answer.parse(body).Answer ?? []
  return records.filter((record) => record.type === type).map(({ data }) => data)
}
