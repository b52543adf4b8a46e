import { onBeforeUnmount, shallowRef } from 'vue'

/** Whether the window is so at present, `(min-width: 1001px)`; for what is too heavy to load and then hide. */
export function useMedia(query: string) {
  const list = window.matchMedia(query)
  const matches = shallowRef(list.matches)
  const follow = (event: { matches: boolean }) => {
    matches.value = event.matches
  }
  list.addEventListener('change', follow)
  onBeforeUnmount(() => list.removeEventListener('change', follow))
  return matches
}
