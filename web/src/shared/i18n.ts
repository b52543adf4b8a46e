import { shallowReactive, shallowRef } from 'vue'

export type Language = 'zh-CN' | 'en'

const remembered = 'linli.language'

export type Catalogues = Record<Language, () => Promise<{ default: object }>>

/** What is said, each catalogue loaded when its language is first spoken. */
const catalogues: Catalogues[] = [{
  'zh-CN': () => import('@/locales/zh-CN.json'),
  'en': () => import('@/locales/en.json'),
}]

const locale = shallowRef<Language>('zh-CN')
const spoken = shallowReactive<Partial<Record<Language, Words>>>({})

/** What the person chose before, else what the browser speaks; Chinese unless it is plainly English. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered)
  if (chosen === 'zh-CN' || chosen === 'en') return chosen
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN'
}

export const currentLanguage = () => locale.value

type Words = Record<string, Record<string, unknown>>

/** The text a key names, or nothing. */
function said(key: string) {
  const text = key.split('.').reduce<unknown>((found, word) => (found as Record<string, unknown> | undefined)?.[word], spoken[locale.value])
  return typeof text === 'string' ? text : undefined
}

/** `many` chooses between the singular and the plural, where a text has both: `{count} form | {count} forms`. An unknown key is said as it is. */
export function t(key: string, named: Readonly<Record<string, unknown>> = {}, many = 1): string {
  const [one = key, more = one] = said(key)?.split(' | ') ?? []
  return (many === 1 ? one : more).replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ''))
}

export const te = (key: string) => said(key) !== undefined

/** What goes by a key of its own, which may have no words: then as it is. */
export const tOr = (key: string, otherwise: string) => te(key) ? t(key) : otherwise

/**
 * As a page speaks. The names are those of vue-i18n, of which texts with names and plurals were all that we spoke: a phone carries
 * all its pages, and 14 KB for it weighed more than all their words together.
 */
export const useI18n = () => ({ t, locale })

/** Catalogues add words to each other's sections. */
export function together(catalogues: Words[]) {
  const all: Words = {}
  for (const words of catalogues) {
    for (const [section, texts] of Object.entries(words)) all[section] = { ...all[section], ...texts }
  }
  return all
}

export async function speak(language: Language) {
  if (!spoken[language]) {
    const loaded = await Promise.all(catalogues.map(it => it[language]()))
    spoken[language] = together(loaded.map(it => it.default as Words))
  }
  locale.value = language
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
