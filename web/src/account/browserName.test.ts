import { expect, it } from 'vitest'
import { browserName } from './browserName'

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0', 'Edge, Windows'],
  ['Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/87.0 Mobile Safari/537.36 MicroMessenger/8.0', 'WeChat, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605 Version/15.0 Mobile Safari/604.1', 'Safari, iOS'],
  ['curl/8.0', ''],
])('%s is %s', (agent, name) => expect(browserName(agent)).toBe(name))
