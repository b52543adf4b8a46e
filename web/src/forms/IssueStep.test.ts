import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import IssueStep from './IssueStep.vue'
import { column, form, server } from './testing'
import { dayAt, issuerOn, numberOn, usual, weekdayAfter } from './terms'

const ready = form([column('B3', '姓名', 'NAME'), column('C3', '病种', 'CHRONIC', { item: { key: 'CHRONIC', name: '病种', englishName: '', subject: 'RESIDENT', sensitivity: 'HEALTH', inUse: true, derived: false } })])
const basis = (key: string, title: string, collects: string[]) => ({
  key, title, englishTitle: title, article: null, englishArticle: null, words: '说明', englishWords: '', standing: 'IN_FORCE', collects,
})
const law = {
  '/api/law/bases?': { body: { items: [basis('NARROW', '窄的', ['PERSONAL']), basis('PIPL-34', '个人信息保护法', ['PERSONAL', 'HEALTH'])] } },
  '/api/law/duties': { body: { items: [
    { key: 'WJ-02', name: '老年人健康', englishName: '', kind: 'ASSIST', withdrawn: null },
    { key: 'WJ-08', name: '出生证明', englishName: '', kind: 'TAKEN_BACK', withdrawn: null },
  ] } },
}

const show = () => render(IssueStep, { props: { form: ready, asks: 12 } })

async function fill() {
  await userEvent.type(screen.getByLabelText('制表机关'), '区卫健局')
  await userEvent.type(screen.getByLabelText('表号'), '卫老1')
  await userEvent.type(screen.getByLabelText('用途'), '安排体检')
  await userEvent.click(screen.getByRole('button', { name: '查找' }))
  await userEvent.click(await screen.findByRole('button', { name: '个人信息保护法' }))
  await userEvent.selectOptions(screen.getByLabelText(/职责清单事项/), 'WJ-02')
}

it('offers first the basis that allows all the form has, and no duty that was taken back', async () => {
  server(law)
  show()
  await userEvent.click(screen.getByRole('button', { name: '查找' }))
  const offered = (await screen.findAllByRole('listitem')).map(it => it.textContent)
  expect(offered[0]).toContain('个人信息保护法')
  expect(offered[1]).toContain('不许收集表里的部分信息')
  expect(screen.queryByText(/出生证明/)).toBeNull()
})

it('lets the form out with the usual dates, and remembers the issuer', async () => {
  const asked = server({ ...law, '/api/forms/': { status: 201, body: { issue: 'x' } } })
  const { emitted } = show()
  await fill()
  await userEvent.click(screen.getByRole('button', { name: '下发到花桥社区' }))
  await vi.waitFor(() => expect(emitted('done')).toHaveLength(1))
  const sent = asked.find(it => it.method === 'POST')!
  expect(sent.path).toBe(`/api/forms/${ready.id}/issue`)
  expect(sent.body).toMatchObject({
    agency: 'HEALTH', issuer: '区卫健局', number: '卫老1', basis: 'PIPL-34', duty: 'WJ-02', purpose: '安排体检',
    validFrom: dayAt(new Date()), validUntil: dayAt(new Date(), 60), keepUntil: dayAt(new Date(), 90), emergency: null,
  })
  expect((sent.body as { deadline: string }).deadline).toMatch(/T04:00:00.000Z$/)
  expect(localStorage.getItem('linli.forms.issuer')).toBe('区卫健局')
})

it('asks nobody where that is said', async () => {
  const asked = server({ ...law, '/api/forms/': { status: 201, body: { issue: 'x' } } })
  show()
  await fill()
  await userEvent.click(screen.getByLabelText('只取已有数据，不问人'))
  expect(screen.queryByLabelText('截止')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '下发到花桥社区' }))
  await vi.waitFor(() => expect(asked.find(it => it.method === 'POST')?.body).toMatchObject({ deadline: null }))
})

it('tells what the gate refuses at its field with its cure, and loses nothing', async () => {
  server({ ...law, '/api/forms/': { status: 422, body: { type: '/problems/gate', detail: '不能下发', errors: [{ field: 'number', reason: '表号已有人用。', cure: '换一个表号。' }] } } })
  show()
  await fill()
  await userEvent.click(screen.getByRole('button', { name: '下发到花桥社区' }))
  const number = screen.getByLabelText<HTMLInputElement>('表号')
  await vi.waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'))
  expect(document.getElementById(number.getAttribute('aria-describedby')!)!.textContent).toBe('表号已有人用。 换一个表号。')
  expect(number.value).toBe('卫老1')
})

it('takes number and issuer from the lines above the table', () => {
  const said = form([], { sheets: [{ ...ready.sheets[0]!, fields: [column('B2', '表　号：汉民老表1', ''), column('K2', '制定机关：江汉区民政局', '')] }] })
  expect([numberOn(said), issuerOn(said)]).toEqual(['汉民老表1', '江汉区民政局'])
  expect([numberOn(ready), issuerOn(ready)]).toEqual(['', ''])
})

it('counts weekdays of the place, whatever the browser says', () => {
  const friday = new Date('2026-02-20T02:00:00Z')
  expect(weekdayAfter(friday, 1)).toBe('2026-02-23')
  expect(weekdayAfter(friday, 10)).toBe('2026-03-06')
  expect(usual(new Date('2026-02-20T17:00:00Z'), {}, true).validFrom).toBe('2026-02-21')
})
