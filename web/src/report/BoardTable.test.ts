import { render, screen, within } from '@testing-library/vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { expect, it } from 'vitest'
import BoardTable from './BoardTable.vue'
import { board } from './testing'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)', component: BoardTable }] })

async function shown(of = board) {
  await router.push('/reports?place=420103001001&day=2026-11-23&slot=AFTERNOON')
  render(BoardTable, { props: { board: of }, global: { plugins: [router] } })
  const [head, first, second, total] = screen.getAllByRole('row')
  return { head: head!, first: first!, second: second!, total: total! }
}

const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(it => it.textContent)

it('gives numerator, denominator and share a column each', async () => {
  const { second, total } = await shown()
  expect(cells(second)).toEqual(['97.1%', '340', '350', '10', '2', '880', '900', '+4', '◆ 即将截止'])
  expect(cells(total).slice(0, 5)).toEqual(['98.5%', '690', '700', '10', '2'])
  expect(cells(total)[7]).toBe('+4')
})

it('has no column for those added later where nobody was', async () => {
  const none = { addedSinceFrozen: 0 }
  const { second, total } = await shown({ ...board, total: { ...board.total, ...none }, children: board.children.map(it => ({ ...it, ...none })) })
  expect(cells(second)).toEqual(['97.1%', '340', '350', '10', '2', '880', '900', '◆ 即将截止'])
  expect(cells(total)).toHaveLength(8)
})

it('opens every figure to its records, in the period shown', async () => {
  const { second } = await shown()
  const href = (name: string) => within(second).getByRole('link', { name }).getAttribute('href')
  expect(href('340')).toBe('/reports/reported?place=420103001001002&day=2026-11-23&slot=AFTERNOON')
  expect(href('10')).toBe('/reports/silent?place=420103001001002&day=2026-11-23&slot=AFTERNOON')
  expect(href('2')).toBe('/reports/exceptions?place=420103001001002&day=2026-11-23&slot=AFTERNOON')
})

it('drills down and keeps the period', async () => {
  const { first } = await shown()
  expect(within(first).getByRole('link', { name: '第1网格' }).getAttribute('href'))
    .toBe('/reports?place=420103001001001&day=2026-11-23&slot=AFTERNOON')
})

it('says how each place stands in words', async () => {
  const { first } = await shown()
  within(first).getByText('已报齐')
})
