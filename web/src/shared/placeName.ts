import type { PlaceView } from '@/api/types'
import { currentLanguage, t } from './i18n'

type Named = Pick<PlaceView, 'name' | 'pinyin' | 'level' | 'kind'>

/**
 * What a place is called in the reader's language: its own name in Chinese; in English its spelling
 * with the word for what it is (Jianghan District, Huaqiao Community, Grid 3), as far as one is known.
 */
export function placeName(place: Named | null | undefined) {
  if (!place) return '—'
  if (currentLanguage() === 'zh-CN') return place.name
  const grid = /^第(\d+)网格$/.exec(place.name)
  if (grid) return `${t('level.GRID')} ${grid[1]}`
  if (place.level === 'COUNTRY') return t('placeWord.CHINA')
  return place.pinyin ? `${joined(place.pinyin)} ${t(`placeWord.${wordOf(place)}`)}` : place.name
}

/** A grid that was found says little without its community. */
export const placeInFull = (place: Named & { community?: Named | null }) =>
  place.community ? `${placeName(place.community)} ${placeName(place)}` : placeName(place)

/** `jiang han` is written as one word: Jianghan. */
function joined(pinyin: string) {
  const letters = pinyin.replace(/\s+/g, '')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

function wordOf({ level, kind, name }: Named) {
  if (level === 'DISTRICT') return name.endsWith('县') ? 'COUNTY' : name.endsWith('市') ? 'CITY' : 'DISTRICT'
  return kind ?? level
}
