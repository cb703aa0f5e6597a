import { SHARE, STOPS, type Stop } from './stops.ts'

/** A faster throw, in pixels per millisecond, goes on to the next stop in its direction. */
const THROW = 0.5
/** A press that moves less is no drag. */
const PRESS = 6

/** Drags a sheet that was pressed, until it is let go; `land` hears where it comes to rest and when. */
export function drag(
  press: PointerEvent,
  sheet: HTMLElement,
  page: HTMLElement,
  land: (stop: Stop, at: number) => void,
): void {
  const { top, height } = page.getBoundingClientRect()
  const offset = sheet.getBoundingClientRect().top - top - press.clientY
  const life = new AbortController()
  let last = { y: press.clientY, at: press.timeStamp, speed: 0 }
  let hasMoved = false

  const move = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return
    hasMoved ||= Math.abs(event.clientY - press.clientY) > PRESS
    if (!hasMoved) return
    const speed = (event.clientY - last.y) / Math.max(1, event.timeStamp - last.at)
    last = { y: event.clientY, at: event.timeStamp, speed }
    const [low, high] = [(1 - SHARE.low) * height, (1 - SHARE.high) * height]
    sheet.style.insetBlockStart = `${Math.min(low, Math.max(high, offset + event.clientY))}px`
    sheet.classList.add('dragged')
  }
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== press.pointerId) return
    life.abort()
    sheet.style.removeProperty('inset-block-start')
    sheet.classList.remove('dragged')
    if (hasMoved) land(landing(1 - (offset + event.clientY) / height, last.speed), event.timeStamp)
  }
  addEventListener('pointermove', move, life)
  addEventListener('pointerup', end, life)
  addEventListener('pointercancel', end, life)
}

/** Where a sheet comes to rest that was let go at a share of the page with a speed in pixels per millisecond. */
export function landing(share: number, speed: number): Stop {
  if (speed < -THROW) return STOPS.find((stop) => SHARE[stop] > share) ?? 'high'
  if (speed > THROW) return STOPS.findLast((stop) => SHARE[stop] < share) ?? 'low'
  const away = (stop: Stop) => Math.abs(SHARE[stop] - share)
  return STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best))
}
