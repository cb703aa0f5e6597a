import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './common.ts'
import { TRIGGERS } from './triggers.ts'
import { countSegments } from './segments.ts'
import { TEMPLATE_TAGS, defaultTemplates, renderTemplate, unknownTags } from './templates.ts'

const link = 'https://track.example.com/t/'.padEnd(60, 'k3AbcDefGhiJklMnoPqrStuVwxYz01234')
const typical = { ...TEMPLATE_TAGS, 'tracking.link': link }

describe('filling a template', () => {
  test('puts values in, also where the tag has blanks inside', () => {
    expect(renderTemplate('{{order.id}} by {{ driver.name }}', { 'order.id': '3f9c21ab', 'driver.name': 'Ana' })).toBe(
      '3f9c21ab by Ana',
    )
  })

  test.each([
    ['Hi {{recipient.name}}, we come', 'Hi, we come'],
    ['Hi {{recipient.name}}!', 'Hi!'],
    ['Your {{driver.vehicle}} comes', 'Your comes'],
    ['{{recipient.name}} we come', 'we come'],
    ['Call {{support.phone}}', 'Call'],
    ['Call {{support.phone}}\nor write', 'Call\nor write'],
    ['A {{notes}} {{window}} {{eta.time}} B', 'A B'],
    ['A {{notes}}{{window}}B', 'A B'],
    ['A{{notes}}B', 'AB'],
    ['({{driver.name}} {{driver.vehicle}}) comes', '() comes'],
    ['({{driver.name}} the driver)', '(the driver)'],
    ['A  {{notes}}  B', 'A B'],
    ['{{notes}}', ''],
    ['مرحبا {{recipient.name}}، نحن قادمون', 'مرحبا، نحن قادمون'],
  ])('closes %j up to %j where nothing is known', (template, text) => {
    expect(renderTemplate(template, {})).toBe(text)
  })

  test('takes blanks and null for nothing, leaves other spacing alone', () => {
    expect(renderTemplate('A  B {{notes}} C', { notes: ' \n ' })).toBe('A  B C')
    expect(renderTemplate('A  B {{notes}} C', { notes: null })).toBe('A  B C')
  })

  test('never reads a value as a template or a pattern', () => {
    expect(renderTemplate('N: {{notes}}.', { notes: '{{order.id}} $& $1', 'order.id': 'x' })).toBe(
      'N: {{order.id}} $& $1.',
    )
    expect(renderTemplate('{{tracking.link}}', { 'tracking.link': '{{tracking.link}}' })).toBe('{{tracking.link}}')
  })
})

describe('unknown tags', () => {
  test('are found, each once', () => {
    expect(unknownTags('{{order.id}} {{order.total}} {{ order.total }} {{}} {{toString}} {{ window }}')).toEqual([
      'order.total',
      '',
      'toString',
    ])
  })

  test('are none in plain braces', () => {
    expect(unknownTags('{order.total} and } {')).toEqual([])
  })
})

describe.each(LANGUAGES)('the default texts in %s', (language) => {
  const texts = Object.entries(defaultTemplates[language])

  test('are there for every trigger, each its own', () => {
    expect(texts.map(([trigger]) => trigger)).toEqual(TRIGGERS)
    expect(new Set(texts.map(([, text]) => text)).size).toBe(TRIGGERS.length)
  })

  test('have only tags that exist, and lead to the recipient’s own page', () => {
    expect(texts.flatMap(([, text]) => unknownTags(text))).toEqual([])
    expect(texts.filter(([, text]) => !text.includes('{{tracking.link}}'))).toEqual([])
  })

  test('are one part each where the alphabet allows, else two', () => {
    const allowed = language === 'ar' ? { encoding: 'UCS-2', most: 2 } : { encoding: 'GSM-7', most: 1 }
    const counted = texts.map(([trigger, text]) => ({ trigger, ...countSegments(renderTemplate(text, typical)) }))
    expect(counted.filter(({ encoding }) => encoding !== allowed.encoding)).toEqual([])
    expect(counted.filter(({ segments }) => segments > allowed.most)).toEqual([])
  })

  test('read well without a telephone number', () => {
    const rendered = texts.map(([, text]) => renderTemplate(text, { ...typical, 'support.phone': null }))
    expect(rendered.filter((text) => text !== text.trim() || / {2}|[{}]/.test(text))).toEqual([])
  })
})
