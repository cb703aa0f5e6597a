import { describe, expect, it } from 'vitest'
import { csvLine } from './csv.ts'

describe('a line of CSV', () => {
  it('quotes what would break it', () => {
    expect(csvLine(['plain', 'a,b', 'say "hi"', 'two\nlines', '', null, 12, -3])).toBe(
      'plain,"a,b","say ""hi""","two\nlines",,,12,-3\r\n',
    )
  })

  it.each(['=1+1', '+598', '-2', '@SUM(A1)', '\tx', '\rx', '  =1', '\n=1', '\u00a0=1', '=HYPERLINK("x","y")'])(
    'says %j as text',
    (text) => expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/),
  )
})
