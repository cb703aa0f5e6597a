import type { ElementDescription } from './manifest.ts'

/** How each element gets its data, which decides what a page writes. */
type Kind = 'guest' | 'session' | 'link' | 'lookup' | 'screen' | 'field' | 'given' | 'check'

const KIND_OF: Readonly<Record<string, Kind>> = {
  'waybill-order-form': 'guest',
  'waybill-order-lookup': 'lookup',
  'waybill-tracking-page': 'link',
  'waybill-tracking-frame': 'link',
  'waybill-embed-check': 'check',
  'waybill-portal': 'screen',
  'waybill-courier-desk': 'screen',
  'waybill-driver-run': 'screen',
  'waybill-sign-in': 'screen',
}

const SCRIPT = '<script type="module" src="https://portal.example.com/embed/waybill.js"></script>'
const SERVER = 'server="https://portal.example.com"'

const WRITE: Record<Kind, (tag: string) => string> = {
  guest: (tag) => `${SCRIPT}
<${tag} ${SERVER} publishable-key="pk_…"></${tag}>`,
  lookup: (tag) => `${SCRIPT}
<${tag} ${SERVER} publishable-key="pk_…"></${tag}>`,
  link: (tag) => `${SCRIPT}
<${tag} ${SERVER} token="…"></${tag}>`,
  check: (tag) => `${SCRIPT}
<${tag} ${SERVER} publishable-key="pk_…"></${tag}>`,
  screen: (tag) => `<!-- On the portal’s own host, where people sign in -->
<script type="module" src="/embed/waybill.js"></script>
<${tag}></${tag}>`,
  session: (tag) => `${SCRIPT}
<${tag} ${SERVER}></${tag}>
<script type="module">
  const element = document.querySelector('${tag}')
  element.getToken = async () => (await fetch('/waybill-token', { method: 'POST' })).json()
</script>`,
  field: (tag) => `${SCRIPT}
<form>
  <${tag} name="field" label="Label"></${tag}>
</form>`,
  given: (tag) => `${SCRIPT}
<${tag}></${tag}>`,
}

const SAYS: Record<Kind, string> = {
  guest:
    'For visitors without an account: see [Order form and tracking in a shop](shop.md). With client sessions instead of a key it is the form of a member: see [Elements in your own application](application.md).',
  lookup: 'The key works from the origins that it allows: see [Order form and tracking in a shop](shop.md).',
  link: 'The token is the last part of a tracking link, `/t/<token>`.',
  check: 'See [When something does not work](troubleshooting.md). Take it out of the page again before visitors come.',
  screen: 'Signed-in people only, with the cookies of the portal’s own host; it does not work on other origins.',
  session: 'Your back end mints the token: see [Elements in your own application](application.md).',
  field: 'A form control: it takes part in the form around it by its `name`, is validated with it and reset with it.',
  given: 'Its data comes through properties; other elements use it.',
}

function kindOf({ tagName, superclass, members = [] }: ElementDescription): Kind {
  const known = KIND_OF[tagName]
  if (known) return known
  if (superclass?.name === 'FormField') return 'field'
  return members.some(({ name }) => name === 'getToken') ? 'session' : 'given'
}

/** What a page writes to have the element. */
export function elementSample(element: ElementDescription): string {
  const kind = kindOf(element)
  return `## Use it\n\n${SAYS[kind]}\n\n\`\`\`html\n${WRITE[kind](element.tagName)}\n\`\`\`\n`
}
