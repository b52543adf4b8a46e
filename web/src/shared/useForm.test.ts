import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick, reactive } from 'vue'
import { useForm } from './useForm'

/** A form as a page has it, with what it saved. */
function form() {
  const saved: object[] = []
  let made!: ReturnType<typeof useForm<{ plan: string, words: string }>>
  mount({
    setup() {
      made = useForm(() => ({ plan: '', words: '' }), async it => saved.push({ ...it }))
      return () => null
    },
  })
  return reactive({ ...made, saved })
}

test('what a form fills in by itself is not what somebody typed', async () => {
  const it = form()
  it.fill({ plan: 'flood' })
  await nextTick()
  expect(it.values).toEqual({ plan: 'flood', words: '' })
  expect(it.dirty).toBe(false)
  it.values.words = 'Water stands in the underpass'
  expect(it.dirty).toBe(true)
})

test('somebody who changes what was filled in is asked before leaving, and not once it is saved', async () => {
  const it = form()
  it.fill({ plan: 'flood' })
  it.values.plan = 'gas'
  expect(it.dirty).toBe(true)
  await it.submit()
  expect(it.saved).toEqual([{ plan: 'gas', words: '' }])
  expect(it.dirty).toBe(false)
})
