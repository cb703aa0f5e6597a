/** Whether a wait is over. A clock that went back ends it: else it would last until the clock is as late again. */
export const hasPassed = (milliseconds: number, since: number, now = Date.now()): boolean =>
  now < since || now - since >= milliseconds
