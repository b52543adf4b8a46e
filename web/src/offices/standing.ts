import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Address } from './api'

export type Standing = 'off' | 'nothing' | 'underWay' | 'arrived' | 'again' | 'failed'

/** How the last message to an address stands. */
export function standing({ active, last }: Address): Standing {
  if (!active) return 'off'
  switch (last?.state) {
    case undefined:
    case 'WITHDRAWN': return 'nothing'
    case 'QUEUED':
    case 'SENDING': return 'underWay'
    case 'SENT': return 'arrived'
    case 'FAILED': return 'again'
    case 'GIVEN_UP': return 'failed'
  }
}

export const tones: Record<Standing, Tone> = { off: 'quiet', nothing: 'quiet', underWay: 'progress', arrived: 'done', again: 'soon', failed: 'danger' }
