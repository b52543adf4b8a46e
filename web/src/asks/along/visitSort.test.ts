import { beforeEach, expect, it, vi } from 'vitest'
import type { VisitTold } from '@/shared/along/told'
import { visitSort } from './visitSort'

const told: VisitTold = {
  sort: 'VISIT', id: 'v', household: '420103001-17', title: '3栋', post: 'p', at: 0, outcome: 'CONTACTED',
  answers: [{ ask: 'a1', kind: 'VALUE', value: '李四', seconds: 3 }, { ask: 'a2', kind: 'VALUE', value: '另一项', seconds: 3 }],
}
let last = '张三'
const json = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status: 200 }))

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn((path: string) => path.includes('/overtaken')
    ? json([{ state: 'ANSWERED', subject: 'HOUSEHOLD:1-1', name: '', question: { ask: 'a1', last: { value: last } } }])
    : json({ answered: 1, passedOver: 1, left: 0, overtaken: ['a1'] })))
})

it('keeps what was said beside what others had said, and nothing else', async () => {
  last = '张三'
  const { others } = await visitSort.send(told)
  expect(others).toMatchObject([{ question: { last: { value: '张三' } } }])
  expect(visitSort.rest(told, others!).answers).toMatchObject([{ ask: 'a1', value: '李四' }])
})

it('makes no matter of it where both said the same', async () => {
  last = '李四'
  const { others } = await visitSort.send(told)
  expect(others).toEqual([])
  expect(visitSort.rest(told, others!).answers).toEqual([])
})
