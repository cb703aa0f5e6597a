import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'

const https = z.url({ protocol: /^https$/ })

/** What an installation is: `deploy.json`, written once by hand (docs/deploy.md). */
const DeploySettings = z.strictObject({
  /** Where it will be reached. */
  baseUrl: https,
  /** Hosts of couriers' own portals. */
  hosts: z.array(z.string()).default([]),
  /** Needed where the login knows several accounts. */
  accountId: z.string().optional(),
  /** Where the databases and the bucket live; a jurisdiction goes before a location. */
  location: z.enum(['weur', 'eeur', 'apac', 'oc', 'wnam', 'enam']).optional(),
  jurisdiction: z.enum(['eu', 'us', 'fedramp']).optional(),
  mail: z.strictObject({ url: https, from: z.string(), key: z.string() }),
  geocoder: z.strictObject({ url: https, key: z.string().optional() }),
  /** Without a router, ways are straight lines and forecasts guesses. */
  router: z.strictObject({ url: https, key: z.string().optional() }).optional(),
  map: z.strictObject({ light: https, dark: https, attribution: z.string() }),
})
export type DeploySettings = z.infer<typeof DeploySettings>

/** Reads the file; what is wrong with it is said in one list. */
export function readDeploySettings(path: string): DeploySettings {
  if (!existsSync(path)) throw new Error(`There is no ${path}; docs/deploy.md shows what it holds`)
  const { data, error } = DeploySettings.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (error) throw new Error(`${path} is not right yet:\n${z.prettifyError(error)}`)
  return data
}
