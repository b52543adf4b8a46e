import { cleanup, configure } from '@testing-library/vue'
import { config } from '@vue/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'
import { i18n, speak } from '@/shared/i18n'

/** Tests read the screen as a Chinese user would. */
config.global.plugins = [i18n]
configure({ asyncUtilTimeout: 2_000 })

beforeEach(() => speak('zh-CN'))
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})
