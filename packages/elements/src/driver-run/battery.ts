/** The part of a battery's state that browsers tell, where they tell it (Chromium on Android). */
interface Battery extends EventTarget {
  readonly level: number
  readonly charging: boolean
}

const LOW = 0.2

/** Whether the phone should save power; false where the browser does not say. */
export class BatterySign {
  #battery: Battery | undefined

  constructor() {
    void batteryOf(navigator)?.then((battery) => (this.#battery = battery))
  }

  get isLow(): boolean {
    return this.#battery !== undefined && !this.#battery.charging && this.#battery.level <= LOW
  }
}

// The API is in no standard library of types, because two of three browsers lack it.
const batteryOf = (browser: Navigator): Promise<Battery> | undefined =>
  (browser as Navigator & { getBattery?: () => Promise<Battery> }).getBattery?.()
