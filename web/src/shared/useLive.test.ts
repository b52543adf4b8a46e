import { render } from '@testing-library/vue'
import { defineComponent, nextTick, ref } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { useLive } from './useLive'

class FakeStream extends EventTarget {
  static readonly CLOSED = 2
  static opened: FakeStream[] = []
  readyState = 1
  onerror?: () => void
  constructor(readonly url: string) {
    super()
    FakeStream.opened.push(this)
  }

  say = (data: unknown) => this.dispatchEvent(new MessageEvent('board', { data: JSON.stringify(data) }))
  close() {
    this.readyState = FakeStream.CLOSED
  }
}

const latest = () => FakeStream.opened[FakeStream.opened.length - 1]!

beforeEach(() => {
  FakeStream.opened = []
  vi.stubGlobal('EventSource', FakeStream)
})

function listening(url = ref('/stream?place=1')) {
  let live!: ReturnType<typeof useLive<{ n: number }>>
  const { unmount } = render(defineComponent({
    setup() {
      live = useLive(() => url.value, 'board')
      return () => null
    },
  }))
  return { ...live, url, unmount }
}

it('holds the latest event and says it is connected', () => {
  const { data, connected } = listening()
  expect(connected.value).toBe(false)
  latest().say({ n: 1 })
  latest().say({ n: 2 })
  expect(data.value).toEqual({ n: 2 })
  expect(connected.value).toBe(true)
})

it('keeps the last value while reconnecting', () => {
  const { data, connected } = listening()
  latest().say({ n: 1 })
  latest().onerror!()
  expect(connected.value).toBe(false)
  expect(data.value).toEqual({ n: 1 })
})

it('opens again by itself when the browser has given up', () => {
  vi.useFakeTimers()
  listening()
  latest().readyState = FakeStream.CLOSED
  latest().onerror!()
  vi.advanceTimersByTime(5_000)
  expect(FakeStream.opened).toHaveLength(2)
  vi.useRealTimers()
})

it('leaves the old stream for another address', async () => {
  const { url } = listening()
  url.value = '/stream?place=2'
  await nextTick()
  expect(FakeStream.opened.map(it => [it.url, it.readyState])).toEqual([['/stream?place=1', 2], ['/stream?place=2', 1]])
})

it('closes the stream with the page', () => {
  const { unmount } = listening()
  unmount()
  expect(latest().readyState).toBe(FakeStream.CLOSED)
})
