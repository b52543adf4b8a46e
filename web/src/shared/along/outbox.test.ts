import { expect, it, vi } from 'vitest'
import type { Schemas } from '@/api/types'
import { Problem } from '@/shared/http'
import { Full } from '@/shared/kept/box'
import { memoryBox } from '@/shared/kept/memoryBox'
import { createOutbox } from './outbox'
import type { Arrived, CallTold, Sort, Sorts, VisitTold } from './told'

type Overtaken = Schemas['VisitOvertakenView']
const noNetwork = () => new Problem(0, '/problems/no-connection', '没有网络')
const taken = (): Arrived => ({ taken: { answered: 1, passedOver: 0, left: 0, overtaken: [] } })
const told = (id: string, change: Partial<VisitTold> = {}): VisitTold => ({
  sort: 'VISIT', id, household: `h-${id}`, title: `${id}号`, post: 'p', at: 1_000, outcome: 'CONTACTED',
  answers: [{ ask: 'a1', kind: 'VALUE', value: '李四', seconds: 3 }], ...change,
})
const call = (id: string): CallTold => ({
  sort: 'CALL', id, household: `h-${id}`, title: id, post: 'p', at: 1_000, period: { day: '2026-11-28', slot: 'MORNING' }, step: 'CALL', outcome: 'NO_ANSWER',
})
const said = (value: string) => ({ state: 'ANSWERED', subject: 'HOUSEHOLD:1-1', name: '', question: { ask: 'a1', last: { value } } }) as Overtaken

function outboxOf({ box = memoryBox(), send = vi.fn(async () => taken()), post = 'p', now = (): number => 2_000 } = {}) {
  const visit: Sort<VisitTold> = {
    send, line: it => it.title, correct: it => it.household,
    rest: (it, others) => ({ ...it, answers: it.answers.filter(answer => others.some(one => one.question.ask === answer.ask)) }),
  }
  const other = { ...visit, rest: (it: object) => it } as never
  const sorts: Sorts = { VISIT: visit, SWEEP: other, CASE: other, TASK: other, CALL: other, DUTY: other, NOTICE: other }
  return { box, send, outbox: createOutbox({ box, post, sorts: async () => sorts, now }) }
}
const states = (outbox: ReturnType<typeof createOutbox>) => outbox.entries.value.map(it => [it.id, it.state])

it('sends in the order of telling, whatever the clock said', async () => {
  const { outbox, send } = outboxOf()
  for (const [id, at] of [['first', 9_000], ['second', 10], ['third', 5_000]] as const) await outbox.put(told(id, { at }))
  await outbox.sendAll()
  expect(send.mock.calls.map(([it]: unknown[]) => (it as VisitTold).id)).toEqual(['first', 'second', 'third'])
})

it('keeps everything through a killed tab, and lets the answers go once they are taken', async () => {
  const box = memoryBox()
  await outboxOf({ box }).outbox.put(told('one'))
  const { outbox } = outboxOf({ box })
  await outbox.restore()
  expect(states(outbox)).toEqual([['one', 'WAITING']])
  await outbox.sendAll()
  expect(states(outbox)).toEqual([['one', 'SENT']])
  expect([...box.values.values()].join()).not.toContain('李四')
})

it('sends the same id again after a lost answer, and the rest only after it', async () => {
  vi.useFakeTimers()
  const ids: string[] = []
  const send = vi.fn(async (it: VisitTold) => {
    ids.push(it.id)
    if (ids.length < 3) throw noNetwork()
    return taken()
  })
  const { outbox } = outboxOf({ send: send as never })
  await outbox.put(told('one'))
  await outbox.put(told('two'))
  await outbox.sendAll()
  expect(ids).toEqual(['one'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ids).toEqual(['one', 'one'])
  await vi.advanceTimersByTimeAsync(9_000)
  expect(ids).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(ids).toEqual(['one', 'one', 'one', 'two'])
  outbox.close()
  vi.useRealTimers()
})

it('waits no longer when the network is said to be back, and sends once however often that is said', async () => {
  let there = false
  const send = vi.fn(async () => {
    if (!there) throw noNetwork()
    return taken()
  })
  const { outbox } = outboxOf({ send })
  await outbox.put(told('one'))
  await outbox.sendAll()
  there = true
  await Promise.all([outbox.awake(), outbox.awake(), outbox.sendAll()])
  expect(send).toHaveBeenCalledTimes(2)
  expect(states(outbox)).toEqual([['one', 'SENT']])
  outbox.close()
})

it('shows what the server did not take, with its reason and all that was said, and goes on', async () => {
  const send = vi.fn(async (it: VisitTold) => {
    if (it.id === 'bad') throw new Problem(422, '/problems/answers-wrong', '有 1 处不对')
    return taken()
  })
  const { outbox } = outboxOf({ send: send as never })
  await outbox.put(told('bad'))
  await outbox.put(told('good'))
  await outbox.sendAll()
  expect(states(outbox)).toEqual([['bad', 'REFUSED'], ['good', 'SENT']])
  expect(outbox.find('bad')).toMatchObject({ refusal: { detail: '有 1 处不对' }, answers: [{ value: '李四' }] })
})

it('keeps both sides where somebody else had answered, until the worker has decided', async () => {
  const { outbox } = outboxOf({ send: vi.fn(async () => ({ ...taken(), others: [said('张三')] })) })
  await outbox.put(told('one', { answers: [{ ask: 'a1', kind: 'VALUE', value: '李四', seconds: 3 }, { ask: 'a2', kind: 'VALUE', value: '另一项', seconds: 3 }] }))
  await outbox.sendAll()
  expect(outbox.find('one')).toMatchObject({ state: 'OVERTAKEN', answers: [{ ask: 'a1', value: '李四' }], arrived: { others: [{ question: { last: { value: '张三' } } }] } })
  await outbox.decided('one', 'a1')
  expect(outbox.find('one')).toMatchObject({ state: 'SENT', answers: [], arrived: { others: [] } })
})

it('sends all sorts in the one order in which they were told', async () => {
  const { outbox, send } = outboxOf()
  await outbox.put(told('visit'))
  await outbox.put(call('call'))
  await outbox.put(told('again'))
  await outbox.sendAll()
  expect(send.mock.calls.map(([it]: unknown[]) => (it as VisitTold).sort)).toEqual(['VISIT', 'CALL', 'VISIT'])
  expect(states(outbox)).toEqual([['visit', 'SENT'], ['call', 'SENT'], ['again', 'SENT']])
})

it('knows when it went out, which a later decision does not change', async () => {
  let clock = 5_000
  const { outbox } = outboxOf({ send: vi.fn(async () => ({ ...taken(), others: [said('张三')] })), now: () => clock })
  await outbox.put(told('one'))
  expect(outbox.find('one')?.went).toBeUndefined()
  await outbox.sendAll()
  clock = 9_000
  await outbox.decided('one', 'a1')
  expect(outbox.find('one')).toMatchObject({ state: 'SENT', went: 5_000 })
})

it('says when the device is full before anything counts as kept', async () => {
  const { outbox } = outboxOf({ box: memoryBox(1) })
  await outbox.put(told('one'))
  await expect(outbox.put(told('two'))).rejects.toBeInstanceOf(Full)
  expect(states(outbox)).toEqual([['one', 'WAITING']])
})

it('says that the device is full, and goes on with what it knows, where not even what was kept can be read', async () => {
  const box = memoryBox()
  const { outbox, send } = outboxOf({ box })
  await outbox.put(told('one'))
  box.all = box.put = () => Promise.reject<never>(new Full())
  await expect(outbox.put(told('two'))).rejects.toBeInstanceOf(Full)
  await outbox.sendAll()
  expect(send).toHaveBeenCalledTimes(1)
  expect(states(outbox)).toEqual([['one', 'SENT']])
})

it('sends what it was told though the browser has emptied the box', async () => {
  const { outbox, box, send } = outboxOf()
  await outbox.put(told('one'))
  await box.wipe()
  await outbox.restore()
  expect(states(outbox)).toEqual([['one', 'WAITING']])
  await outbox.sendAll()
  expect(send).toHaveBeenCalledTimes(1)
  await outbox.restore()
  expect(states(outbox)).toEqual([['one', 'SENT']])
})

it('puts back what the browser has taken from the box', async () => {
  const box = memoryBox()
  const { outbox } = outboxOf({ box })
  await outbox.put(told('one'))
  await box.wipe()
  await outbox.restore()
  const later = outboxOf({ box }).outbox
  await later.restore()
  expect(states(later)).toEqual([['one', 'WAITING']])
})

it('sends nothing and keeps nothing once it is closed and wiped, not even what was on its way', async () => {
  vi.useFakeTimers()
  let lose = () => {}
  const send = vi.fn(() => new Promise<Arrived>((_, failed) => {
    lose = () => failed(noNetwork())
  }))
  const { outbox, box } = outboxOf({ send })
  await outbox.put(told('one'))
  await outbox.put(told('two'))
  const sending = outbox.sendAll()
  await vi.advanceTimersByTimeAsync(0)
  outbox.close()
  await box.wipe()
  lose()
  await sending
  await vi.advanceTimersByTimeAsync(600_000)
  await outbox.awake()
  expect(send).toHaveBeenCalledTimes(1)
  expect([...box.values.keys()]).toEqual([])
  vi.useRealTimers()
})

it('notes what arrives after it was closed where the box is still there, as for another post', async () => {
  let arrive = () => {}
  const { outbox, box } = outboxOf({ send: vi.fn(() => new Promise<Arrived>((done) => {
    arrive = () => done(taken())
  })) })
  await outbox.put(told('one'))
  const sending = outbox.sendAll()
  await vi.waitFor(() => expect(outbox.find('one')).toBeDefined())
  await new Promise(done => setTimeout(done))
  outbox.close()
  arrive()
  await sending
  const { outbox: next } = outboxOf({ box })
  await next.restore()
  expect(states(next)).toEqual([['one', 'SENT']])
})

it('leaves what was told under another post for that post', async () => {
  const { outbox, send } = outboxOf({ post: 'other' })
  await outbox.put(told('one'))
  await outbox.sendAll()
  expect(send).not.toHaveBeenCalled()
  expect(states(outbox)).toEqual([['one', 'WAITING']])
})

it('shows what was sent for a day, and loses nothing that waits to a clock that jumps by days', async () => {
  const box = memoryBox()
  const first = outboxOf({ box })
  await first.outbox.put(told('sent'))
  await first.outbox.sendAll()
  await first.outbox.put(told('waits'))
  for (const days of [4_000, -400]) {
    const { outbox } = outboxOf({ box, now: () => 2_000 + days * 86_400_000 })
    await outbox.restore()
    expect(states(outbox)).toEqual([['waits', 'WAITING']])
  }
})
