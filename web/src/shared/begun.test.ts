import { beforeEach, expect, it, vi } from 'vitest'
import { get, Problem } from './http'

const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))

function began(all: Record<string, Promise<Response>>) {
  for (const it of Object.values(all)) it.catch(() => {})
  Object.assign(window, { linliBegun: all })
}

beforeEach(() => vi.stubGlobal('fetch', vi.fn(() => json(200, 'asked now'))))

it('takes what the page began to ask, once', async () => {
  began({ '/api/session': json(200, 'asked before') })
  expect(await get('/api/session')).toBe('asked before')
  expect(fetch).not.toHaveBeenCalled()
  expect(await get('/api/session')).toBe('asked now')
})

it('asks itself where that was refused, or had no network', async () => {
  began({ '/api/session': json(401, {}), '/api/today': Promise.reject(new TypeError('Failed to fetch')) })
  expect(await get('/api/session')).toBe('asked now')
  expect(await get('/api/today')).toBe('asked now')
})

it('has no network where neither has', async () => {
  began({ '/api/today': Promise.reject(new TypeError('Failed to fetch')) })
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))))
  const problem = await get('/api/today').catch(error => error as Problem)
  expect(problem).toMatchObject({ status: 0 })
})
