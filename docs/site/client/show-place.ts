/** Scrolls the side bar, which is longer than the window, to the page that is open. */
export function showPlace(): void {
  const menu = document.querySelector<HTMLElement>('#menu')
  const current = menu?.querySelector<HTMLElement>('[aria-current]')
  if (menu && current) menu.scrollTop = current.offsetTop - menu.clientHeight / 3
}
