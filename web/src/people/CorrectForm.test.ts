import { fireEvent, render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import CorrectForm from './CorrectForm.vue'
import type { Card } from './register'

const card = { resident: '420103001-17', version: 3, data: [] } as unknown as Card
const asked: { body: unknown }[] = []

function answers(...replies: { status: number, body: unknown }[]) {
  vi.stubGlobal('fetch', vi.fn((_path: string, init: RequestInit) => {
    asked.push({ body: JSON.parse(String(init.body)) })
    const { status, body } = replies.length > 1 ? replies.shift()! : replies[0]!
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  }))
}

const show = () => render(CorrectForm, { props: { card }, global: { stubs: { RouterLink: { props: ['to'], template: '<a :href="to"><slot /></a>' } } } })

beforeEach(() => {
  asked.length = 0
})

it('sends only what is named, with the version it was read at', async () => {
  answers({ status: 200, body: { ...card, version: 4 } })
  const { emitted } = show()
  await userEvent.type(screen.getByLabelText('应为'), '10099998888')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(asked[0]!.body).toEqual({ version: 3, data: { PHONE: '10099998888' }, source: 'visit', confirmed: false })
  await vi.waitFor(() => expect(emitted('corrected')).toHaveLength(1))
})

it('takes a datum away only when that is said', async () => {
  answers({ status: 200, body: card })
  show()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
  await userEvent.click(screen.getByLabelText('未登记'))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(asked[0]!.body).toMatchObject({ data: { PHONE: '' } })
})

it('asks again about what is rare, and shows the way to whoever is here already', async () => {
  answers(
    { status: 422, body: { type: '/problems/to-be-confirmed', detail: '少见', errors: [{ field: 'data.BIRTH_DATE', reason: '年长不到14岁' }] } },
    { status: 409, body: { type: '/problems/identity-here', detail: '已登记', errors: [{ field: 'data.PAPER_NUMBER', value: '420103001-99', reason: '已登记' }] } },
  )
  show()
  await userEvent.type(screen.getByLabelText('应为'), '10099998888')
  await fireEvent.submit(screen.getByRole('button', { name: '保存' }).closest('form')!)
  await userEvent.click(await screen.findByRole('button', { name: '确实如此，保存' }))
  expect(asked[1]!.body).toMatchObject({ confirmed: true })
  expect((await screen.findByRole('link', { name: '打开其卡片' })).getAttribute('href')).toBe('/residents/420103001-99')
})
