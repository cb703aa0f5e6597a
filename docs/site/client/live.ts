import { render, type TemplateResult } from 'lit'

/*
 * An example is a story, drawn in a frame of the page: the same element with the same sample of data that stories and
 * their tests use. Nothing of it reaches a server.
 */

type Args = Readonly<Record<string, unknown>>
type Drawn = TemplateResult | HTMLElement
type Draw = (args: Args, context: object) => Drawn
type Decorator = (story: () => Drawn, context: object) => Drawn

interface Story {
  readonly args?: Args
  readonly render?: Draw
  readonly decorators?: readonly Decorator[]
}
type StoryFile = Readonly<Record<string, Story>> & { readonly default: Story }

const files = import.meta.glob<StoryFile>('../../../stories/*.stories.ts')
const TALLEST = 760

async function show(): Promise<void> {
  const wanted = new URLSearchParams(location.search)
  const file = await files[`../../../stories/${wanted.get('story')}.stories.ts`]?.()
  const story = file?.[wanted.get('state') ?? '']
  const place = document.querySelector<HTMLElement>('#example')
  if (!file || !story || !place) throw new Error('There is no such example')
  const drawn = draw(file.default, story)
  if (drawn instanceof HTMLElement) place.replaceChildren(drawn)
  else render(drawn, place)
  new ResizeObserver(() => fitFrame(place)).observe(place)
}

function draw(meta: Story, story: Story): Drawn {
  const args = { ...meta.args, ...story.args }
  const context = { args }
  const plain = story.render ?? meta.render
  if (!plain) throw new Error('The story draws nothing')
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])]
  let whole = (): Drawn => plain(args, context)
  for (const decorate of decorators) {
    const inner = whole
    whole = () => decorate(inner, context)
  }
  return whole()
}

/** The frame takes the example's height, within bounds, so that short ones leave no hole in the page. */
function fitFrame(place: HTMLElement): void {
  const height = Math.min(TALLEST, Math.ceil(place.getBoundingClientRect().height) + 32)
  const frame = parent.document.querySelector<HTMLElement>('iframe[name=example]')
  if (frame) frame.style.blockSize = `${height}px`
}

await show()
