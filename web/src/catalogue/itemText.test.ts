import { beforeAll, expect, it } from 'vitest'
import { startSpeaking } from '@/shared/i18n'
import { conditionText, freshText } from './itemText'

beforeAll(() => startSpeaking())

it('says how long a value is fresh, and leaves what it cannot say', () => {
  expect(freshText('P6M')).toContain('6')
  expect(freshText('P1Y')).not.toBe(freshText('P1D'))
  expect(freshText(null)).not.toBe('')
  expect(freshText('P1Y6M')).toBe('P1Y6M')
})

it('writes a condition as one reads it', () => expect(conditionText({ item: 'AGE', comparison: 'AT_LEAST', value: '60' })).toBe('AGE ≥ 60'))
