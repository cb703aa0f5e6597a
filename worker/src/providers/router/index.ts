import type { Assets } from '../city/city-files.ts'
import type { Fetch } from '../fetch-json.ts'
import { cityRouter } from './city.ts'
import { withFallback } from './fallback.ts'
import type { ReportFailure } from './fallback.ts'
import { osrmRouter } from './osrm.ts'
import type { OsrmSettings } from './osrm.ts'
import type { Router } from './router.ts'
import { straightLineRouter } from './straight-line.ts'

export type { Leg, Route, RouteQuery, Router, TableQuery } from './router.ts'

interface SettingsByName {
  /** The demo's own streets; needs no network. */
  city: object
  osrm: OsrmSettings
  'straight-line': object
}

type Name = keyof SettingsByName

/** Which router an installation uses, and what that router needs to know. */
export type RouterSettings<N extends Name = Name> = { [K in N]: { readonly name: K } & SettingsByName[K] }[N]

/** What routers need of the worker; `report` hears of every failure that the straight line stood in for. */
export interface RouterMeans {
  readonly fetch: Fetch
  readonly assets: Assets
  readonly report: ReportFailure
}

type Makers = { [N in Name]: (settings: RouterSettings<N>, means: RouterMeans) => Router }

const ROUTERS: Makers = {
  city: (_settings, { assets, report }) => withFallback(cityRouter(assets), straightLineRouter(), report),
  osrm: (settings, { fetch, report }) => withFallback(osrmRouter(settings, fetch), straightLineRouter(), report),
  'straight-line': () => straightLineRouter(),
}

/** The router that the settings name, with the straight line behind it. */
export function routerFor<N extends Name>(settings: RouterSettings<N>, means: RouterMeans): Router {
  return ROUTERS[settings.name](settings, means)
}
