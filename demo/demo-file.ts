import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientName, CourierName, DriverName, PersonName } from './cast.ts'

/** The ids and keys of everyone in the demo; keys can only be read when they are made. */
export interface People {
  readonly couriers: Record<CourierName, { id: string; bucket: string; secretKey: string }>
  readonly clients: Record<
    ClientName,
    { id: string; secretKey: string; connections: Partial<Record<CourierName, string>> }
  >
  readonly drivers: Record<DriverName, { id: string; key: string }>
  readonly people: Record<PersonName, { id: string }>
  readonly publishableKey: string
}

/** What scripts may know of the demo: `demo.json` in the state folder. */
export interface Demo {
  readonly baseUrl: string
  readonly shopUrl: string
  readonly people: People
  readonly publishable: { key: string; origin: string }
  /** With which the shop checks what its endpoint receives. */
  readonly webhookSecret: string
  /** Ids by what they show: `running`, `rejected`, `completed`. */
  readonly orders: Record<string, string>
  readonly trackingLinks: Record<string, string>
  /** What a person may open, printed by the start script. */
  readonly links: Record<string, string>
}

const fileIn = (state: string) => join(state, 'demo.json')

/** The demo that this state folder holds, or null before the first seed. */
export function readDemo(state: string): Demo | null {
  if (!existsSync(fileIn(state))) return null
  return toDemo(JSON.parse(readFileSync(fileIn(state), 'utf8')))
}

/** Writes the file whole or not at all. */
export function writeDemo(state: string, demo: Demo): void {
  const draft = `${fileIn(state)}.new`
  writeFileSync(draft, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, fileIn(state))
}

// Only `writeDemo` makes this file.
const toDemo = (value: unknown): Demo => value as Demo
