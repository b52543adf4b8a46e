import { currentLanguage } from './i18n'

/** What goes by a Chinese and an English name, in the reader's language. */
export const named = (it: { name: string, englishName: string }) => currentLanguage() === 'zh-CN' ? it.name : it.englishName

/** The same where an English name may be missing: then the Chinese has to do. */
export const nameIn = (name: string, english: string | null | undefined) => currentLanguage() === 'zh-CN' || !english ? name : english
