import { afterEach, describe, expect, it } from 'vitest'
import { speak } from './i18n'
import { placeName } from './placeName'

afterEach(() => speak('zh-CN'))

describe('the name of a place', () => {
  it('is its own in Chinese', async () => {
    await speak('zh-CN')
    expect(placeName({ name: '江汉区', pinyin: 'jiang han', level: 'DISTRICT', kind: null })).toBe('江汉区')
  })

  it.each([
    [{ name: '江汉区', pinyin: 'jiang han', level: 'DISTRICT', kind: null }, 'Jianghan District'],
    [{ name: '云梦县', pinyin: 'yun meng', level: 'DISTRICT', kind: null }, 'Yunmeng County'],
    [{ name: '花桥社区居委会', pinyin: 'hua qiao', level: 'COMMUNITY', kind: 'URBAN_COMMITTEE' }, 'Huaqiao Community'],
    [{ name: '第12网格', pinyin: null, level: 'GRID', kind: null }, 'Grid 12'],
    [{ name: '老街网格', pinyin: null, level: 'GRID', kind: null }, '老街网格'],
    [{ name: '全国', pinyin: 'quan guo', level: 'COUNTRY', kind: null }, 'China'],
  ] as const)('is spelt in English: %o', async (place, text) => {
    await speak('en')
    expect(placeName(place)).toBe(text)
  })

  it('is a dash where there is none', () => expect(placeName(null)).toBe('—'))
})
