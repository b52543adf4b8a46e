import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { column, form, server } from './testing'
import UnderstandStep from './UnderstandStep.vue'

const contact = column('D3', '联系人', 'CAREGIVER', {
  sure: false, why: 'PART',
  others: [{ key: 'EMERGENCY_CONTACT', name: '紧急联系人', englishName: 'Emergency contact', subject: 'RESIDENT', sensitivity: 'PERSONAL', inUse: true, derived: false }],
})
const strange = column('E3', '家里谁接电话', '', { sure: false, why: 'NOTHING', meaning: { is: 'UNKNOWN' }, item: null })
const read = form([column('B3', '姓名', 'NAME'), contact, strange, column('C3', '联系电话', 'PHONE', { sure: false, why: 'PART' })])

const show = () => render(UnderstandStep, { props: { form: read } })
const rows = () => screen.getAllByRole('rowheader').map(it => it.querySelector('code')!.textContent)

it('puts first what nobody is sure of, and tells why', () => {
  show()
  expect(rows()).toEqual(['D3', 'E3', 'C3', 'B3'])
  expect(screen.getByText('目录里没有找到')).toBeTruthy()
  expect(screen.getByText('4 列中 3 列待确认')).toBeTruthy()
})

it('sends all that was said at once, with the version it was read at', async () => {
  const asked = server({ '/api/forms/': { body: { ...read, version: 5 } } })
  const { emitted } = show()
  await userEvent.selectOptions(screen.getByLabelText('D3「联系人」的含义'), '紧急联系人')
  await userEvent.selectOptions(screen.getByLabelText('E3「家里谁接电话」的含义'), '提议新增数据项「家里谁接电话」')
  await userEvent.selectOptions(screen.getByLabelText('C3 的号码显示'), '隐去中间')
  await userEvent.click(screen.getByRole('button', { name: '其余 1 列都对，保存' }))
  expect(asked).toEqual([{
    method: 'PUT', path: `/api/forms/${read.id}/meanings`,
    body: {
      version: 4, rows: [], choices: [
        { sheet: 0, column: 1, field: null, meaning: { is: 'ITEM', key: 'EMERGENCY_CONTACT' }, masking: null },
        { sheet: 0, column: 2, field: null, meaning: { is: 'PROPOSED', label: '家里谁接电话' }, masking: null },
        { sheet: 0, column: 3, field: null, meaning: null, masking: 'HIDE_MIDDLE' },
      ],
    },
  }])
  await vi.waitFor(() => expect(emitted('changed')).toHaveLength(1))
})

it('does not confirm what nobody has an idea of', async () => {
  const asked = server({ '/api/forms/': { body: read } })
  show()
  expect(screen.getByText('还有 1 列要逐个选定')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '其余 2 列都对，保存' }))
  expect((asked[0]!.body as { choices: { column: number }[] }).choices.map(it => it.column)).toEqual([1, 3])
})

it('finds an item in the catalogue for a heading nobody knows', async () => {
  const asked = server({ '/api/catalogue/items?': { body: { items: [{ key: 'SECOND_PHONE', name: '备用电话', englishName: 'Second phone', subject: 'RESIDENT', owner: 'COMMUNITY', inUse: true }] } }, '/api/forms/': { body: read } })
  HTMLDialogElement.prototype.showModal ??= () => {}
  show()
  await userEvent.selectOptions(screen.getByLabelText('E3「家里谁接电话」的含义'), '在数据目录里找…')
  await userEvent.click(await screen.findByText('备用电话'))
  expect(decodeURIComponent(asked[0]!.path)).toContain('家里谁接电话')
  await userEvent.click(screen.getByRole('button', { name: '保存 1 处' }))
  expect(asked[1]!.body).toMatchObject({ choices: [{ column: 2, meaning: { is: 'ITEM', key: 'SECOND_PHONE' } }] })
})

it('says that somebody else has changed it, and asks for the newer one', async () => {
  server({ '/api/forms/': { status: 409, body: { type: '/problems/changed-meanwhile', detail: '别人刚改过' } } })
  const { emitted } = show()
  await userEvent.click(screen.getByRole('button', { name: /其余 2 列都对/ }))
  expect(await screen.findByText('别人刚改过')).toBeTruthy()
  expect(emitted('stale')).toHaveLength(1)
})

it('leads the keyboard to the next open one', async () => {
  show()
  await userEvent.click(screen.getByRole('button', { name: '下一个待确认' }))
  expect(document.activeElement).toBe(screen.getByLabelText('D3「联系人」的含义'))
  await userEvent.click(screen.getByRole('button', { name: '对：D3' }))
  await userEvent.click(screen.getByRole('button', { name: '下一个待确认' }))
  expect(document.activeElement).toBe(screen.getByLabelText('E3「家里谁接电话」的含义'))
})

it('does not confirm a second column of one item among the others', () => {
  render(UnderstandStep, { props: { form: form([column('B3', '姓名', 'NAME'), column('P3', '子女姓名', 'NAME', { sure: false, why: 'TWICE' })]) } })
  expect(screen.queryByRole('button', { name: /都对/ })).toBeNull()
  expect(screen.getByRole('button', { name: '对：P3' })).toBeTruthy()
})

it('folds what is left alone, and shows single cells after the columns', () => {
  const left = column('Q3', '备注', '', { meaning: { is: 'LEFT' }, item: null, why: 'HABIT' })
  const read = form([left, column('B3', '姓名', 'NAME')])
  read.sheets[0]!.fields = [column('B2', '社区', 'PLACE_SECRETARY'), contact]
  render(UnderstandStep, { props: { form: read } })
  expect(rows()).toEqual(['D3', 'B3', 'B2', 'Q3'])
  const folded = screen.getByText('备注').closest('details')
  expect(folded?.querySelector('summary')?.textContent).toContain('留给填表人手写')
  expect(folded?.open).toBe(false)
})

it('takes a count that is said by hand, in the words it will stand for', async () => {
  HTMLDialogElement.prototype.showModal ??= () => {}
  const age = { key: 'AGE', name: '年龄', englishName: 'Age', subject: 'RESIDENT', owner: 'COMMUNITY', type: 'INTEGER', inUse: true }
  const asked = server({
    '/api/catalogue/items?': { body: { items: [age] } },
    '/api/catalogue/items/AGE': { body: { item: { ...age, value: { type: 'INTEGER' } } } },
    '/api/forms/': { body: read },
  })
  const places = form([strange])
  places.sheets[0]!.subject = 'PLACE'
  render(UnderstandStep, { props: { form: places } })
  await userEvent.selectOptions(screen.getByLabelText('E3「家里谁接电话」的含义'), '统计个数…')
  await userEvent.type(screen.getByRole('searchbox'), '年龄{Enter}')
  await userEvent.click(await screen.findByRole('button', { name: '年龄' }))
  await userEvent.type(screen.getByLabelText('值'), '80')
  expect(await screen.findByText('统计范围内的居民数，其中 年龄 ≥ 80')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '采用' }))
  await userEvent.click(screen.getByRole('button', { name: '保存 1 处' }))
  expect(asked[asked.length - 1]!.body).toMatchObject({ choices: [{ column: 0, meaning: { is: 'DERIVED', formula: {
    kind: 'COUNT', counted: 'RESIDENT', items: [], conditions: [{ item: 'AGE', comparison: 'AT_LEAST', value: '80' }],
  } } }] })
})
