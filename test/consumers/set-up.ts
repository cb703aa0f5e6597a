import { ensureInstalled } from '../../scripts/lib/install.mjs'

/** Installs what the tests themselves import, before they do. */
export const setup = (): Promise<void> => ensureInstalled(import.meta.dirname)
