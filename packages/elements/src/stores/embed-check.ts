import { atom, type ReadableAtom } from 'nanostores'
import { SERVER_CHECKS, type Outcome } from './embed-checks.ts'
import { EmbedTrial, type EmbedSubject } from './embed-trial.ts'

/** What is tried, in the order of the report; the last five with the page's own tools. */
export const CHECKS = [
  'mixed',
  'server',
  'version',
  'clock',
  'key',
  'origin',
  'token',
  'components',
  'connect',
  'image',
  'worker',
  'style',
  'types',
] as const
export type CheckName = (typeof CHECKS)[number]
type PageCheck = Exclude<CheckName, keyof typeof SERVER_CHECKS>

/** Tries that need the page, by the name of their row. */
export type PageProbes = Readonly<Record<PageCheck, () => Promise<Outcome>>>

/** The report as far as it has come: a row without an outcome is still being tried. */
export interface EmbedReport {
  readonly outcomes: Partial<Readonly<Record<CheckName, Outcome>>>
  readonly isDone: boolean
}

/** Tries all that an embed needs, each thing once, and keeps what came of it. */
export class EmbedCheck {
  readonly $report: ReadableAtom<EmbedReport>
  readonly #report = atom<EmbedReport>({ outcomes: {}, isDone: false })
  readonly #violated = new Set<CheckName>()
  #run = 0

  constructor() {
    this.$report = this.#report
  }

  /** Begins anew; the last of several runs counts. */
  async run(subject: EmbedSubject, probes: PageProbes): Promise<void> {
    const run = ++this.#run
    this.#violated.clear()
    this.#report.set({ outcomes: {}, isDone: false })
    const trial = new EmbedTrial(subject)
    const tries: Record<CheckName, () => Outcome | Promise<Outcome>> = { ...probes, ...bound(trial) }
    await Promise.all(
      CHECKS.map(async (name) => {
        const outcome = await attempt(tries[name])
        if (run === this.#run && !this.#violated.has(name)) this.#note(name, outcome)
      }),
    )
    if (run === this.#run) this.#report.set({ ...this.#report.get(), isDone: true })
  }

  /** The page's policy has blocked something of ours; that outweighs what a try has said or will say. */
  violated(name: PageCheck, outcome: Outcome): void {
    this.#violated.add(name)
    this.#note(name, outcome)
  }

  #note(name: CheckName, outcome: Outcome): void {
    const report = this.#report.get()
    this.#report.set({ ...report, outcomes: { ...report.outcomes, [name]: outcome } })
  }
}

/** A try that breaks says so in its row and leaves the others alone. */
async function attempt(check: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await check()
  } catch (error) {
    console.error('Waybill: a check broke', error)
    return { level: 'skipped', text: 'untried' }
  }
}

const bound = (trial: EmbedTrial) => ({
  mixed: () => SERVER_CHECKS.mixed(trial),
  server: () => SERVER_CHECKS.server(trial),
  version: () => SERVER_CHECKS.version(trial),
  clock: () => SERVER_CHECKS.clock(trial),
  key: () => SERVER_CHECKS.key(trial),
  origin: () => SERVER_CHECKS.origin(trial),
  token: () => SERVER_CHECKS.token(trial),
  components: () => SERVER_CHECKS.components(trial),
})
