import { computed } from 'vue'
import { useLive } from '@/shared/useLive'
import { useLoad } from '@/shared/useLoad'
import type { Board, Then } from './api'
import * as api from './api'

/** A sweep's board of a place: live, or put back to a moment. */
export function useSweepBoard(id: () => string, place: () => string, then: () => Then | undefined) {
  const { data: asked, problem } = useLoad(() => api.board(id(), place(), then()), () => [id(), place(), then()])
  const { data: streamed, connected } = useLive<Board>(() => api.boardStream(id(), place()), 'board')

  const board = computed(() => {
    if (then() || !asked.value) return asked.value
    const live = streamed.value
    return live && live.place.code === asked.value.place.code && live.asOf >= asked.value.asOf ? live : asked.value
  })
  return { board, problem, connected }
}
