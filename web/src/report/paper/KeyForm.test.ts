import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Sheet } from './api'
import KeyForm from './KeyForm.vue'

const person = (resident: string, name: string, here = true) =>
  ({ resident, name, relation: 'HEAD' as const, here, onPaper: true, morning: null, afternoon: null })
const sheet: Sheet = {
  number: '1204-37', building: '420103002-1', name: '3栋', address: '花楼街', grid: '420103002001001', day: '2026-11-23', printedAt: '2026-11-22T01:00:00Z',
  slots: [{ slot: 'MORNING', taking: 'OPEN', closesAt: '2026-11-23T04:00:00Z' }],
  doors: [
    { household: '420103002-1001', entrance: '1单元', room: '101', here: true, onPaper: true, people: [person('1', '王*'), person('2', '李*', false), person('3', '王**')] },
    { household: '420103002-1002', entrance: '1单元', room: '102', here: true, onPaper: true, people: [person('4', '张*')] },
  ],
}

let sent: { id: string, slot: string, rows: unknown[] }[] = []
let answer: object

beforeEach(() => {
  localStorage.clear()
  sent = []
  vi.stubGlobal('fetch', vi.fn((_path: string, init: RequestInit) => {
    sent.push(JSON.parse(init.body as string))
    return Promise.resolve(new Response(JSON.stringify(answer), { status: 207 }))
  }))
})

it('is keyed in by digits and Enter alone, and leaves empty boxes out', async () => {
  answer = {
    kept: 2, again: 0, refused: 0, rows: [
      { household: '420103002-1001', fate: 'KEPT', faults: [], over: ['1'] }, { household: '420103002-1002', fate: 'KEPT', faults: [], over: [] },
    ],
  }
  render(KeyForm, { props: { sheet, part: 'MORNING' } })
  expect(screen.queryByLabelText('1单元101 李*')).toBeNull()
  screen.getByLabelText('1单元101 王*').focus()
  await userEvent.keyboard('381{Enter}{Enter}36.5{Enter}{Enter}')
  expect(sent[0]).toMatchObject({
    slot: 'MORNING', rows: [
      { household: '420103002-1001', readings: [{ resident: '1', celsius: 38.1 }] },
      { household: '420103002-1002', readings: [{ resident: '4', celsius: 36.5 }] },
    ],
  })
  await screen.findByText(/已写入 2 户/)
  screen.getByText(/1单元101 王\*/, { selector: 'p' })
  expect(localStorage.getItem('linli.paper.1204-37.MORNING')).toBeNull()
})

it('tells what is wrong at its box, keeps it on the computer and sends the same rows under the same id', async () => {
  answer = { kept: 0, again: 0, refused: 1, rows: [{ household: '420103002-1002', fate: 'REFUSED', faults: [{ file: null, row: null, field: 'readings[0]', column: null, value: '4', reason: '这位已经不在这一户', cure: '不用录' }], over: [] }] }
  render(KeyForm, { props: { sheet, part: 'MORNING' } })
  await userEvent.type(screen.getByLabelText('1单元101 王*'), '638{Enter}')
  await screen.findByText('不在 34 到 43 之间')
  await userEvent.type(screen.getByLabelText('1单元102 张*'), '365')
  await userEvent.click(screen.getByRole('button', { name: '保存 1 人' }))
  await screen.findAllByText(/这位已经不在这一户/)
  await userEvent.click(screen.getByRole('button', { name: '保存 1 人' }))
  expect(sent[1]!.id).toBe(sent[0]!.id)
  expect(JSON.parse(localStorage.getItem('linli.paper.1204-37.MORNING')!).typed).toEqual({ 1: '638', 4: '365' })
})
