import { describe, expect, it } from 'vitest'
import { orderIdsOf, piecesOf } from './message-text.ts'

const links = (text: string) => piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : piece.href))

describe('the words of a message', () => {
  it('are left as they are without an address', () => {
    expect(piecesOf('Which door?\nThe green one')).toEqual(['Which door?\nThe green one'])
  })

  it('make a link of a web address and nothing else of the sentence', () => {
    expect(piecesOf('See https://faro.example/a?b=1#c. Thanks')).toEqual([
      'See ',
      { href: 'https://faro.example/a?b=1#c', text: 'https://faro.example/a?b=1#c' },
      '. Thanks',
    ])
    expect(links('(http://one.example/x) and "https://two.example"')).toEqual([
      'http://one.example/x',
      'https://two.example/',
    ])
    expect(links('https://maps.example/Casa_(Pocitos), second floor')).toEqual(['https://maps.example/Casa_(Pocitos)'])
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://',
    'http://[',
    'xhttps://faro.example',
  ])('never make a link of %s', (text) => {
    expect(links(text)).toEqual([])
  })
})

describe('the orders that a message names', () => {
  it('are its short ids, each once, at most three', () => {
    expect(orderIdsOf('7c1e09af, 58fa21b7 (again 7c1e09af)')).toEqual(['7c1e09af', '58fa21b7'])
    expect(orderIdsOf('00000001 00000002 00000003 00000004')).toHaveLength(3)
  })

  it.each(['7c1e09a', '7c1e09aff', 'x7c1e09af', '7C1E09AF', 'https://faro.example/7c1e09af', '7c1e09af-1', 'Hello'])(
    'are not in %s',
    (text) => expect(orderIdsOf(text)).toEqual([]),
  )
})
