import type { DriveStep } from './drive.ts'

/** When steps come due: `factor` simulated seconds pass in one real second. */
export interface Pace {
  readonly factor: number
  /** Milliseconds, as Date.now gives them. */
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

/**
 * Gives each step of a drive when its time has come. Late steps follow at once: the drive never stretches. Up to a
 * factor of 6, with a fix for each real second (`every` = factor), a viewer's marker still glides; above, it cannot.
 */
export async function* paced(steps: Iterable<DriveStep>, { factor, now, wait }: Pace): AsyncGenerator<DriveStep> {
  const start = now()
  for (const step of steps) {
    const due = start + (step.after / factor) * 1000
    const left = due - now()
    if (left > 0) await wait(left)
    yield step
  }
}

/** The real moment of a simulated second, for the fixes that are sent. */
export function momentOf(after: number, startedAt: number, factor: number): string {
  return new Date(startedAt + (after / factor) * 1000).toISOString()
}
