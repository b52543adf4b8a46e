import type { Fault } from '@/api/types'
import { t } from './i18n'

/** What is wrong at a place and what to do about it, in one line. */
export const faultText = (fault: Pick<Fault, 'reason' | 'cure'>) => `${fault.reason}${t('word.stop')}${fault.cure}`
