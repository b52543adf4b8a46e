import type { Catalogues } from '@/shared/i18n'

/** Words that only a household's page says. */
export const homeWords: Catalogues = {
  'zh-CN': () => import('./zh-CN.json'),
  'en': () => import('./en.json'),
}
