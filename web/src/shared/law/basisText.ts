import { currentLanguage } from '../i18n'
import type { Basis } from './api'

export const basisTitle = (it: Basis) => currentLanguage() === 'zh-CN'
  ? it.title + (it.article ?? '')
  : it.englishTitle + (it.englishArticle ? `, ${it.englishArticle}` : '')

export const basisWords = (it: Basis) => currentLanguage() === 'zh-CN' ? it.words : it.englishWords
