import { currentLanguage, t } from '@/shared/i18n'
import type { Question, Reason } from './api'

/** What goes by a Chinese and an English name, in the reader's language. */
export const named = (it: { name: string, englishName: string }) => currentLanguage() === 'zh-CN' ? it.name : it.englishName

export const label = (it: Question) => it.value.unit ? `${named(it)} (${it.value.unit})` : named(it)

/** What can be picked instead of typed. */
export function choices({ value }: Question) {
  if (value.codes) return value.codes.codes.map(it => ({ value: it.code, label: named(it) }))
  return value.type === 'YES_NO' ? [{ value: 'Y', label: t('asks.yes') }, { value: 'N', label: t('asks.no') }] : []
}

/** What is kept where somebody says that there is none. */
export const noneThere = '无'

/** A value as it is kept, in words. */
export const valueText = (of: Question, value: string) => of.mayBeNone && value === noneThere ? t('asks.none') : choices(of).find(it => it.value === value)?.label ?? value

/** The forms behind these questions, each once. */
export function reasonsOf(questions: Question[]): Reason[] {
  const all = new Map(questions.flatMap(it => it.why).map(it => [`${it.number} ${it.title}`, it]))
  return [...all.values()]
}
