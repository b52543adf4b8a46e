import type { Catalogues } from '@/shared/i18n'

/** Words that only the console says; a phone does not load them. */
export const deskWords: Catalogues = {
  'zh-CN': () => import('./zh-CN.json'),
  'en': () => import('./en.json'),
}
