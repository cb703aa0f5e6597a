import type { ReactiveControllerHost } from 'lit'
import type { Portal } from '../base/context.ts'
import { StoreController } from '../base/store-controller.ts'
import { boardStore, type Board } from '../stores/board.ts'
import { chosenDriverStore } from '../stores/chosen-driver.ts'
import { driversStore, type PlacedDriver } from '../stores/drivers.ts'
import type { ResourceState } from '../stores/resource.ts'
import { runsStore, type Runs } from '../stores/runs.ts'

const NO_BOARD: Board = { rows: [], newcomers: new Set(), isCut: false }
const NO_RUNS: Runs = new Map()

/** What a board shows, as far as it has come; its host renders again when any of it changes. */
export class BoardReading {
  readonly #board: StoreController<ResourceState<Board>>
  readonly #drivers: StoreController<ResourceState<readonly PlacedDriver[]>>
  readonly #runs: StoreController<ResourceState<Runs>>
  readonly #chosen: StoreController<string>
  /** Shows or hides a driver's way on the map. */
  readonly choose: (driverId: string) => void

  constructor(host: ReactiveControllerHost, portal: () => Portal | undefined) {
    this.#board = new StoreController(host, () => portal()?.store(boardStore).$state)
    this.#drivers = new StoreController(host, () => portal()?.store(driversStore).$state)
    this.#runs = new StoreController(host, () => portal()?.store(runsStore).$state)
    this.#chosen = new StoreController(host, () => portal()?.store(chosenDriverStore).$id)
    this.choose = (id) => portal()?.store(chosenDriverStore).choose(id)
  }

  /** Where the reading of the orders stands. */
  get state(): ResourceState<Board> {
    return this.#board.value ?? { kind: 'loading' }
  }

  get board(): Board {
    return valueOf(this.#board.value) ?? NO_BOARD
  }

  get drivers(): readonly PlacedDriver[] {
    return valueOf(this.#drivers.value) ?? []
  }

  /** The driver whose way the map shows, or ''. */
  get chosen(): string {
    return this.#chosen.value ?? ''
  }

  get runs(): Runs {
    return valueOf(this.#runs.value) ?? NO_RUNS
  }
}

const valueOf = <Value>(state: ResourceState<Value> | undefined): Value | undefined =>
  state?.kind === 'ready' ? state.value : undefined
