import { onBeforeUnmount, onMounted } from 'vue'

/** Does the work again and again while the page is looked at; a tab in the background asks nothing. */
export function useEvery(milliseconds: number, work: () => unknown) {
  let timer: number | undefined
  onMounted(() => {
    timer = window.setInterval(() => {
      if (!document.hidden) work()
    }, milliseconds)
  })
  onBeforeUnmount(() => window.clearInterval(timer))
}
