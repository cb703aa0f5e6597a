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

function textNode({ body, at, isOwn }) {
  const node = fromTemplate('text')
  const time = node.querySelector('time')
  time.dateTime = at
  time.textContent = clock.format(new Date(at))
  node.querySelector('li').classList.toggle('own', isOwn === true)
  node.querySelector('p').append(...withLinks(body))
  return node
}

/** What was answered from here: the server passes answers on and keeps them as chat messages, not as texts of a phone. */
const REPLIES = 'waybill-demo-replies'
const replies = JSON.parse(sessionStorage.getItem(REPLIES) ?? '[]')

/** A phone by its number; it stays while texts come, and with it what is being typed. */
const known = new Map()
function phoneOf(number) {
  const phone = known.get(number) ?? makePhone(number)
  known.set(number, phone)
  return phone
}

function makePhone(number) {
  const node = fromTemplate('phone').querySelector('article')
  node.querySelector('.number').textContent = number
  const list = node.querySelector('.texts')
  list.tabIndex = 0
  list.setAttribute('aria-label', number)
  node.querySelector('input').setAttribute('aria-label', `Reply from ${number}`)
  node.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault()
    void reply(node, number)
  })
  return node
}

/** Answers as the phone's owner, through the door that a provider of texts knocks at. */
async function reply(phone, number) {
  const [input, button] = [phone.querySelector('input'), phone.querySelector('button')]
  const body = input.value.trim()
  if (!body) return
  button.disabled = true
  const isTaken = await send({ id: crypto.randomUUID(), from: number, body })
  button.disabled = false
  phone.querySelector('.trouble').textContent = isTaken ? '' : 'That could not be sent. Try again.'
  if (!isTaken) return
  input.value = ''
  replies.push({ recipient: number, body, at: new Date().toISOString(), isOwn: true })
  sessionStorage.setItem(REPLIES, JSON.stringify(replies))
  fill(phone, number)
}

async function send(text) {
  try {
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify(text) }
    return (await fetch('/v1/hooks/sms/console/inbound', init)).ok
  } catch (error) {
    console.info('The answer could not be sent', error)
    return false
  }
}

function fill(phone, number) {
  const own = replies.filter(({ recipient }) => recipient === number)
  const texts = [...(received.get(number) ?? []), ...own].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const list = phone.querySelector('.texts')
  list.replaceChildren(...texts.map(textNode))
  list.scrollTop = list.scrollHeight
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

let received = new Map()
function show(items) {
  const texts = items.filter(({ channel }) => channel === 'sms').toReversed()
  const mails = items.filter(({ channel }) => channel === 'mail')
  received = Map.groupBy(texts, ({ recipient }) => recipient)
  const newestFirst = [...received].toSorted(([, a], [, b]) => (a.at(-1).at < b.at(-1).at ? 1 : -1))
  const phones = newestFirst.map(([number]) => phoneOf(number))
  // One that stands there stays in its place: moving it would take the focus from whoever types in it.
  for (const phone of phones.toReversed()) if (!phone.isConnected) byId('phones').prepend(phone)
  newestFirst.forEach(([number], index) => fill(phones[index], number))
  byId('mails').replaceChildren(...mails.map(mailNode))
  byId('no-texts').hidden = texts.length > 0
  byId('no-mails').hidden = mails.length > 0
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
