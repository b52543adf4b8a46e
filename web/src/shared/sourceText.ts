import { t, tOr } from './i18n'

const absent = 'not-on-list: '

/** The usual sources of what is known in words; what somebody wrote stands as written. */
export function sourceText(source: string) {
  if (source.startsWith(absent)) return t('register.notOnList', { list: source.slice(absent.length) })
  return tOr(`register.from.${source}`, source)
}

export const usualSources = () => ['visit', 'person', 'papers', 'department'].map(value => ({ value, label: sourceText(value) }))
