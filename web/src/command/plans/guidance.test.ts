import { expect, it } from 'vitest'
import { guidanceAt, pathAt } from './guidance'

const text = `key: flood
levels:
  - level: IV
    days: 3
groups:
  - key: first
    name: 先期组
    matters:
      - key: report
        name: 报告
posts:
  - key: desk
    makeup:
      - { of: CADRE, atLeast: 1 }
orders:
  - key: go
    means:
      people: { heads: 2, from: 区直机关 }
`
const at = (words: string) => pathAt(text, text.indexOf(words) + 1)

it('knows where the cursor stands', () => {
  expect(at('key: flood')).toEqual(['key'])
  expect(at('days: 3')).toEqual(['levels', 'days'])
  expect(at('name: 报告')).toEqual(['groups', 'matters', 'name'])
  expect(at('key: desk')).toEqual(['posts', 'key'])
})

it('knows it in braces', () => {
  expect(pathAt(text, text.indexOf('atLeast') + 9)).toEqual(['posts', 'makeup', 'atLeast'])
  expect(pathAt(text, text.indexOf('heads: 2') + 8)).toEqual(['orders', 'means', 'people', 'heads'])
})

it('tells what the schema says there', () => {
  const schema = {
    properties: {
      levels: { title: '级别', items: { required: ['days'], properties: { days: { description: '几天', 'x-en': 'Days' }, level: { $ref: '#/$defs/level' } } } },
    },
    $defs: { level: { title: '响应级别', description: '从轻到重', enum: ['IV', 'III'] } },
  }
  const told = guidanceAt(schema, text, text.indexOf('level: IV') + 2)
  expect(told).toMatchObject({ path: ['levels', 'level'], title: '响应级别', choices: ['IV', 'III'] })
  expect(told.fields.map(it => it.name)).toEqual(['days', 'level'])
  expect(guidanceAt(schema, text, text.indexOf('days: 3')).text).toBe('几天')
})
