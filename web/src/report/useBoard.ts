import { computed } from 'vue'
import { useLive } from '@/shared/useLive'
import { useLoad } from '@/shared/useLoad'
import type { Board, Scope, Then } from './api'
import * as api from './api'

/** A place's board: asked once, so that a refusal can be read, then kept fresh by the stream; or put back to a moment. */
export function useBoard(scope: () => Scope, then: () => Then = () => ({})) {
  const { data: asked, problem, loading } = useLoad(() => api.board(scope(), then()), () => [scope(), then()])
  const { data: streamed, connected } = useLive<Board>(() => api.boardStream(scope()), 'board')

  /** The stream may still hold the place or period just left. */
  const isWanted = (board: Board | undefined) => board?.place.code === asked.value?.place.code
    && board?.period.day === asked.value?.period.day && board?.period.slot === asked.value?.period.slot

  const board = computed(() => {
    if (then().at) return asked.value
    const newer = streamed.value && asked.value && isWanted(streamed.value) && streamed.value.asOf >= asked.value.asOf
    return newer ? streamed.value : asked.value
  })

  return { board, problem, loading, connected }
}
