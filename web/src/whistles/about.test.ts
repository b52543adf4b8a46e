import { expect, it } from 'vitest'
import { aboutParts } from './about'

it('finds the numbers of cases among the words', () => {
  expect(aboutParts('见 420103001-17、420103001-18')).toEqual([
    { text: '见 ', isCase: false }, { text: '420103001-17', isCase: true }, { text: '、', isCase: false }, { text: '420103001-18', isCase: true },
  ])
  expect(aboutParts('井盖')).toEqual([{ text: '井盖', isCase: false }])
})
