export type WindowReading = typeof import('./window-reading.ts')

let reading: WindowReading | undefined
let loading: Promise<void> | undefined

/** What reads and writes windows, once it is here. */
export const windowReading = (): WindowReading | undefined => reading

/** Loads it on first use; a failed load is tried anew the next time. */
export function loadWindowReading(): Promise<void> {
  loading ??= import('./window-reading.ts').then(
    (module) => void (reading = module),
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}
