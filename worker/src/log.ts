/** Writes one structured line; never pass phone numbers, addresses, names or tokens. */
export function log(level: 'info' | 'warn' | 'error', event: string, details: Record<string, unknown> = {}): void {
  console[level](JSON.stringify({ event, ...details }))
}
