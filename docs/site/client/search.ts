import { find, type Entry } from './search-index.ts'

let entries: Promise<readonly Entry[]> | undefined

// The build writes the file from the same type.
const toEntries = (value: unknown): readonly Entry[] => value as readonly Entry[]

/** Fetched when somebody first wants to search; a failed try is made again. */
function load(): Promise<readonly Entry[]> {
  entries ??= fetch('/docs/search.json')
    .then((response) => response.json())
    .then(toEntries)
  entries.catch(() => (entries = undefined))
  return entries
}

/** The field at the top: `/` leads to it, arrows through what was found, Escape back. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('#search')
  const input = form?.querySelector('input')
  const found = form?.querySelector<HTMLElement>('.found')
  if (!form || !input || !found) return
  form.hidden = false
  const hasKeys = matchMedia('(pointer: fine)').matches
  if (hasKeys) input.placeholder += '  /'
  input.addEventListener('focus', () => void load().catch(() => undefined))
  input.addEventListener('input', () => void show(input, found))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    found.querySelector('a')?.click()
  })
  form.addEventListener('keydown', (event) => onKey(event, input, found))
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) found.hidden = true
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    input.focus()
  })
}

async function show(input: HTMLInputElement, found: HTMLElement): Promise<void> {
  const typed = input.value.trim()
  const list = await load().then(
    (all) => find(all, typed),
    () => undefined,
  )
  if (typed !== input.value.trim()) return
  found.hidden = typed === ''
  const status = found.querySelector('p')
  if (status) status.textContent = statusOf(list)
  found.querySelector('ul')?.replaceChildren(...(list ?? []).map(toItem))
}

function statusOf(list: readonly Entry[] | undefined): string {
  if (!list) return 'The index could not be loaded. Try again.'
  if (list.length === 0) return 'Nothing found'
  return list.length === 1 ? '1 place' : `${list.length} places`
}

function toItem({ title, within, address }: Entry): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const place = document.createElement('small')
  link.href = address
  place.textContent = within
  link.append(title, place)
  item.append(link)
  return item
}

function onKey(event: KeyboardEvent, input: HTMLInputElement, found: HTMLElement): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
  const step = steps[event.key]
  if (event.key === 'Escape') {
    found.hidden = true
    input.focus()
  }
  if (!step || found.hidden) return
  event.preventDefault()
  const places: HTMLElement[] = [input, ...found.querySelectorAll('a')]
  const now = places.findIndex((place) => place === document.activeElement)
  places[(now + step + places.length) % places.length]?.focus()
}
