import { ApiError, isClosed, type TrackingView } from '@waybill/contract'
import { directionOf, wordsFor, wordsOf, type RecipientWords } from '@waybill/contract/words'
import type { Env } from '../env.ts'
import { Html, html } from './html.ts'
import { TRACKING_STYLE, WORDS_ALONE } from './tracking-style.ts'
import { pageAssets } from './page-hints.ts'
import { pagePolicy } from './page-policy.ts'
import { arrivalText, headlineOf } from './tracking-words.ts'

/** Who asks for which page. */
export interface Asked {
  readonly token: string
  /** The browser's `Accept-Language`. */
  readonly languages: string
  /** Asked for in the address, whatever language the recipient's texts come in. */
  readonly language: string | undefined
  /** Some site shows the page in a frame of its own. */
  readonly isFramed: boolean
}

/** The page behind a texted link: readable before any script runs; then the element takes its place. */
export async function trackingPage(
  env: Env,
  { token, languages, language: asked, isFramed }: Asked,
  load: () => Promise<TrackingView>,
): Promise<Response> {
  try {
    const [found, { hints, script }] = await Promise.all([load(), pageAssets(env)])
    const view = { ...found, language: asked ? wordsOf(asked).language : found.language }
    const { language } = view
    const head = { status: 200, language, words: wordsOf(language), isFramed, hints: hints(language) }
    return page(env, head, viewBody(view, { token, script }))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // Without an order there is only the browser to say which language is read here.
    const words = asked ? wordsOf(asked) : wordsFor(languages)
    const text = error.code === 'link_expired' ? words.expired : words.unknown
    return page(
      env,
      { status: error.status, language: words.language, words, isFramed },
      html`<main class="alone">
        <h1>${words.title}</h1>
        <p>${text}</p>
      </main>`,
    )
  }
}

function viewBody(view: TrackingView, { token, script }: { token: string; script: string }): Html {
  const words = wordsOf(view.language)
  const arrival = arrivalText(view, words)
  return html`<main>
      <waybill-tracking-page full-page token="${token}">
        <p class="brand">${view.brand.name}</p>
        <div class="sheet ${isClosed(view.status) ? 'ended' : ''}">
          ${view.headline ? html`<p class="headline" dir="auto">${view.headline}</p>` : ''}
          <h1 class="${view.status}">${headlineOf(view, words)}</h1>
          ${
            arrival
              ? html`<p class="eta">${arrival.time}</p>
                  <p class="label">${arrival.label}</p>`
              : ''
          }
          <dl>
            <div>
              <dt>${view.leg.kind === 'pickup' ? words.pickup : words.dropoff}</dt>
              <dd>${view.addressLine}</dd>
            </div>
            <div>
              <dt>${words.order}</dt>
              <dd><bdi>${view.shortId}</bdi></dd>
            </div>
          </dl>
        </div>
        <script type="application/json">
          ${inScript(view)}
        </script>
      </waybill-tracking-page>
    </main>
    <script type="module" src="${script}"></script>`
}

/** What the element begins with; data inside a script tag ends at the first `<`, whatever it belongs to. */
const inScript = (view: TrackingView): Html => new Html(JSON.stringify(view).replaceAll('<', '\\u003c'))

interface PageHead {
  readonly status: number
  readonly language: string
  readonly words: RecipientWords
  readonly isFramed: boolean
  /** What the page will ask for. */
  readonly hints?: Html
}

function page(env: Env, { status, language, words, isFramed, hints }: PageHead, body: Html): Response {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const document = html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" />
        <title>${words.title}</title>
        ${hints ?? ''}
        <style nonce="${nonce}">
          ${TRACKING_STYLE}
        </style>
        <noscript
          ><style nonce="${nonce}">
            ${WORDS_ALONE}
          </style></noscript
        >
      </head>
      <body>
        ${body}
      </body>
    </html>`
  return new Response(document.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(env, nonce, isFramed ? '*' : `'none'`),
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    },
  })
}
