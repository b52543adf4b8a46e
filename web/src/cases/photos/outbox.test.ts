import { beforeEach, expect, it, vi } from 'vitest'

vi.mock('./shrink', () => ({ shrink: (file: Blob) => Promise.resolve(file) }))

type Outbox = typeof import('./outbox')
let outbox: Outbox
const answer = (status: number, body: unknown = {}) => Promise.resolve(new Response(JSON.stringify(body), { status }))
const photo = (name: string, type = 'image/jpeg') => new File(['x'], name, { type })

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('fetch', vi.fn(() => answer(200)))
  outbox = await import('./outbox')
})

const addresses = () => vi.mocked(fetch).mock.calls.map(([path]) => String(path).replace(/[0-9a-f-]{36}/, '…'))

it('keeps photos until their report is a case, and sends them there', async () => {
  await outbox.choose('r1', [photo('a.jpg'), photo('b.txt', 'text/plain')])
  expect(outbox.kept.value).toHaveLength(1)
  expect(fetch).not.toHaveBeenCalled()
  await outbox.hand('r1', { id: '420102002-1' })
  expect(addresses()).toEqual(['/api/cases/420102002-1/photos/…'])
  expect(outbox.kept.value).toHaveLength(0)
})

it('takes three for a report, and leaves another report alone', async () => {
  await outbox.choose('r1', ['a', 'b', 'c', 'd'].map(it => photo(it)))
  await outbox.choose('r2', [photo('e')])
  expect(outbox.kept.value).toHaveLength(4)
  await outbox.hand('r1', { token: 'abc' })
  expect(addresses()).toEqual(Array(3).fill('/api/case-links/abc/photos/…'))
  expect(outbox.kept.value.map(it => it.report)).toEqual(['r2'])
})

it('waits for the network and sends under the same id', async () => {
  vi.mocked(fetch).mockImplementation(() => Promise.reject(new TypeError('offline')))
  await outbox.choose('r1', [photo('a')])
  await outbox.hand('r1', { token: 'abc' })
  expect(outbox.kept.value).toHaveLength(1)
  expect(localStorage.getItem('linli.photos')).toBe('yes')
  vi.mocked(fetch).mockImplementation(() => answer(200))
  await outbox.sendAll()
  const [first, second] = vi.mocked(fetch).mock.calls.map(([path]) => path)
  expect(first).toBe(second)
  expect(outbox.kept.value).toHaveLength(0)
  expect(localStorage.getItem('linli.photos')).toBeNull()
})

it('tells why one was refused and goes on', async () => {
  vi.mocked(fetch).mockImplementationOnce(() => answer(422, { type: '/problems/not-an-image', detail: '不是照片' }))
  await outbox.choose('r1', [photo('a'), photo('b')])
  await outbox.hand('r1', { token: 'abc' })
  expect(outbox.refused.value).toEqual(['不是照片'])
  expect(fetch).toHaveBeenCalledTimes(2)
  expect(outbox.kept.value).toHaveLength(0)
})
