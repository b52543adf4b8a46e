import { render, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { HouseholdPage } from './api'
import LinkPanel from './LinkPanel.vue'

const household = {
  household: '420103001-7', address: '花楼街12号 3栋2单元501', headName: '王*', members: 2, linkRevoked: false, residents: [],
} as unknown as HouseholdPage

const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', vi.fn((path: string, init: RequestInit) => {
    asked.push(`${init.method} ${path}`)
    return Promise.resolve(init.method === 'POST' ? new Response('{"url":"/h/abc"}', { status: 201 }) : new Response(null, { status: 204 }))
  }))
})

it('changes nothing before it is confirmed', async () => {
  render(LinkPanel, { props: { household } })
  await userEvent.click(screen.getByRole('button', { name: '发新链接' }))
  const dialog = await screen.findByRole('dialog', { name: '发一个新链接' })
  within(dialog).getByText(/旧链接马上失效/)
  await userEvent.click(within(dialog).getByRole('button', { name: '取消' }))
  expect(asked).toEqual([])
})

it('shows the new link, whole, for the slip', async () => {
  const { emitted } = render(LinkPanel, { props: { household } })
  await userEvent.click(screen.getByRole('button', { name: '发新链接' }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: '发新链接' }))
  await screen.findByText(new URL('/h/abc', location.href).href)
  await screen.findByRole('img', { name: '链接的二维码，用手机扫一扫打开' })
  expect(asked).toEqual(['POST /api/households/420103001-7/link'])
  expect(emitted().changed).toHaveLength(1)
})

it('revokes after a warning', async () => {
  render(LinkPanel, { props: { household } })
  await userEvent.click(screen.getByRole('button', { name: '停用链接' }))
  const dialog = await screen.findByRole('dialog', { name: '停用这一户的链接' })
  await userEvent.click(within(dialog).getByRole('button', { name: '停用链接' }))
  await vi.waitFor(() => expect(asked).toEqual(['DELETE /api/households/420103001-7/link']))
})

it('does not offer to revoke what is revoked', () => {
  render(LinkPanel, { props: { household: { ...household, linkRevoked: true } } })
  expect(screen.queryByRole('button', { name: '停用链接' })).toBeNull()
})
