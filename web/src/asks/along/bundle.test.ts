import { expect, it, vi } from 'vitest'
import { Full } from '@/shared/kept/box'
import { memoryBox } from '@/shared/kept/memoryBox'
import type { Bundle } from '../api'
import { createBundle } from './bundle'

const at = '2026-11-27T00:05:00Z'
/** Doors `from` to `to` of a walk of `total`. */
const page = (total: number, number: number, size: number) => ({
  at, doors: {
    total, page: number, size,
    items: Array.from({ length: Math.max(0, Math.min(size, total - number * size)) }, (_, index) => {
      const household = `420103001-${number * size + index}`
      return { door: { household, grid: index % 2 ? '420103001001002' : '420103001001001' }, visit: { household, about: [] } }
    }),
  },
}) as unknown as Bundle

function bundleOf(total: number, box = memoryBox(), now = () => Date.parse(at)) {
  const fetchPage = vi.fn(async (_: string, number: number) => page(total, number, 100))
  return { box, fetchPage, bundle: createBundle({ box, fetchPage, now }) }
}

it('takes a whole walk along, page by page, and says how much it is', async () => {
  const { bundle, fetchPage, box } = bundleOf(250)
  await bundle.take('420103001001')
  expect(fetchPage).toHaveBeenCalledTimes(3)
  expect(bundle.along.value).toMatchObject({ at, total: 250 })
  expect(bundle.along.value!.doors).toHaveLength(250)
  expect(bundle.along.value!.bytes).toBeGreaterThan(250 * 40)
  const later = createBundle({ box, fetchPage, now: () => Date.parse(at) })
  await later.restore()
  expect(await later.visit('420103001-249')).toMatchObject({ household: '420103001-249' })
  expect(later.doorsIn('420103001001002')).toHaveLength(125)
})

it('is bounded', async () => {
  const { bundle, fetchPage } = bundleOf(10_000)
  await bundle.take('420103001')
  expect(fetchPage).toHaveBeenCalledTimes(6)
  expect(bundle.along.value).toMatchObject({ total: 10_000 })
  expect(bundle.along.value!.doors).toHaveLength(600)
})

it('forgets the doors that are no more on the list', async () => {
  const box = memoryBox()
  await bundleOf(3, box).bundle.take('4')
  const { bundle } = bundleOf(1, box)
  await bundle.take('4')
  expect(await bundle.visit('420103001-2')).toBeUndefined()
  expect(await bundle.visit('420103001-0')).toBeDefined()
})

it('goes three days after it was taken, and stays where the clock was put back', async () => {
  const box = memoryBox()
  await bundleOf(3, box).bundle.take('4')
  const back = bundleOf(3, box, () => Date.parse(at) - 400 * 86_400_000).bundle
  await back.restore()
  expect(back.along.value?.doors).toHaveLength(3)
  const late = bundleOf(3, box, () => Date.parse(at) + 3 * 86_400_000 + 1).bundle
  await late.restore()
  expect(late.along.value).toBeUndefined()
  expect(box.values.size).toBe(0)
})

it('keeps the list it had where the device is full', async () => {
  const box = memoryBox(4)
  await bundleOf(3, box).bundle.take('4')
  const { bundle } = bundleOf(9, box)
  await bundle.restore()
  await expect(bundle.take('4')).rejects.toBeInstanceOf(Full)
  expect(bundle.along.value!.doors).toHaveLength(3)
})

it('leaves no pieces of a list that did not fit', async () => {
  const box = memoryBox(24)
  await bundleOf(3, box).bundle.take('4')
  const { bundle } = bundleOf(50, box)
  await bundle.restore()
  await expect(bundle.take('4')).rejects.toBeInstanceOf(Full)
  expect([...box.values.keys()].filter(it => it.startsWith('visit/'))).toHaveLength(3)
})

it('waits before each piece, and stops where that fails', async () => {
  const box = memoryBox()
  const { bundle } = bundleOf(50, box)
  const gone = new Error('signed out')
  const calm = vi.fn(async () => {
    if (calm.mock.calls.length > 3) throw gone
  })
  await expect(bundle.take('4', calm)).rejects.toBe(gone)
  expect(box.values.size).toBe(40)
  expect(bundle.along.value).toBeUndefined()
})

it('tells how far the phone\'s clock is off', async () => {
  const { bundle } = bundleOf(1, memoryBox(), () => Date.parse(at) + 3 * 3_600_000)
  await bundle.take('4')
  expect(bundle.skew()).toBe(3 * 3_600_000)
})
