import type { NetworkSign } from '../stores/driver-run.ts'

/** What the browser says about the network: "offline" is certain, "online" is a hope. */
export const phoneNetwork: NetworkSign = {
  get isOnline() {
    return navigator.onLine
  },
  listen(onChange) {
    const names = ['online', 'offline'] as const
    for (const name of names) addEventListener(name, onChange)
    return () => names.forEach((name) => removeEventListener(name, onChange))
  },
}
