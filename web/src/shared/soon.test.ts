import { expect, it, vi } from 'vitest'
import { Problem } from './http'
import { networkOr, soon } from './soon'

const after = <T>(milliseconds: number, value: T) => new Promise<T>(done => window.setTimeout(() => done(value), milliseconds))
const noNetwork = () => Promise.reject(new Problem(0, '/problems/no-connection', '没有网络'))

it('takes what is kept where the network fails or is silent, and waits for it where nothing is', async () => {
  expect(await networkOr(() => after(1, 'net'), async () => 'kept', 50)).toBe('net')
  expect(await networkOr(() => after(200, 'net'), async () => 'kept', 20)).toBe('kept')
  expect(await networkOr<string>(noNetwork, async () => 'kept', 20)).toBe('kept')
  expect(await networkOr(() => after(60, 'net'), async () => undefined, 20)).toBe('net')
  await expect(networkOr(noNetwork, async () => undefined, 20)).rejects.toMatchObject({ status: 0 })
})

it('asks nothing of what is kept where the server has refused', async () => {
  const kept = vi.fn(async () => 'kept')
  await expect(networkOr<string>(() => Promise.reject(new Problem(404, '/problems/gone', '没有')), kept, 20)).rejects.toMatchObject({ status: 404 })
  expect(kept).not.toHaveBeenCalled()
})

it('counts silence as no network', async () => {
  await expect(soon(new Promise(() => {}), 10)).rejects.toMatchObject({ status: 0 })
})
