import { expect } from '@open-wc/testing'
import { defineElement, defineElements, holdDefinitions } from './definitions.ts'

describe('definitions of elements', () => {
  it('wait while they are held, and come together', () => {
    holdDefinitions()
    defineElement('x-held', class extends HTMLElement {})
    expect(customElements.get('x-held')).to.equal(undefined)
    defineElements()
    expect(customElements.get('x-held')).to.be.a('function')
  })

  it('are not held again once the page has asked for them', () => {
    defineElements()
    holdDefinitions()
    defineElement('x-later', class extends HTMLElement {})
    expect(customElements.get('x-later')).to.be.a('function')
  })

  it('ignore a second definition of a tag', () => {
    const first = class extends HTMLElement {}
    defineElement('x-twice', first)
    defineElement('x-twice', class extends HTMLElement {})
    expect(customElements.get('x-twice')).to.equal(first)
  })
})
