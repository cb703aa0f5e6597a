import { faultsOf } from './errors.ts'

/** What is wrong with the fields of a form, by their names. */
export type FormFaults = Readonly<Record<string, string>>

export const NO_FAULTS: FormFaults = {}

/** The first fault of each field that the server found, in words; `says` gives those of a path and code. */
export const serverFaults = (error: unknown, says: (path: string, code: string) => string): FormFaults =>
  Object.fromEntries(
    faultsOf(error)
      .toReversed()
      .map(({ path, code }) => [path.split('.', 1)[0], says(path, code)]),
  )

/** Whether an error is told beside fields already. */
export const isToldByFields = (error: unknown): boolean => faultsOf(error).some(({ path }) => path !== '')

/** Moves the focus to the first faulty field below a root. */
export function focusFault(root: ParentNode | null | undefined): void {
  root?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
}

/** Addresses as people type them; the server looks closer. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(text.trim())
