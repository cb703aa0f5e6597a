import { expect } from '@open-wc/testing'
import { memoryStorage } from '../base/storage.ts'
import { WIDE, inThread, openGeneral, spoken, texts, threadOf } from '../testing/chat-panel.ts'
import { ABOUT_ORDER, GENERAL, type FakeChat } from '../testing/fake-chat.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import type { ChatPanel } from './chat-panel.ts'
import type { ChatFile } from './chat-file.ts'

const pdf = (name = 'remito-3381.pdf', size = 214_000) =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf' })

async function photo(name = 'door.jpg'): Promise<File> {
  const canvas = new OffscreenCanvas(400, 300)
  canvas.getContext('2d')!.fillRect(0, 0, 400, 300)
  return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], name, { type: 'image/jpeg' })
}

function carrying(...files: File[]): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

function choose(panel: ChatPanel, ...files: File[]): void {
  const input = inThread<HTMLInputElement>(panel, '#files')!
  input.files = carrying(...files).files
  input.dispatchEvent(new Event('change'))
}
const tray = (panel: ChatPanel) => [...threadOf(panel).shadowRoot!.querySelectorAll('.tray li')]
const files = (panel: ChatPanel) => [...threadOf(panel).shadowRoot!.querySelectorAll<ChatFile>('waybill-chat-file')]
const send = (panel: ChatPanel) => inThread(panel, '.send')!.click()
const sent = (fake: FakeChat) => fake.messages.get(GENERAL.id)!.at(-1)!

describe('files of a conversation', () => {
  it('are chosen, shown before they go, and go with the words', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    choose(panel, await photo(), pdf())
    await soon(() => tray(panel).length === 2)
    expect(tray(panel)[1]!.textContent).to.contain('remito-3381.pdf').and.to.contain('214 kB')
    await expect(threadOf(panel)).to.be.accessible()
    send(panel)
    await soon(() => sent(fake).files.length === 2)
    expect(sent(fake).files.map(({ name }) => name)).to.deep.equal(['door.jpg', 'remito-3381.pdf'])
    expect(tray(panel)).to.have.length(0)
    await soon(() => files(panel).length === 2 && files(panel)[1]!.shadowRoot?.querySelector('a.file'))
    await soon(() => files(panel)[0]!.shadowRoot?.querySelector('img[alt="door.jpg"]'))
    for (const file of files(panel)) await expect(file).to.be.accessible()
  })

  it('that are pictures open large over the conversation, and give the focus back', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    choose(panel, await photo())
    await soon(() => tray(panel).length === 1)
    send(panel)
    await soon(() => files(panel)[0]?.shadowRoot?.querySelector('a.picture img'))
    const [file] = files(panel)
    const link = file!.shadowRoot!.querySelector<HTMLElement>('a.picture')!
    const dialog = file!.shadowRoot!.querySelector('dialog')!
    link.focus()
    link.click()
    await soon(() => dialog.open)
    expect(dialog.querySelector('img')!.alt).to.equal('door.jpg')
    await expect(file!).to.be.accessible()
    dialog.querySelector('button')!.click()
    await soon(() => !dialog.open)
    expect(file!.shadowRoot!.activeElement).to.equal(link)
  })

  it('are dropped onto the conversation, which says that it takes them', async () => {
    const panel = await openGeneral(spoken())
    const drag = (type: string) => {
      const event = new DragEvent(type, {
        dataTransfer: carrying(pdf()),
        bubbles: true,
        composed: true,
        cancelable: true,
      })
      inThread(panel, '#log')!.dispatchEvent(event)
    }
    drag('dragenter')
    await soon(() => inThread(panel, '.drop')?.textContent === 'Drop pictures and PDFs here')
    drag('drop')
    await soon(() => tray(panel).length === 1)
    expect(inThread(panel, '.drop')).to.equal(null)
  })

  it('are pasted, while pasted words stay words', async () => {
    const panel = await openGeneral(spoken())
    const paste = (clipboardData: DataTransfer) => {
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      inThread(panel, 'textarea')!.dispatchEvent(event)
      return event.defaultPrevented
    }
    const words = carrying(await photo())
    words.setData('text/plain', 'words of a table')
    expect(paste(words)).to.equal(false)
    expect(paste(carrying(await photo('copied.png')))).to.equal(true)
    await soon(() => tray(panel).length === 1)
  })

  it('can be taken out again, and a sixth does not fit', async () => {
    const panel = await openGeneral(spoken())
    choose(panel, ...Array.from({ length: 6 }, (_, index) => pdf(`${index}.pdf`, 10)))
    await soon(() => tray(panel).length === 5)
    await soon(() => shadowText(threadOf(panel)).includes('At most 5 files'))
    inThread(panel, '[aria-label="Remove 2.pdf"]')!.click()
    await soon(() => tray(panel).length === 4)
    expect(tray(panel).map((file) => file.textContent)).not.to.include('2.pdf')
  })

  it('wait in the tray through a reload, each in its conversation', async () => {
    const fake = spoken()
    const storage = memoryStorage()
    const panel = await openGeneral(fake, WIDE, { storage })
    choose(panel, await photo(), pdf())
    await soon(() => tray(panel).length === 2)
    panel.threadId = ABOUT_ORDER.id
    await soon(() => texts(panel).includes('It is fragile'), 'the other conversation opens')
    expect(tray(panel)).to.have.length(0)
    panel.remove()
    const again = await openGeneral(fake, WIDE, { storage })
    await soon(() => tray(again).length === 2, 'the files are there again')
    expect(tray(again)[0]!.querySelector('img')?.naturalWidth).to.be.a('number')
    send(again)
    await soon(() => sent(fake).files.length === 2)
    expect(sent(fake).files.map(({ name }) => name)).to.deep.equal(['door.jpg', 'remito-3381.pdf'])
    const third = await openGeneral(fake, WIDE, { storage })
    expect(tray(third)).to.have.length(0)
  })

  it('that cannot be sent are refused with the reason, before anything goes', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    const bad = [
      [new File(['<svg onload="alert(1)"/>'], 'logo.svg', { type: 'image/svg+xml' }), 'only pictures and PDFs'],
      [new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' }), 'only pictures and PDFs'],
      [pdf('book.pdf', 10 * 1024 * 1024 + 1), 'book.pdf is larger than 10 MB'],
      [new File(['no picture'], 'broken.jpg', { type: 'image/jpeg' }), 'broken.jpg can’t be read'.replace('’', "'")],
    ] as const
    for (const [file, reason] of bad) {
      choose(panel, file)
      await soon(() => shadowText(threadOf(panel)).includes(reason), reason)
    }
    expect(tray(panel)).to.have.length(0)
    expect(fake.uploads.size).to.equal(0)
  })

  it('wait with their message while there is no network', async () => {
    const fake = spoken()
    const panel = await openGeneral(fake)
    fake.servers.client.on('POST /v1/chat/threads/:id/files', () => {
      throw new TypeError('no network')
    })
    choose(panel, await photo())
    await soon(() => tray(panel).length === 1)
    send(panel)
    await soon(() => files(panel)[0]?.shadowRoot?.querySelector('.sending img'), 'the picture shows at once')
    await soon(() => inThread(panel, '.message.stuck'), 'it is said to wait')
    expect(fake.transcript(GENERAL.id)).to.deep.equal(['Your statement is ready'])
  })

  it('that are pictures have their place before they come, whatever comes', async () => {
    const fake = spoken()
    const file = { id: 'cF', name: 'door.png', contentType: 'image/png', bytes: 9, width: 640, height: 480 }
    fake.say('courier', GENERAL.id, '', { files: [file] })
    const panel = await openGeneral(fake)
    await soon(() => files(panel)[0]?.shadowRoot?.querySelector('img')?.complete)
    const frame = files(panel)[0]!.shadowRoot!.querySelector('.picture')!
    expect(frame.clientWidth / frame.clientHeight).to.be.closeTo(640 / 480, 0.01)
  })

  it('show their names as text, whatever these say', async () => {
    const fake = spoken()
    const name = '"><img src=x onerror=alert(1)>.pdf'
    const file = { id: 'cF', name, contentType: 'application/pdf', bytes: 9, width: null, height: null }
    fake.say('courier', GENERAL.id, '', { files: [file] })
    const panel = await openGeneral(fake)
    await soon(() => files(panel)[0]?.shadowRoot?.querySelector('.name')?.textContent === name)
    expect(files(panel)[0]!.shadowRoot!.querySelector('img')).to.equal(null)
  })
})
