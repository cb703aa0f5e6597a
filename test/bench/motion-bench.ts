import { COURSES } from '../motion/courses.ts'
import { PLAYERS, type PlayerName } from '../motion/players.ts'
import { replay, together, type Measured } from '../motion/replay.ts'
import { makeTrip } from '../motion/trips.ts'
import type { Row } from './report.ts'

/** Replays noisy trips: how a marker moves with each report at once, between reports, and as ours does. */
export async function benchMotion(count = '200'): Promise<readonly Row[]> {
  const trips = Array.from({ length: Number(count) }, (_, index) => makeTrip(index + 1))
  const names = Object.keys(PLAYERS) as PlayerName[]
  const rowsOf = (what: string, some: typeof trips): Row[] => {
    const measured = new Map(names.map((name) => [name, some.map((trip) => replay(trip, name))]))
    const raw = together(measured.get('raw') ?? [])
    return names.map((name) => row(what, name, measured.get(name) ?? [], raw))
  }
  return [
    ...rowsOf(`all ${trips.length}`, trips),
    ...COURSES.flatMap((course) =>
      rowsOf(
        course,
        trips.filter((trip) => trip.course === course),
      ),
    ),
  ]
}

function row(trips: string, player: string, each: readonly Measured[], raw: Measured): Row {
  const all = together(each)
  const lag = all.lag / all.frames
  return {
    trips,
    player,
    backward: String(all.backward),
    'jumps/trip': (all.jumps / each.length).toFixed(1),
    'most jumps': String(Math.max(...each.map(({ jumps }) => jumps))),
    'longest step m': all.longestStep.toFixed(0),
    'off route %': ((100 * all.offRoute) / all.frames).toFixed(2),
    'off streets %': ((100 * all.offStreets) / all.frames).toFixed(2),
    'stands %': ((100 * all.stuck) / all.frames).toFixed(1),
    'lag m': lag.toFixed(0),
    'lag / raw': (lag / (raw.lag / raw.frames)).toFixed(2),
  }
}
