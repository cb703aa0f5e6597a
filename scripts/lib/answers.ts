/** Whether an address answers, and with success. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

/** Waits until an address answers; fails when its patience, in milliseconds, is over. */
export async function waitFor(url: string, patience: number): Promise<void> {
  const end = Date.now() + patience
  while (!(await answers(url))) {
    if (Date.now() > end) throw new Error(`${url} did not answer within ${patience / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
