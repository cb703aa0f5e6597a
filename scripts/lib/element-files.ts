/** The files of a new element by their paths: it renders, is tested with axe, and has a story. */
export function elementFiles(name: string): Readonly<Record<string, string>> {
  const type = toTypeName(name)
  const words = name.replaceAll('-', ' ')
  const folder = `packages/elements/src/${name}`
  return {
    [`${folder}/${name}.ts`]: element(name, type, words),
    [`${folder}/${name}.styles.ts`]: styles,
    [`${folder}/${name}.test.ts`]: test(name, type, words),
    [`stories/${name}.stories.ts`]: story(name, words),
  }
}

const toTypeName = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())

const element = (name: string, type: string, words: string): string => `import { html, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { WaybillElement, customElement } from '../base/element.ts'
import { styles } from './${name}.styles.ts'

/**
 * The ${words}: say here what people do with it.
 * @summary The ${words} in one line
 * @csspart heading - the heading
 */
@customElement('waybill-${name}')
export class ${type} extends WaybillElement {
  static override styles = [styles]

  /** What the heading says. */
  @property() heading = ''

  override render(): TemplateResult {
    return html\`<h2 part="heading">\${this.heading}</h2>\`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-${name}': ${type}
  }
}
`

const styles = `import { css } from 'lit'

export const styles = css\`
  :host {
    display: block;
  }
\`
`

const test = (
  name: string,
  type: string,
  words: string,
): string => `import { expect, fixture, html } from '@open-wc/testing'
import './${name}.ts'
import type { ${type} } from './${name}.ts'

describe('${words}', () => {
  it('is accessible and says its heading', async () => {
    const element = await fixture<${type}>(html\`<waybill-${name} heading="Hello"></waybill-${name}>\`)
    await expect(element).to.be.accessible()
    expect(element.shadowRoot?.querySelector('h2')?.textContent).to.equal('Hello')
  })
})
`

const story = (
  name: string,
  words: string,
): string => `import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/${name}/${name}.ts'

interface Args {
  heading: string
}

const meta: Meta<Args> = {
  title: '${words.replace(/^./, (letter) => letter.toUpperCase())}',
  component: 'waybill-${name}',
  args: { heading: 'Hello' },
  render: ({ heading }) => html\`<waybill-${name} heading=\${heading}></waybill-${name}>\`,
}

export default meta

export const Plain: StoryObj<Args> = {}
`
