import { COMPONENTS } from '@waybill/contract/scopes'
import type { GetToken } from '../base/portals.ts'

/** What stands in a page beside the check: the elements whose wiring it looks at. */
interface Wired extends Element {
  server?: string
  publishableKey?: string
  getToken?: GetToken | undefined
}

/** Waybill's elements in the page, the check itself left out. */
const elementsIn = (page: Document): readonly Wired[] =>
  [...page.querySelectorAll('*')].filter(
    ({ localName }) => localName.startsWith('waybill-') && localName !== 'waybill-embed-check',
  )

const SECRET = /\bsk_[0-9A-Za-z]{20,}/

/** What the page says already, so that nobody has to say it twice. */
export function pageFacts(page: Document) {
  const elements = elementsIn(page)
  const names = elements.map(({ localName }) => localName.replace('waybill-', ''))
  return {
    server: elements.find(({ server }) => server)?.server ?? '',
    publishableKey: elements.find(({ publishableKey }) => publishableKey)?.publishableKey ?? '',
    getToken: elements.find(({ getToken }) => getToken)?.getToken,
    components: COMPONENTS.filter((component) => names.includes(component)),
    holdsSecret: SECRET.test(page.documentElement.outerHTML),
  }
}
