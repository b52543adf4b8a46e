import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { useSession } from '@/shared/session/useSession'
import { adminRoutes } from './adminRoutes'

const page = { template: '<p></p>' }
const routes = adminRoutes.map(it => ({ ...it, component: page }) as RouteRecordRaw)

/** Where the bare address leads who may do this. */
async function leads(...powers: string[]) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ account: { user: 'zhao' }, powers }))))
  await useSession().known()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/admin', component: page, children: routes }] })
  await router.push('/admin?place=4201')
  return router.currentRoute.value.fullPath
}

beforeEach(() => useSession().forget())

it('leads to the first page that is offered, and to none where none is', async () => {
  expect(await leads('SEE_JOURNAL', 'KEEP_LAW')).toBe('/admin/law?place=4201')
  await useSession().forget()
  expect(await leads()).toBe('/admin?place=4201')
})
