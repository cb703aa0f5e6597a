// Shows what the console text provider and the inbox mail provider kept, newest text last on each phone.
const POLL_MS = 1500
const clock = new Intl.DateTimeFormat(navigator.language, { timeStyle: 'medium' })
const byId = (id) => document.getElementById(id)
const fromTemplate = (id) => byId(id).content.cloneNode(true)
let shown = ''

/** Turns addresses in a text into links; everything else stays text. */
function withLinks(text) {
  return text.split(/(https?:\/\/[^\s]+)/).map((part, index) => {
    if (index % 2 === 0) return part
    const link = document.createElement('a')
    link.href = part
    link.textContent = part
    link.target = '_blank'
    link.rel = 'noreferrer'
    return link
  })
}

function textNode({ body, at }) {
  const node = fromTemplate('text')
  const time = node.querySelector('time')
  time.dateTime = at
  time.textContent = clock.format(new Date(at))
  node.querySelector('p').append(...withLinks(body))
  return node
}

function phoneNode([number, texts]) {
  const node = fromTemplate('phone')
  node.querySelector('.number').textContent = number
  const list = node.querySelector('.texts')
  list.tabIndex = 0
  list.setAttribute('aria-label', number)
  list.append(...texts.map(textNode))
  return node
}

function mailNode({ recipient, subject, body, at }) {
  const node = fromTemplate('mail')
  node.querySelector('bdi').textContent = recipient
  const time = node.querySelector('time')
  time.dateTime = at
  time.textContent = clock.format(new Date(at))
  node.querySelector('h3').textContent = subject
  node.querySelector('p').append(...withLinks(body))
  return node
}

function show(items) {
  const texts = items.filter(({ channel }) => channel === 'sms').toReversed()
  const mails = items.filter(({ channel }) => channel === 'mail')
  const phones = Map.groupBy(texts, ({ recipient }) => recipient)
  const newestFirst = [...phones].toSorted(([, a], [, b]) => (a.at(-1).at < b.at(-1).at ? 1 : -1))
  byId('phones').replaceChildren(...newestFirst.map(phoneNode))
  byId('mails').replaceChildren(...mails.map(mailNode))
  byId('no-texts').hidden = texts.length > 0
  byId('no-mails').hidden = mails.length > 0
  for (const list of document.querySelectorAll('.texts')) list.scrollTop = list.scrollHeight
}

async function refresh() {
  try {
    const response = await fetch('/dev/outbox', { cache: 'no-store' })
    if (response.status === 404) {
      byId('live').textContent = 'This installation sends real texts and mail, so there is nothing to show here.'
      return
    }
    const { items } = await response.json()
    const latest = JSON.stringify(items.map(({ id }) => id))
    if (latest !== shown) show(items)
    shown = latest
    byId('live').textContent = 'Live'
  } catch (error) {
    byId('live').textContent = 'Reconnecting…'
    console.info('The outbox could not be read', error)
  }
  setTimeout(refresh, POLL_MS)
}
void refresh()
