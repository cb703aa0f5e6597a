import { parseArgs } from 'node:util'
import { Point } from '@waybill/contract/points'
import { MODES, type ModeName } from './modes.ts'

/** What the command line asks for. */
export interface Options {
  /** State folder of the demo whose drivers drive; without one `keys` say who does. */
  readonly state: string
  /** Where the API is; the demo's own by default. */
  readonly url: string | undefined
  /** A file with `{ "name": "dk_…" }`: drivers of another installation. */
  readonly keys: string | undefined
  /** Where the drivers of that file begin, one beside the other. */
  readonly from: Point
  /** How many of them drive. */
  readonly drivers: number
  /** How they drive, in turn; empty for the demo's own ways. */
  readonly modes: readonly ModeName[]
  readonly seed: number
  /** How much faster than on a real street time runs. */
  readonly factor: number
}

export const HELP = `Simulated drivers that work off their stops through the public API.

  node demo/simulator/main.ts [options]

  --state DIR     drive the demo that keeps its state here (npm start keeps demo/.state)
  --url URL       where the API is; by default the demo's
  --keys FILE     drivers of any installation: {"Diego": "dk_…", …} as signing in gave them
  --from=LAT,LON  where drivers of a file begin (the old town of Montevideo)
  --drivers N     how many of them drive (all)
  --modes LIST    how they drive, in turn: ${Object.keys(MODES).join(', ')}
  --seed N        the same number drives the same way (1)
  --factor N      how much faster than on a real street time runs (3); a marker glides up to 6
  --help          this text
`

const OLD_TOWN: Point = { latitude: -34.9058, longitude: -56.1913 }

interface Environment {
  readonly WAYBILL_STATE?: string | undefined
  readonly SIMULATOR_FACTOR?: string | undefined
}

/** Reads the command line; null when help is asked for. Throws a RangeError that says what it cannot read. */
export function readOptions(args: readonly string[], environment: Environment, state: string): Options | null {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      state: text,
      url: text,
      keys: text,
      from: text,
      drivers: text,
      modes: text,
      seed: text,
      factor: text,
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return null
  return {
    state: values.state ?? environment.WAYBILL_STATE ?? state,
    url: values.url,
    keys: values.keys,
    from: values.from === undefined ? OLD_TOWN : pointOf(values.from),
    drivers: numberOf('drivers', values.drivers ?? 'Infinity'),
    modes: (values.modes?.split(',') ?? []).map(modeOf),
    seed: numberOf('seed', values.seed ?? '1'),
    factor: numberOf('factor', values.factor ?? environment.SIMULATOR_FACTOR ?? '3'),
  }
}

function numberOf(name: string, text: string): number {
  const number = Number(text)
  if (number > 0) return number
  throw new RangeError(`--${name} takes a number above 0, not "${text}"`)
}

function pointOf(text: string): Point {
  const [latitude, longitude, ...rest] = text.split(',').map(Number)
  const point = Point.safeParse({ latitude, longitude })
  if (point.success && rest.length === 0) return point.data
  throw new RangeError(`--from takes a latitude and a longitude, as in -34.9058,-56.1913, not "${text}"`)
}

function modeOf(name: string): ModeName {
  if (name in MODES) return name as ModeName
  throw new RangeError(`There is no mode "${name}"; the modes are ${Object.keys(MODES).join(', ')}`)
}
