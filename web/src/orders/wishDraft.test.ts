import { expect, it } from 'vitest'
import { blankWish, partsOf, wishOf } from './wishDraft'

it('reads places and numbers as they are pasted from a sheet', () => {
  expect(partsOf('420102002003\t12\n街道 合计\n420102002004, 5')).toEqual([{ place: '420102002003', target: 12 }, { place: '420102002004', target: 5 }])
})

it('sends nothing for what was left empty', () => {
  const sent = wishOf({ ...blankWish('4201', null), goods: [{ item: ' ', amount: '', unit: '', from: '' }] })
  expect([sent.basis, sent.amount, sent.due, sent.means.people, sent.means.money, sent.means.goods]).toEqual([null, null, null, null, null, []])
})

it('has a payer though no sum is known', () => {
  expect(wishOf({ ...blankWish('4201', null), payer: '区财政局' }).means.money).toEqual({ yuan: 0, payer: '区财政局' })
})
