import { beforeEach, expect, it, vi } from 'vitest'
import { speak } from './i18n'
import { address, get, onSignedOut, Problem, send } from './http'

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), { status, headers }))))

const refused = (work: Promise<unknown>) => work.then(() => { throw new Error('not refused') }, error => error as Problem)

const signedOut = vi.fn()
beforeEach(() => {
  signedOut.mockReset()
  onSignedOut(signedOut)
})

it('asks in the language on screen', async () => {
  await speak('en')
  answer(200, { ok: true })
  await get('/api/today')
  expect(vi.mocked(fetch).mock.calls[0]![1]!.headers).toMatchObject({ 'Accept-Language': 'en' })
})

it('passes on what the server says is wrong', async () => {
  answer(422, { type: '/problems/implausible', detail: '体温应在 34 到 43 之间', errors: [{ field: 'readings[0].celsius', reason: '365' }] }, { 'Retry-After': '7' })
  const problem = await refused(send('POST', '/api/reports', {}))
  expect(problem).toMatchObject({ status: 422, type: '/problems/implausible', detail: '体温应在 34 到 43 之间', retryAfterSeconds: 7 })
  expect(problem.errors[0]?.field).toBe('readings[0].celsius')
})

it('has a sentence for a page that a proxy put in the way', async () => {
  answer(502, '<html>Bad Gateway</html>')
  expect((await refused(get('/api/today'))).detail).toContain('502')
})

it('has a sentence for a lost network', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))))
  expect(await refused(get('/api/today'))).toMatchObject({ status: 0, type: '/problems/no-connection' })
})

it('does not dress a bug up as a problem', async () => {
  vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new RangeError('bug'))))
  expect(await refused(get('/api/today'))).toBeInstanceOf(RangeError)
})

it('tells when the session has lapsed, but not when it never was', async () => {
  answer(401, { detail: '请先登录' })
  await refused(get('/api/session'))
  expect(signedOut).not.toHaveBeenCalled()
  await refused(get('/api/today'))
  expect(signedOut).toHaveBeenCalledOnce()
})

it('leaves out what was not asked', () => {
  expect(address('/api/places', { within: '4201', q: '', page: 0, level: undefined })).toBe('/api/places?within=4201&page=0')
})

it('answers an empty body with nothing', async () => {
  answer(204, undefined)
  expect(await send('DELETE', '/api/session')).toBeUndefined()
})
