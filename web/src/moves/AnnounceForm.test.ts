import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Resident } from '@/api/types'
import AnnounceForm from './AnnounceForm.vue'

const resident = (id: string, name: string) => ({ id, name, relation: 'OTHER', sex: 'MALE', age: 30, phone: null, source: 'x', recordedAt: 'x' }) as Resident
const props = { household: '420103001-7', residents: [resident('1', '王*'), resident('2', '李*')], own: '420103001001001' }
const found = (code: string) => [{ place: { code, name: '第2网格', level: 'GRID', synthetic: true }, path: '江汉区' }]
const asked: { path: string, body: unknown }[] = []
let destinations = found('420103001001002')

const json = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }))

beforeEach(() => {
  asked.length = 0
  destinations = found('420103001001002')
  vi.stubGlobal('fetch', vi.fn((path: string, init: RequestInit) => {
    if (init.method === 'POST') asked.push({ path, body: JSON.parse(String(init.body)) })
    if (path.startsWith('/api/moves/destinations')) return json(destinations)
    if (path.startsWith('/api/moves/doors')) return json({ total: 0, page: 0, size: 20, items: [] })
    return json({ move: { move: '420103001-9' }, link: null }, 201)
  }))
})

async function choosePlace() {
  await userEvent.type(screen.getByRole('searchbox'), '第2{Enter}')
  await screen.findByText(/第2网格/)
}

it('sends nothing before somebody and somewhere are chosen', async () => {
  render(AnnounceForm, { props })
  const record = screen.getByRole('button', { name: '登记' }) as HTMLButtonElement
  expect(record.disabled).toBe(true)
  await userEvent.click(screen.getByLabelText(/王/))
  expect(record.disabled).toBe(true)
  await choosePlace()
  await userEvent.click(record)
  expect(asked).toHaveLength(1)
  expect(asked[0]!.body).toMatchObject({ household: '420103001-7', residents: ['1'], kind: 'WITHIN', to: '420103001001002', left: true })
})

it('takes the whole household with one click', async () => {
  const { emitted } = render(AnnounceForm, { props })
  await userEvent.click(screen.getByLabelText('全户'))
  await choosePlace()
  await userEvent.click(screen.getByRole('button', { name: '登记' }))
  expect(asked[0]!.body).toMatchObject({ residents: ['1', '2'] })
  expect(emitted().told).toHaveLength(1)
})

it('asks for the door only where both sides are one\'s own', async () => {
  render(AnnounceForm, { props })
  await choosePlace()
  expect(screen.queryByText('住在哪里')).toBeNull()
  destinations = found('420103001001001')
  await userEvent.type(screen.getByRole('searchbox'), '{Enter}')
  await screen.findByText('住在哪里')
})
