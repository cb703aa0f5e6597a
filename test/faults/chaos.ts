import type { BrowserContext, Page, Route, WebSocketRoute } from '@playwright/test'

/** How badly a network behaves; each number is a share of what goes through. */
export interface Weather {
  readonly lost: number
  readonly doubled: number
  readonly late: number
  /** Requests whose answers are lost on the way back. */
  readonly unanswered: number
}
export const CALM: Weather = { lost: 0, doubled: 0, late: 0, unanswered: 0 }
export const STORM: Weather = { lost: 0.25, doubled: 0.2, late: 0.25, unanswered: 0.3 }

/** Stands between one browser and the server: frames get lost, come twice or late, answers do not arrive. */
export class Chaos {
  weather: Weather = CALM
  readonly #random: () => number
  readonly #context: BrowserContext
  readonly #sockets = new Set<WebSocketRoute>()
  #isOffline = false

  private constructor(context: BrowserContext, random: () => number) {
    this.#context = context
    this.#random = random
  }

  static async between(page: Page, random: () => number): Promise<Chaos> {
    const chaos = new Chaos(page.context(), random)
    await page.routeWebSocket(/\/v1\/live\//, (socket) => chaos.#connect(socket))
    await page.route(/\/v1\/chat\/threads\/\w+\/(messages|edit|delete|read)/, (route) => chaos.#pass(route))
    return chaos
  }

  /** Takes the browser off the network, or puts it back. */
  async setOffline(isOffline: boolean): Promise<void> {
    this.#isOffline = isOffline
    await this.#context.setOffline(isOffline)
    if (!isOffline) return
    for (const socket of this.#sockets) void socket.close({ code: 1001 })
  }

  #connect(socket: WebSocketRoute): void {
    if (this.#isOffline) return void socket.close({ code: 1001 })
    this.#sockets.add(socket)
    const server = socket.connectToServer()
    socket.onMessage((frame) => server.send(frame))
    let held: string | Buffer | undefined
    server.onMessage((frame) => {
      const turns = this.#turns(frame)
      if (turns === 'late') return void (held = frame)
      for (let turn = 0; turn < turns; turn++) socket.send(frame)
      if (held !== undefined) socket.send(held)
      held = undefined
    })
    server.onClose((code) => {
      this.#sockets.delete(socket)
      void socket.close({ code: code === 1006 || code === undefined ? 1001 : code })
    })
  }

  /** How often a frame arrives; the greeting always does, without it there is no connection. */
  #turns(frame: string | Buffer): number | 'late' {
    if (!String(frame).includes('"event"')) return 1
    const { lost, doubled, late } = this.weather
    const chance = this.#random()
    if (chance < lost) return 0
    if (chance < lost + doubled) return 2
    return chance < lost + doubled + late ? 'late' : 1
  }

  async #pass(route: Route): Promise<void> {
    if (this.#random() >= this.weather.unanswered) return route.continue()
    try {
      await route.fetch()
    } catch (error) {
      // The worker is down just now: the request is lost and not its answer.
      if (!(error instanceof Error)) throw error
    }
    await route.abort('connectionreset')
  }
}
