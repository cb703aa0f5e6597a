const KEY = 'waybill-docs-theme'

/** The button at the top turns the page, and the examples in it, from light to dark and back. */
export function startThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark'
    document.documentElement.dataset.theme = next
    localStorage.setItem(KEY, next)
  })
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}
