import { render, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { ImportReport } from './api'
import PlacesImport from './PlacesImport.vue'

const report = (dryRun: boolean): ImportReport => ({
  id: 'i1', dryRun, files: [{ name: 'streets.csv', rows: 193 }], added: 190, changed: 2, unchanged: 0, rejected: 1,
  errors: [{ file: 'streets.csv', row: 3, field: null, column: 'code', value: '42999900', reason: '只有 8 位', cure: '补全' }],
  restUrl: '/api/places/imports/i1/rest',
})

const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', vi.fn((path: string) => {
    asked.push(path)
    return Promise.resolve(new Response(JSON.stringify(report(path.includes('dryRun=true')))))
  }))
})

async function chosen() {
  render(PlacesImport)
  await userEvent.upload(screen.getByLabelText('区划文件'), new File(['code,name'], 'streets.csv', { type: 'text/csv' }))
  await userEvent.click(screen.getByRole('button', { name: '试运行' }))
  return screen.findByRole('button', { name: '导入 192 行' })
}

it('shows what is wrong, row by row, before anything changes', async () => {
  await chosen()
  const [, error] = screen.getAllByRole('row')
  expect(within(error!).getAllByRole('cell').map(it => it.textContent)).toEqual(['3', 'code', '42999900', '只有 8 位', '补全'])
  expect(screen.getByRole('link', { name: '下载退回的行' }).getAttribute('href')).toBe('/api/places/imports/i1/rest')
  expect(asked).toEqual(['/api/places/imports?dryRun=true'])
})

it('imports after the dry run was read', async () => {
  await userEvent.click(await chosen())
  await screen.findByText('已导入')
  expect(asked).toEqual(['/api/places/imports?dryRun=true', '/api/places/imports?dryRun=false'])
  expect(screen.queryByRole('button', { name: /^导入 / })).toBeNull()
})

it('starts over when another file is chosen', async () => {
  await chosen()
  await userEvent.upload(screen.getByLabelText('区划文件'), new File(['code,name'], 'other.csv', { type: 'text/csv' }))
  expect(screen.queryByRole('button', { name: /^导入 / })).toBeNull()
})
