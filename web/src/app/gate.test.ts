import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { useSession } from '@/shared/session/useSession'
import { get } from '@/shared/http'
import { keepGate } from './gate'

const page = { template: '<p></p>' }
const later = vi.fn(async () => page)
const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))
const session = { account: { user: 'zhaomin', name: '赵敏' }, post: { id: 'p2', place: { code: '420103001001' } }, posts: [], powers: [], confinement: 'FREE', failed: null }

function gated() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/sign-in', component: page, meta: { open: true } },
      { path: '/unreachable', component: page, meta: { open: true } },
      { path: '/reports', component: page },
      { path: '/account', component: page },
      { path: '/later', component: later },
    ],
  })
  keepGate(router)
  return router
}

const answer = (work: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(work))

beforeEach(() => useSession().forget())

it('asks a stranger to sign in and keeps where they wanted to go', async () => {
  answer(() => json(401, { detail: '请先登录' }))
  const router = gated()
  await router.push('/reports?place=4201')
  expect(router.currentRoute.value).toMatchObject({ path: '/sign-in', query: { to: '/reports?place=4201' } })
})

it('stands at the post\'s own place when the address names none', async () => {
  answer(() => json(200, session))
  const router = gated()
  await router.push('/reports?day=2026-11-23')
  expect(router.currentRoute.value.fullPath).toBe('/reports?day=2026-11-23&place=420103001001')
})

it('asks once who is there', async () => {
  answer(() => json(200, session))
  const router = gated()
  await router.push('/reports?place=4201')
  await router.push('/reports?place=420103')
  expect(fetch).toHaveBeenCalledOnce()
})

it('goes to sign-in and remembers the page when the session lapses', async () => {
  answer(() => json(200, session))
  const router = gated()
  await router.push('/reports?place=4201')
  answer(() => json(401, { detail: '请重新登录' }))
  await get('/api/today').catch(() => {})
  await vi.waitFor(() => expect(router.currentRoute.value).toMatchObject({ path: '/sign-in', query: { to: '/reports?place=4201' } }))
})

it('says so when the server cannot be reached, and keeps where to go', async () => {
  answer(() => Promise.reject(new TypeError('Failed to fetch')))
  const router = gated()
  await router.push('/reports?place=4201')
  expect(router.currentRoute.value).toMatchObject({ path: '/unreachable', query: { to: '/reports?place=4201' } })
})

it('leads to the account when its password must be changed first', async () => {
  answer(() => json(200, { ...session, confinement: 'PASSWORD' }))
  const router = gated()
  await router.push('/reports?place=4201')
  expect(router.currentRoute.value).toMatchObject({ path: '/account', query: { to: '/reports?place=4201' } })
})

it('leads to the account when the server wants something of it in the middle of the work', async () => {
  answer(() => json(200, session))
  const router = gated()
  await router.push('/reports?place=4201')
  vi.stubGlobal('fetch', vi.fn((path: string) => path === '/api/session'
    ? json(200, { ...session, confinement: 'PASSWORD' })
    : json(403, { type: '/problems/password-must-be-changed', detail: '请先改密码' })))
  await get('/api/today').catch(() => {})
  await vi.waitFor(() => expect(router.currentRoute.value).toMatchObject({ path: '/account', query: { to: '/reports?place=4201' } }))
})

it('fetches a page\'s script while it asks who is there', async () => {
  let known: (it: Response) => void = () => {}
  vi.stubGlobal('fetch', vi.fn(() => new Promise<Response>((done) => { known = done })))
  const router = gated()
  const going = router.push('/later?place=4201')
  await vi.waitFor(() => expect(later).toHaveBeenCalled())
  expect(router.currentRoute.value.path).toBe('/')
  known(await json(200, session))
  await going
  expect(router.currentRoute.value.path).toBe('/later')
})
