/** Gives every code sample a button that copies it. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
    button.hidden = false
    button.addEventListener('click', () => void copy(button))
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const sample = button.closest('figure')?.querySelector('code')?.textContent ?? ''
  button.textContent = await navigator.clipboard.writeText(sample).then(
    () => 'Copied',
    () => 'Select and copy by hand',
  )
  button.addEventListener('blur', () => (button.textContent = 'Copy'), { once: true })
}
