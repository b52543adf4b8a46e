import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'

const retryMilliseconds = 5_000

/** The latest value of a server-sent stream, reopened when the address changes or the connection is lost. */
export function useLive<T>(url: () => string, eventName: string) {
  const data = shallowRef<T>()
  const connected = shallowRef(false)
  let stream: EventSource | undefined
  let retry: number | undefined

  function open() {
    close()
    stream = new EventSource(url())
    stream.addEventListener(eventName, (event) => {
      connected.value = true
      data.value = JSON.parse((event as MessageEvent<string>).data)
    })
    stream.onerror = () => {
      connected.value = false
      // The browser retries a dropped line by itself, but gives up for good after an error answer.
      if (stream?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, retryMilliseconds)
    }
  }

  function close() {
    window.clearTimeout(retry)
    stream?.close()
    stream = undefined
    connected.value = false
  }

  onMounted(open)
  watch(url, open)
  onBeforeUnmount(close)
  return { data, connected }
}
