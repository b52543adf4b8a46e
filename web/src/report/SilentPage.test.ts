import { render, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, expect, it, vi } from 'vitest'
import type { SilentHousehold } from './api'
import SilentPage from './SilentPage.vue'
import { afternoon, grid } from './testing'

const household: SilentHousehold = {
  household: '420103001-7', grid: grid(2), building: '1栋', door: '1单元101', address: '花楼街12号3栋2单元501', headName: '王*', members: 3, phone: '138****1234',
}

const asked: string[] = []
let total = 0

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', vi.fn((path: string) => {
    asked.push(path)
    const body = path.includes('/periods') ? [afternoon] : { total, page: Number(new URL(path, location.href).searchParams.get('page')), size: 50, items: total ? [household] : [] }
    return Promise.resolve(new Response(JSON.stringify(body)))
  }))
})

async function shown(of: number) {
  total = of
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)', component: SilentPage }] })
  await router.push('/reports/silent?place=420103001001&day=2026-11-23&slot=AFTERNOON')
  render(SilentPage, { global: { plugins: [router] } })
  await screen.findByText(`共 ${of} 条`)
}

it('lists who has not reported, each opening to the household in the same period', async () => {
  await shown(1)
  const link = screen.getByRole('link', { name: '花楼街12号3栋2单元501' })
  expect(link.getAttribute('href')).toBe('/households/420103001-7?place=420103001001&day=2026-11-23&slot=AFTERNOON')
  within(link.closest('tr')!).getByText('138****1234')
})

it('says what an empty list means', async () => {
  await shown(0)
  screen.getByText(/都已报齐/)
  expect(screen.queryByRole('table')).toBeNull()
})

it('turns pages', async () => {
  await shown(120)
  screen.getByText('第 1–50 条，共 120 条')
  expect(screen.getByRole('button', { name: '上一页' })).toHaveProperty('disabled', true)
  await userEvent.click(screen.getByRole('button', { name: '下一页' }))
  await screen.findByText('第 51–100 条，共 120 条')
  expect(asked.filter(it => it.includes('/silent')).pop()).toContain('page=1')
})
