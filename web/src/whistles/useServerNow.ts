import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'

/** The server's time, second by second, however wrong this machine's clock is. */
export function useServerNow(asOf: () => string | undefined) {
  const now = shallowRef(Date.now())
  let ahead = 0
  let timer: number | undefined
  const tick = () => (now.value = Date.now() + ahead)

  watch(asOf, (told) => {
    if (told) ahead = Date.parse(told) - Date.now()
    tick()
  }, { immediate: true })
  onMounted(() => (timer = window.setInterval(tick, 1000)))
  onBeforeUnmount(() => window.clearInterval(timer))
  return now
}
