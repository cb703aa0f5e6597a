import { describe, expect, test } from 'vitest'
import { countSegments, toPlain } from './segments.ts'

const partsOf = (text: string) => countSegments(text).segments

describe('a plain text', () => {
  test.each([
    [0, 0],
    [1, 1],
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
    [1_600, 11],
  ])('of %i characters takes %i parts', (length, parts) => {
    expect(countSegments('a'.repeat(length))).toMatchObject({ encoding: 'GSM-7', units: length, segments: parts })
  })

  test('says how much fits into each of its parts', () => {
    expect(countSegments('a'.repeat(160)).perSegment).toBe(160)
    expect(countSegments('a'.repeat(161)).perSegment).toBe(153)
  })

  test('may hold the letters of western Europe that telephones have always known', () => {
    const text = 'èéùìòàäöñüßÄÖÑÜÉÇåøæ¡¿§£¥@_\n\r Δ'
    expect(countSegments(text)).toMatchObject({ encoding: 'GSM-7', units: text.length, forcedBy: [] })
  })

  test.each([...'^{}[]~|\\€\f'])('counts %j twice', (character) => {
    expect(countSegments(character)).toMatchObject({ encoding: 'GSM-7', units: 2, segments: 1 })
    expect(partsOf(`${'a'.repeat(158)}${character}`)).toBe(1)
    expect(partsOf(`${'a'.repeat(159)}${character}`)).toBe(2)
  })

  test('never cuts a character of two units', () => {
    expect(partsOf(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3)
    expect(partsOf(`${'a'.repeat(151)}€${'a'.repeat(153)}`)).toBe(2)
  })
})

describe('a text with other characters', () => {
  test.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('of %i characters takes %i parts', (length, parts) => {
    expect(countSegments('ч'.repeat(length))).toMatchObject({ encoding: 'UCS-2', units: length, segments: parts })
  })

  test.each(['ç', 'á', 'í', 'ó', 'ú', 'ã', 'ê', 'ë', '’', '…', '–', '`', '\t', 'ب'])('is one with %j', (character) => {
    const counted = countSegments(`plain ${character}`)
    expect(counted).toMatchObject({ encoding: 'UCS-2', units: 7, perSegment: 70, forcedBy: [character] })
  })

  test('names each cause once, an emoji as a whole', () => {
    expect(countSegments('ça va ? ça 🚚 va… 🚚').forcedBy).toEqual(['ç', '🚚', '…'])
  })

  test('counts what a plain text would double once, and an emoji as two', () => {
    expect(countSegments('€ч').units).toBe(2)
    expect(countSegments('🚚').units).toBe(2)
    expect(partsOf('🚚'.repeat(35))).toBe(1)
  })

  test('never cuts an emoji', () => {
    expect(partsOf(`${'ч'.repeat(66)}🚚${'ч'.repeat(66)}`)).toBe(3)
    expect(partsOf(`${'ч'.repeat(65)}🚚${'ч'.repeat(67)}`)).toBe(2)
  })
})

describe('plain characters', () => {
  test.each([
    ['your order “3f9c” – it’s here…', 'your order "3f9c" - it\'s here...'],
    ['¿Cuándo? Lucía, Núñez, Ação, façade', '¿Cuando? Lucia, Nuñez, Acao, facade'],
    ['On our way 🚚 to you 👨‍👩‍👧‍👦!', 'On our way to you !'],
    ['5\u202fPM', '5 PM'],
    ['naïve crème brûlée à la Übergröße', 'naive crème brulée à la Übergröße'],
    ['{{recipient.name}} €5 [a]', '{{recipient.name}} €5 [a]'],
  ])('for %j are %j', (text, plain) => {
    expect(toPlain(text)).toBe(plain)
    expect(countSegments(plain).encoding).toBe('GSM-7')
  })

  test('do not exist for another script', () => {
    expect(toPlain('Привет “друг”')).toBe('Привет "друг"')
  })
})
