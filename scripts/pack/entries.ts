import type { PublicElement } from './elements.ts'

/** Generated files of a package: path from its folder → text. */
export type Files = Readonly<Record<string, string>>

/** The entries of an element: `order-form.js` defines its tag, `pure/order-form.js` leaves that to the page. */
export function entriesOf({ name, module }: PublicElement): Files {
  const declared = `export * from '../${module}'\n`
  const define = `export { defineElements } from '../dist/base/definitions.js'\n`
  return {
    [`entry/${name}.js`]: `${declared}import { defineElements } from '../dist/base/definitions.js'\ndefineElements()\n`,
    [`entry/${name}.d.ts`]: declared,
    [`pure/${name}.js`]: `import '../dist/base/hold.js'\n${declared}${define}`,
    [`pure/${name}.d.ts`]: declared + define,
  }
}

/** `waybill-order-open` → `onWaybillOrderOpen` */
export const handlerOf = (event: string): string =>
  `on-${event}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The React component of an element; React calls what elements fire `on…`. */
export function reactOf({ name, tag, className, module, events }: PublicElement): Files {
  const handlers = events.map((event) => `${handlerOf(event.name)}: '${event.name}'`)
  const types = events.map(
    (event) => `${handlerOf(event.name)}: EventName<GlobalEventHandlersEventMap['${event.name}']>`,
  )
  return {
    [`react/${name}.js`]: `'use client'
import { createComponent } from '@lit/react'
import * as react from 'react'
import { ${className} as Element } from '../entry/${name}.js'
export const ${className} = createComponent({
  react,
  tagName: '${tag}',
  elementClass: Element,
  events: { ${handlers.join(', ')} },
})
`,
    [`react/${name}.d.ts`]: `import type { EventName, ReactWebComponent } from '@lit/react'
import type { ${className} as Element } from '../${module}'
export declare const ${className}: ReactWebComponent<Element, { ${types.join('; ')} }>
`,
  }
}

/** Types of the tags themselves, for JSX without wrappers (React 19, Preact). */
export function jsxOf(elements: readonly PublicElement[]): Files {
  const imports = elements.map(({ className, module }) => `import type { ${className} } from './${module}'`)
  const rows = elements.map(({ tag, className, events }) => {
    const handlers = events.map(({ name }) => `'on${name}'?: (event: GlobalEventHandlersEventMap['${name}']) => void`)
    return `      '${tag}': Tag<${className}, { ${handlers.join('; ')} }>`
  })
  return {
    'jsx.js': 'export {}\n',
    'jsx.d.ts': `import type { DetailedHTMLProps, HTMLAttributes } from 'react'
${imports.join('\n')}
type Tag<Element extends HTMLElement, Handlers> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Omit<Element, keyof HTMLElement>> & Handlers
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rows.join('\n')}
    }
  }
}
`,
  }
}
