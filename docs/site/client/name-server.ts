const EXAMPLE = /\b(https|wss):\/\/portal\.example\.com/g

/** Puts this server's own address into the samples, so that they can be copied as they stand. */
export function nameServer(): void {
  const own: Record<string, string> = { https: location.origin, wss: location.origin.replace(/^http/, 'ws') }
  for (const sample of document.querySelectorAll('main code')) {
    const texts = document.createTreeWalker(sample, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const said = text.nodeValue ?? ''
      if (said.includes('portal.example.com')) {
        text.nodeValue = said.replace(EXAMPLE, (_, scheme: string) => own[scheme] ?? '')
      }
    }
  }
}
