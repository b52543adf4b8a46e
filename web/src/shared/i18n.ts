import { createI18n } from 'vue-i18n'

export type Language = 'zh-CN' | 'en'

const remembered = 'linli.language'

export type Catalogues = Record<Language, () => Promise<{ default: object }>>

/** What is said, each catalogue loaded when its language is first spoken. */
const catalogues: Catalogues[] = [{
  'zh-CN': () => import('@/locales/zh-CN.json'),
  'en': () => import('@/locales/en.json'),
}]

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  messages: {} as Record<string, Record<string, never>>,
  missingWarn: false,
  fallbackWarn: false,
})

/** What the person chose before, else what the browser speaks; Chinese unless it is plainly English. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered)
  if (chosen === 'zh-CN' || chosen === 'en') return chosen
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN'
}

export const currentLanguage = () => i18n.global.locale.value as Language

type Words = Record<string, Record<string, unknown>>

/** Catalogues add words to each other's sections. */
export function together(catalogues: Words[]) {
  const all: Words = {}
  for (const words of catalogues) {
    for (const [section, texts] of Object.entries(words)) all[section] = { ...all[section], ...texts }
  }
  return all
}

export async function speak(language: Language) {
  if (!i18n.global.availableLocales.includes(language)) {
    const loaded = await Promise.all(catalogues.map(it => it[language]()))
    i18n.global.setLocaleMessage(language, together(loaded.map(it => it.default as Words)) as never)
  }
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

export async function chooseLanguage(language: Language) {
  localStorage.setItem(remembered, language)
  await speak(language)
}

/** Nothing is shown before its words are here, so no key is ever seen; `more`: words this client alone needs. */
export function startSpeaking(...more: Catalogues[]) {
  catalogues.push(...more)
  return speak(firstLanguage())
}

/** `many` chooses between the singular and the plural, where a text has both: `{count} form | {count} forms`. */
export const t = (key: string, named: Record<string, unknown> = {}, many = 1): string => i18n.global.t(key, named, many)
