import { cleanup, configure } from '@testing-library/vue'
import { afterEach, beforeEach, vi } from 'vitest'
import { deskWords } from '@/locales/desk'
import { homeWords } from '@/locales/home'
import { speak, startSpeaking } from '@/shared/i18n'

/** Tests read the screen as a Chinese user would. */
configure({ asyncUtilTimeout: 2_000 })

await startSpeaking(deskWords, homeWords)
beforeEach(() => speak('zh-CN'))
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})
