import { expect, it } from 'vitest'
import { speak, t, te, useI18n } from './i18n'

it('says names, and one or many', async () => {
  await speak('en')
  expect(t('asks.why', { count: 1 }, 1)).toBe('Who asks and why (1 form)')
  expect(t('asks.why', { count: 3 }, 3)).toBe('Who asks and why (3 forms)')
  expect(t('asks.why', { count: 0 }, 0)).toBe('Who asks and why (0 forms)')
})

it('knows what it can say', () => {
  const nowhere = 'asks.nowhere'
  expect([te('asks.confirm'), te(nowhere), te('asks'), t(nowhere)]).toEqual([true, false, false, nowhere])
})

it('speaks on in the language that is chosen', async () => {
  const { t } = useI18n()
  const chinese = t('asks.confirm')
  await speak('en')
  expect(t('asks.confirm')).not.toBe(chinese)
  await speak('zh-CN')
  expect(t('asks.confirm')).toBe(chinese)
})
