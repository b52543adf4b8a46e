import { currentLanguage } from './i18n'

/** What goes by a Chinese and an English name, in the reader's language. */
export const named = (it: { name: string, englishName?: string | null }) => inLanguage(it.name, it.englishName)

/** The same of what has a title. */
export const titled = (it: { title: string, englishTitle?: string | null }) => inLanguage(it.title, it.englishTitle)

/** The same of any words; where the English is missing the Chinese has to do. */
export const inLanguage = (chinese: string, english: string | null | undefined) => currentLanguage() === 'zh-CN' || !english ? chinese : english
