import { t } from '@/shared/i18n'
import { inLanguage } from '@/shared/named'
import type { Basis } from './api'


export const titleOf = (it: Basis) => it.article
  ? inLanguage(it.title + it.article, `${it.englishTitle}, ${it.englishArticle}`)
  : inLanguage(it.title, it.englishTitle)

/** From a day until another, or without an end. */
export const daysOf = (from: string | null | undefined, until: string | null | undefined) =>
  from || until ? `${from ?? ''} – ${until ?? t('law.open')}` : t('law.always')
