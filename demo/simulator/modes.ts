/** How a simulated drive differs from an uneventful one. */
export interface Mode {
  /** Share of the usual speed. */
  readonly pace: number
  /** Seconds of standing in traffic halfway. */
  readonly halt: number
  /** Metres that the phone is off, as a standard deviation. */
  readonly noise: number
  /** Share of fixes that lie hundreds of metres away. */
  readonly outliers: number
  /** Share of fixes that never arrive. */
  readonly losses: number
  /** The part of the drive without a network, as shares of its time; its fixes come together afterwards. */
  readonly offline: readonly [from: number, to: number]
  /** There is no network at the door either: what happens there is told later. */
  readonly tellsLate: boolean
  /** How the stop ends. */
  readonly outcome: 'completed' | 'failed'
}

const NORMAL: Mode = {
  pace: 1,
  halt: 0,
  noise: 2,
  outliers: 0,
  losses: 0,
  offline: [1, 1],
  tellsLate: false,
  outcome: 'completed',
}

export const MODES = {
  normal: NORMAL,
  late: { ...NORMAL, pace: 0.55, halt: 300 },
  failing: { ...NORMAL, outcome: 'failed' },
  offline: { ...NORMAL, offline: [0.35, 0.6], tellsLate: true },
  noisy: { ...NORMAL, noise: 6, outliers: 0.03, losses: 0.08 },
} as const satisfies Record<string, Mode>

export type ModeName = keyof typeof MODES
