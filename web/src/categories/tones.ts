import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { State } from './api'

const tones: Record<State, Tone> = {
  NOTHING: 'quiet', PENDING: 'soon', CONFIRMED: 'danger', SUSPECTED: 'danger', FEVER_UNDETERMINED: 'soon', CLOSE_CONTACT: 'progress',
  EXCLUDED: 'quiet', RECOVERED: 'done', RELEASED: 'done', DIED: 'quiet',
}

export const toneOf = (state: State) => tones[state]
