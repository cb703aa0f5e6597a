/** Calls back about once a second while the page can be seen. */
const ticks = new Set<(now: number) => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Joins the one clock of the page; the answer leaves it. */
export function onTick(tick: (now: number) => void): () => void {
  if (ticks.size === 0) {
    document.addEventListener('visibilitychange', adjust)
  }
  ticks.add(tick)
  adjust()
  return () => {
    ticks.delete(tick)
    if (ticks.size === 0) document.removeEventListener('visibilitychange', adjust)
    adjust()
  }
}

function adjust(): void {
  const wanted = ticks.size > 0 && !document.hidden
  if (wanted === (timer !== undefined)) return
  if (wanted) {
    timer = setInterval(tickAll, 1_000)
    tickAll()
  } else {
    clearInterval(timer)
    timer = undefined
  }
}

function tickAll(): void {
  const now = Date.now()
  for (const tick of ticks) tick(now)
}
