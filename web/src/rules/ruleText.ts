import { t } from '@/shared/i18n'
import { limitText } from '@/shared/limit'
import type { Change } from './api'

/** Hours as whole days where they are, since nobody counts sixty days in hours. */
export const hoursText = (hours: number) => hours % 24 === 0 ? t('rules.days', { count: hours / 24 }, hours / 24) : t('rules.hours', { count: hours }, hours)

/** Which rule a change is of. */
export function nameOf({ about, key, was, becomes }: Change) {
  switch (about) {
    case 'WHISTLE_LIMIT': return t('rules.limitOf', { timing: t(`whistles.timing.${key}`) })
    case 'RECURRENCE': return t(`rules.spread.${key}`)
    case 'WHISTLE_NEED': return t('rules.needOf', { name: (becomes || was).split(': ')[0] })
  }
}

/** How a rule was written or is, in words; a dash where it was not or is no more. */
export function valueText(about: Change['about'], written: string) {
  if (!written) return '—'
  switch (about) {
    case 'WHISTLE_LIMIT': return written.split(' / ').map(limitText).join(' / ')
    case 'RECURRENCE': {
      const [least, hours] = written.replace('h', '').split(' / ').map(Number)
      return t('rules.times', { least, within: hoursText(hours!) })
    }
    case 'WHISTLE_NEED': return written.split(': ').slice(1).join(': ').split(' ').map(it => t(`catalogue.owners.${it}`)).join(t('word.listMark'))
  }
}
