import type { Fault } from '@/api/types'
import { i18n } from './i18n'

/** What is wrong at a place and what to do about it, in one line. */
export const faultText = (fault: Pick<Fault, 'reason' | 'cure'>) => `${fault.reason}${i18n.global.t('word.stop')}${fault.cure}`
