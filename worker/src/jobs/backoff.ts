const FIRST_SECONDS = 30
const LONGEST_SECONDS = 3_600

/** Seconds to wait before the next try: doubling, at most an hour, a fifth up or down so that no herd forms. */
export function backoffSeconds(attempts: number, random = Math.random()): number {
  const planned = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, attempts - 1))
  return Math.round(planned * (0.8 + 0.4 * random))
}
