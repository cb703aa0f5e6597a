import { afterAll, beforeAll, expect, vi } from 'vitest'

/** What no log line may ever hold; the names and addresses are the ones that tests use. */
const SECRETS = {
  'a phone number': /\+\d{7,15}/,
  'a key': /\b[spd]k_[0-9A-Za-z]{20,}/,
  'a token': /\beyJ[\w-]+\.[\w-]+\.|#[ti]=\w/,
  'a tracking link': /\/t\/[0-9A-Za-z]{32}|\b[0-9A-Za-z]{32}\b/,
  'a session': /session_token/,
  'a mail address': /[\w.+-]+@[\w-]+\.\w+/,
  'an address': /Sarandí|Bulevar|España|Ellauri|Montevideo/,
  'a place': /-3[45]\.\d{3,}|-56\.\d{3,}/,
  'a name': /Ana Silva|Diego Sosa|Lucía|Marta Ríos/,
} as const

/** Listens to every line that the worker logs while a file's tests run, and ends with what should not be in them. */
export function guardLogs(): void {
  const lines: string[] = []
  beforeAll(() => {
    for (const level of ['info', 'warn', 'error'] as const) {
      const write = console[level].bind(console)
      vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
        lines.push(parts.map(String).join(' '))
        // A line for each request would hide what matters.
        if (level !== 'info') write(...parts)
      })
    }
  })
  afterAll(() => {
    vi.restoreAllMocks()
    const told = Object.entries(SECRETS).flatMap(([name, pattern]) =>
      lines.filter((line) => pattern.test(line)).map((line) => `${name}: ${line.slice(0, 500)}`),
    )
    expect(told.slice(0, 20)).toEqual([])
  })
}
