import { render, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Home, Report } from './api'
import HomeReport from './HomeReport.vue'
import { afternoon } from './testing'

const home: Home = {
  household: '420103002-1001',
  opened: 'LINK',
  places: [{ code: '4201', name: '武汉市', level: 'CITY', kind: null, pinyin: null, synthetic: false }],
  address: '花楼街12号 3栋2单元501',
  members: [{ id: 'r1', name: '王*', relation: 'HEAD' }, { id: 'r2', name: '李*', relation: 'SPOUSE' }],
  rule: { version: 1, threshold: '37.3', comparison: 'GREATER' },
  period: afternoon,
  reported: null,
  contact: { title: '第1网格网格员', phone: '027-82000000' },
}

const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))

/** What the server was sent, in order, and what it answers to each; the page itself is always answered. */
let sent: Report[] = []
let answers: (() => Promise<Response>)[] = []

beforeEach(() => {
  sent = []
  answers = []
  vi.stubGlobal('fetch', vi.fn((_path: string, init: RequestInit) => {
    if (init.method === 'GET') return json(200, home)
    sent.push(JSON.parse(init.body as string))
    return answers.shift()!()
  }))
})

const received = (over: string[] = [], revision = 1) => () => json(201, { id: 'x', receivedAt: '2026-11-23T14:18:09Z', revision, over })
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))

async function opened() {
  render(HomeReport, { props: { token: 'token' } })
  return { head: await screen.findByLabelText('王* 户主'), spouse: screen.getByLabelText('李* 配偶'), submit: screen.getByRole('button', { name: '提交' }) }
}

it('shows whose household it is and invents no temperature', async () => {
  const { head, spouse } = await opened()
  screen.getByRole('heading', { name: '花楼街12号 3栋2单元501' })
  expect(head).toHaveProperty('value', '')
  expect(spouse).toHaveProperty('value', '')
})

it('reads a Chinese full stop as the decimal point, shows it so, and sends a number', async () => {
  const { head, submit } = await opened()
  answers = [received()]
  await userEvent.type(head, '36。5')
  await userEvent.tab()
  expect(head).toHaveProperty('value', '36.5')
  await userEvent.click(submit)
  await screen.findByText(/2026-11-23 22:18 收到/)
  expect(sent[0]).toMatchObject({ day: '2026-11-23', slot: 'AFTERNOON', readings: [{ resident: 'r1', celsius: 36.5 }] })
})

it('says at the field what cannot be, and sends nothing', async () => {
  const { head, submit } = await opened()
  await userEvent.type(head, '365')
  screen.getByText('体温应在 34 到 43 之间，请再看一眼。')
  expect(head.getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(submit)
  expect(sent).toEqual([])
})

it('asks for at least one temperature', async () => {
  const { submit } = await opened()
  await userEvent.click(submit)
  expect(screen.getByRole('alert').textContent).toContain('至少填一个人的体温')
  expect(sent).toEqual([])
})

it('sends the same id again after a lost network, and keeps what was typed', async () => {
  const { head, submit } = await opened()
  answers = [noNetwork, received()]
  await userEvent.type(head, '36.8')
  await userEvent.click(submit)
  expect((await screen.findByRole('alert')).textContent).toContain('连接不上服务器')
  await userEvent.click(screen.getByRole('button', { name: '再提交一次' }))
  await screen.findByText(/收到。/)
  expect(sent).toHaveLength(2)
  expect(sent[1]!.id).toBe(sent[0]!.id)
})

it('finds what was typed after the page was closed', async () => {
  const { head } = await opened()
  await userEvent.type(head, '36.8')
  document.body.replaceChildren()
  expect((await opened()).head).toHaveProperty('value', '36.8')
})

it('says who is above the threshold, what to do and whom to call', async () => {
  const { spouse, submit } = await opened()
  answers = [received(['r2'])]
  await userEvent.type(spouse, '37.8')
  await userEvent.click(submit)
  const status = await screen.findByRole('status', { name: '已收到' })
  within(status).getByText('李* 37.8 ℃')
  within(status).getByText(/请留在家里/)
  expect(within(status).getByRole('link').getAttribute('href')).toBe('tel:027-82000000')
})

it('takes a correction as another report', async () => {
  const { head, submit } = await opened()
  answers = [received(), received([], 2)]
  await userEvent.type(head, '38.6')
  await userEvent.click(submit)
  await userEvent.click(await screen.findByRole('button', { name: '更正' }))
  const again = screen.getByLabelText('王* 户主')
  expect(again).toHaveProperty('value', '38.6')
  await userEvent.clear(again)
  await userEvent.type(again, '36.8')
  await userEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('这是第 2 次提交。')
  expect(sent[1]!.id).not.toBe(sent[0]!.id)
})

it('puts the server\'s complaint at the field it is about', async () => {
  const { spouse, submit } = await opened()
  answers = [() => json(422, { type: '/problems/implausible', detail: '有一处要改', errors: [{ field: 'readings[0].celsius', reason: '这个数不对' }] })]
  await userEvent.type(spouse, '36.8')
  await userEvent.click(submit)
  await screen.findByText('有一处要改')
  const note = document.getElementById(spouse.getAttribute('aria-describedby')!)
  expect(note?.textContent).toBe('这个数不对')
})

it('sends whoever holds a revoked link to the community', async () => {
  vi.stubGlobal('fetch', vi.fn(() => json(410, { type: '/problems/link-revoked', detail: '这个链接已停用' })))
  render(HomeReport, { props: { token: 'old' } })
  expect((await screen.findByRole('alert')).textContent).toContain('请向社区要一个新链接')
})
