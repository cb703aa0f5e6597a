const GAP = 6
const MARGIN = 10

/**
 * Puts an open `popover` beside its opener: above or below, wherever there is more room, and inside the window. `end`
 * lets it grow from the opener's end instead of its start.
 */
export function placeBeside(popover: HTMLElement, opener: HTMLElement, align: 'start' | 'end' = 'start'): void {
  const { top, bottom, left, right } = opener.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isAbove = top > clientHeight - bottom
  const growsRight = (align === 'start') === opener.matches(':dir(ltr)')
  const room = isAbove ? top : clientHeight - bottom
  popover.style.maxBlockSize = `${room - GAP - MARGIN}px`
  popover.style.insetBlock = isAbove ? `auto ${clientHeight - top + GAP}px` : `${bottom + GAP}px auto`
  const overflow = growsRight ? clientWidth - left - popover.offsetWidth : right - popover.offsetWidth
  const shift = Math.min(0, overflow - MARGIN)
  popover.style.left = growsRight ? `${Math.max(MARGIN, left + shift)}px` : 'auto'
  popover.style.right = growsRight ? 'auto' : `${Math.max(MARGIN, clientWidth - right + shift)}px`
}
