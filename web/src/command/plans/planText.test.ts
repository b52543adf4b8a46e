import { describe, expect, it } from 'vitest'
import type { Plan } from './api'
import { marked } from './planText'

const plan = {
  englishAbout: 'Rain',
  groups: [{ englishName: 'Supply', matters: [{ englishName: 'Food' }] }],
} as unknown as Plan
const at = (path: string) => ({ line: 1, path, value: '', reason: '', cure: '' })

describe('English beside which the Chinese was changed', () => {
  it('has a mark where it stands, and nothing else has', () => {
    const seen = marked(plan, [at('groups[0].matters[0].englishName'), at('englishAbout')])
    expect(seen.englishAbout).toBe('Rain ※')
    expect(seen.groups[0]!.englishName).toBe('Supply')
    expect(seen.groups[0]!.matters[0]!.englishName).toBe('Food ※')
    expect(plan.englishAbout).toBe('Rain')
  })

  it('is left alone where the plan has no such place', () => {
    expect(marked(plan, [at('posts[3].englishName')])).toEqual(plan)
  })
})
