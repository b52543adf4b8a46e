import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { get } from './http'
import { patience, quiet } from './quiet'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestIdleCallback'] }))
afterEach(() => vi.useRealTimers())

/** Whether it has come after so many milliseconds more. */
function watched() {
  const seen = { come: false }
  void quiet().then(() => { seen.come = true })
  return async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    return seen.come
  }
}

it('comes when nothing is done', async () => {
  expect(await watched()(500)).toBe(true)
})

it('waits while somebody presses', async () => {
  window.dispatchEvent(new Event('pointerdown'))
  const within = watched()
  expect(await within(500)).toBe(false)
  window.dispatchEvent(new Event('keydown'))
  expect(await within(900)).toBe(false)
  expect(await within(1_000)).toBe(true)
})

it('waits for what the page has asked for', async () => {
  let answer: (it: Response) => void = () => {}
  vi.stubGlobal('fetch', () => new Promise<Response>((done) => { answer = done }))
  const asked = get('/api/today')
  await vi.advanceTimersByTimeAsync(0)
  const within = watched()
  expect(await within(2_000)).toBe(false)
  answer(new Response('{}'))
  await asked
  expect(await within(500)).toBe(true)
})

it('waits not for ever', async () => {
  vi.stubGlobal('fetch', () => new Promise<Response>(() => {}))
  void get('/api/today')
  await vi.advanceTimersByTimeAsync(0)
  expect(await watched()(12_000)).toBe(true)
})

it('waits no longer for many pieces than for one', async () => {
  vi.stubGlobal('fetch', () => new Promise<Response>(() => {}))
  void get('/api/today')
  await vi.advanceTimersByTimeAsync(0)
  const calm = patience()
  let pieces = 0
  void (async () => {
    for (; pieces < 30; pieces++) await calm()
  })()
  await vi.advanceTimersByTimeAsync(9_000)
  expect(pieces).toBe(0)
  await vi.advanceTimersByTimeAsync(11_000)
  expect(pieces).toBe(30)
})
