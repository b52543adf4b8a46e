import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Question, Visit } from '@/asks/api'
import DoorPage from './DoorPage.vue'

vi.mock('vue-router', async original => ({ ...await original<object>(), useRoute: () => ({ query: { place: '420103001001001' } }) }))

const rule = { codes: null, unit: null, pattern: null, lowest: null, highest: null }
const why = [{ title: '独居老人台账', englishTitle: null, issuer: '民政局', number: '武民表3', basis: '条例第八条', englishBasis: null, purpose: '上门照料', englishPurpose: null, keepUntil: '2027-12-31' }]
const question = (change: Partial<Question>): Question => ({
  ask: 'a1', item: 'EMERGENCY_CONTACT', name: '紧急联系人', englishName: 'Emergency contact', value: { type: 'TEXT', ...rule },
  mayBeNone: true, last: null, why, deadline: '2026-12-20T10:00:00Z', ...change,
})
const visit: Visit = {
  household: '420103001-17', grid: '420103001001001', address: '花楼街12号3栋2单元501', headName: '王*', lastVisit: null,
  about: [{
    subject: 'RESIDENT:420103001-18', name: '王*', relation: 'HEAD', questions: [
      question({}),
      question({ ask: 'a2', item: 'DOGS', name: '养犬数量', englishName: 'Dogs', last: { value: '1', asOf: '2025-02-01', source: '本人', covered: false } }),
      question({ ask: 'a3', item: 'ALONE', name: '独居', englishName: 'Lives alone', value: { type: 'YES_NO', ...rule } }),
    ],
  }],
}

const people = [{ id: '18', name: '王*', relation: 'HEAD' }]
const sweep = {
  sweep: 's1', title: '第二次排查', looksFor: '发热', mode: 'EVERY_DOOR', endsAt: '2026-12-20T10:00:00Z', standing: 'NO_ANSWER', attempts: 1, changedAt: null, unwell: [],
}

let sweeps: object[] = []
let sent: { id: string, outcome: string, answers: { ask: string, kind: string, value: string | null }[] }[] = []
let answers: (() => Promise<Response>)[] = []
const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))
const taken = () => json(200, { answered: 2, passedOver: 0, left: 1, overtaken: [] })

beforeEach(() => {
  sent = []
  answers = []
  sweeps = []
  vi.stubGlobal('fetch', vi.fn((path: string, init: RequestInit) => {
    if (init.method === 'GET') return json(200, path.includes('/sweeps/') ? { ...visit, people, sweeps } : visit)
    sent.push(JSON.parse(init.body as string))
    return answers.shift()!()
  }))
})

async function opened() {
  const page = render(DoorPage, {
    props: { household: visit.household },
    global: { stubs: { RouterLink: { props: ['to'], template: '<a href="#"><slot /></a>' } } },
  })
  await screen.findByRole('heading', { name: '王* 户主' })
  return page
}
const group = (name: string) => screen.getByRole('group', { name })
const inside = (name: string, button: string) => [...group(name).querySelectorAll('button')].find(it => it.textContent!.includes(button))!

it('opens only what is missing, and confirms what was known with one tap', async () => {
  await opened()
  expect(group('紧急联系人').querySelector('input')).not.toBeNull()
  expect(group('养犬数量').querySelector('input')).toBeNull()
  answers = [taken]
  await userEvent.click(inside('养犬数量', '确认没变'))
  await userEvent.click(inside('独居', '是'))
  await userEvent.click(screen.getByRole('button', { name: '保存走访' }))
  await screen.findByText(/还剩 1 项/)
  expect(sent[0]!.outcome).toBe('CONTACTED')
  expect(sent[0]!.answers.map(({ ask, kind, value }) => [ask, kind, value])).toEqual([['a2', 'CONFIRMED', null], ['a3', 'VALUE', 'Y']])
})

it('takes that somebody will not say, or that nobody knows, for an answer', async () => {
  await opened()
  answers = [taken]
  await userEvent.click(inside('紧急联系人', '不愿说'))
  await userEvent.click(inside('独居', '不清楚'))
  await userEvent.click(screen.getByRole('button', { name: '保存走访' }))
  await screen.findByText(/还剩/)
  expect(sent[0]!.answers.map(it => it.kind)).toEqual(['DECLINED', 'NOBODY_KNOWS'])
})

it('loses nothing when the tab is killed, and sends the same id after a lost network', async () => {
  const page = await opened()
  await userEvent.type(group('紧急联系人').querySelector('input')!, '张三')
  page.unmount()
  await opened()
  expect(group('紧急联系人').querySelector('input')!.value).toBe('张三')
  answers = [() => Promise.reject(new TypeError('Failed to fetch')), taken]
  await userEvent.click(screen.getByRole('button', { name: '保存走访' }))
  await userEvent.click(await screen.findByRole('button', { name: '再提交一次' }))
  await screen.findByText(/还剩/)
  expect(sent[1]!.id).toBe(sent[0]!.id)
  expect(localStorage.length).toBe(0)
})

it('says at the answer what is wrong with it, and keeps what was typed', async () => {
  await opened()
  answers = [() => json(422, { detail: '有 1 处', errors: [{ field: 'answers[0].value', value: '?', reason: '不是姓名', cure: '请改正' }] })]
  await userEvent.type(group('紧急联系人').querySelector('input')!, '?')
  await userEvent.click(screen.getByRole('button', { name: '保存走访' }))
  await vi.waitFor(() => expect(group('紧急联系人').textContent).toContain('不是姓名 请改正'))
  expect(group('紧急联系人').querySelector('input')!.value).toBe('?')
})

it('says who asks and why, and has nothing for axe to complain of', async () => {
  const { container } = await opened()
  expect(container.textContent).toContain('独居老人台账')
  expect(container.textContent).toContain('条例第八条')
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, 'region': { enabled: false } } })
  expect(found.violations.map(it => it.id)).toEqual([])
})

it('tells the sweep of the door with the same visit, and of whom what it looks for is so', async () => {
  sweeps = [sweep]
  await opened()
  answers = [() => json(200, { answered: { answered: 1, passedOver: 0, left: 2, overtaken: [] }, standings: ['CONTACTED'] })]
  await userEvent.click(inside('独居', '是'))
  await userEvent.click(screen.getByRole('checkbox', { name: /王\*/ }))
  await userEvent.click(screen.getByRole('button', { name: '保存走访' }))
  await screen.findByText(/还剩 2 项/)
  expect(sent[0]).toMatchObject({ outcome: 'CONTACTED', evidence: null, unwell: ['18'] })
  expect(sent[0]!.answers).toHaveLength(1)
})

it('asks for what shows that a home is empty only where it was found vacant', async () => {
  sweeps = [sweep]
  await opened()
  expect(screen.queryByLabelText('空户依据')).toBeNull()
  answers = [() => json(200, { answered: { answered: 0, passedOver: 0, left: 0, overtaken: [] }, standings: ['VACANT_CONFIRMED'] })]
  await userEvent.click(screen.getByRole('radio', { name: '据说没人住' }))
  await userEvent.selectOptions(screen.getByLabelText('空户依据'), 'METER')
  await userEvent.click(screen.getByRole('button', { name: '保存走访' }))
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ outcome: 'VACANT_REPORTED', evidence: 'METER', unwell: [] })
})
