import { currentLanguage, t } from '@/shared/i18n'
import type { Basis } from './api'

/** What is given in Chinese and in English, in the reader's language. */
export const inLanguage = (chinese: string, english: string) => currentLanguage() === 'zh-CN' ? chinese : english

export const titleOf = (it: Basis) => it.article
  ? inLanguage(it.title + it.article, `${it.englishTitle}, ${it.englishArticle}`)
  : inLanguage(it.title, it.englishTitle)

/** From a day until another, or without an end. */
export const daysOf = (from: string | null | undefined, until: string | null | undefined) =>
  from || until ? `${from ?? ''} – ${until ?? t('law.open')}` : t('law.always')
