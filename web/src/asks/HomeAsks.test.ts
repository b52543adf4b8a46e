import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { About } from './api'
import HomeAsks from './HomeAsks.vue'

const about: About[] = [{
  subject: 'RESIDENT:420103001-18', name: '王*', relation: 'HEAD', questions: [{
    ask: 'a1', item: 'EMERGENCY_CONTACT', name: '紧急联系人', englishName: 'Emergency contact', last: null, mayBeNone: true, deadline: '2026-12-20T10:00:00Z',
    value: { type: 'TEXT', codes: null, unit: null, pattern: null, lowest: null, highest: null },
    why: [{ title: '独居老人台账', englishTitle: null, issuer: '民政局', number: '武民表3', basis: '条例第八条', englishBasis: null, purpose: '上门照料', englishPurpose: null, keepUntil: '2027-12-31' }],
  }],
}]
const json = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status: 200 }))

it('asks a family on one screen, and thanks it', async () => {
  let left = about
  const sent: unknown[] = []
  vi.stubGlobal('fetch', vi.fn((_path: string, init: RequestInit) => {
    if (init.method === 'GET') return json(left)
    sent.push(JSON.parse(init.body as string))
    left = []
    return json({ answered: 1, passedOver: 0, left: 0 })
  }))
  render(HomeAsks, { props: { token: 'token' } })
  await screen.findByRole('heading', { name: '需要您补充' })
  screen.getByText(/民政局/)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '提交' }).disabled).toBe(true)
  await userEvent.type(screen.getByRole('textbox'), '张三')
  await userEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('收到了，谢谢。')
  expect(sent).toMatchObject([{ answers: [{ ask: 'a1', kind: 'VALUE', value: '张三' }] }])
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('shows nothing where nothing is asked', async () => {
  const fetched = vi.fn(() => json([]))
  vi.stubGlobal('fetch', fetched)
  const { container } = render(HomeAsks, { props: { token: 'token' } })
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled())
  expect(container.textContent).toBe('')
})
