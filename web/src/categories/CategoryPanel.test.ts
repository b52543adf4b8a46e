import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Card } from './api'
import CategoryPanel from './CategoryPanel.vue'

const card: Card = {
  resident: '420103001-7', household: '420103001-3', name: '王**', address: '花楼街12号3栋2单元501',
  grid: { code: '420103001001001', name: '第1网格', pinyin: null, level: 'GRID', kind: null, synthetic: false },
  state: 'PENDING', since: '2020-02-17T00:30:00Z', facility: null, placedAt: null, testedAt: null,
  purpose: { words: '四类人员收治', basis: 'PHERL-39', until: '2020-03-31', keepUntil: '2020-04-30' },
  entries: [{
    id: '6f1c1c1e-3a50-4a37-9a6e-6b1f1f9b1a01', step: 'PENDING', cause: 'TEMPERATURE', words: '', body: null, bodyName: '', at: '2020-02-17T00:30:00Z',
    enteredAt: '2020-02-17T00:30:00Z', by: null, basis: 'PHERL-39', after: 'PENDING', overtaken: null, withdrawn: null,
  }],
}

const sent: { path: string, body: Record<string, unknown> }[] = []

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('fetch', vi.fn((path: string, init?: RequestInit) => {
    if (init?.method === 'POST') sent.push({ path, body: JSON.parse(init.body as string) })
    return Promise.resolve(new Response(JSON.stringify(card)))
  }))
})

it('offers a community to register, place and test, and never to decide', async () => {
  render(CategoryPanel, { props: { resident: card.resident, mayDecide: false, mayKeep: true } })
  const what = await screen.findByLabelText<HTMLSelectElement>('录入')
  expect([...what.options].map(it => it.value)).toEqual(['REGISTER', 'PLACE', 'TEST'])
})

it('sends a decision with its body and time, in the zone of the place', async () => {
  render(CategoryPanel, { props: { resident: card.resident, mayDecide: true, mayKeep: false } })
  await userEvent.selectOptions(await screen.findByLabelText('类别'), 'CONFIRMED')
  await userEvent.type(screen.getByLabelText('判定的机构'), '第六医院')
  await userEvent.type(screen.getByLabelText('判定时间'), '2020-02-17T08:30')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent[0]!.path).toContain('/category/decisions')
  expect(sent[0]!.body).toMatchObject({ category: 'CONFIRMED', bodyName: '第六医院', decidedAt: '2020-02-17T00:30:00.000Z' })
})
