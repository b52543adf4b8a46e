import { afterEach, expect, it } from 'vitest'
import { memoryBox } from '@/shared/kept/memoryBox'
import { createOutbox, type Entry } from './outbox'
import { pocket, toldAtDoor, toldSince } from './pocket'

/** A phone on which so much was told of doors: where, how it stands, and when it went out. */
function phone(...told: [household: string, state: Entry['state'], went?: number][]) {
  const box = memoryBox()
  const outbox = createOutbox({ box, post: 'p', sorts: () => Promise.reject<never>(new Error('sends nothing')) })
  outbox.entries.value = told.map(([household, state, went], turn) => ({
    sort: 'VISIT', id: household, household, title: household, post: 'p', at: 0, outcome: 'CONTACTED', answers: [], turn, state, went,
  }))
  pocket.value = { post: 'p', box, outbox }
}
afterEach(() => {
  pocket.value = undefined
})

it('tells of a list that was taken along what waits and what went out after it', () => {
  phone(['waits', 'WAITING'], ['before', 'SENT', 100], ['after', 'SENT', 300], ['seen', 'OVERTAKEN', 300], ['refused', 'REFUSED'])
  expect(toldSince(200, 'VISIT').map(it => it.id)).toEqual(['waits', 'after', 'seen'])
  expect(toldAtDoor('after', 200)).toBe('SENT')
  expect(toldAtDoor('before', 200)).toBeUndefined()
})

it('tells of what the server gives just now what waits alone', () => {
  phone(['waits', 'WAITING'], ['sent', 'SENT', 300])
  expect(toldSince(undefined, 'VISIT').map(it => it.id)).toEqual(['waits'])
  expect(toldAtDoor('sent')).toBeUndefined()
  expect(toldSince(undefined, 'CALL')).toEqual([])
})
