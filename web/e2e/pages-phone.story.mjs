// Every page of the console is usable on a phone.
import { phone } from './browser.mjs'
import { everyPageIsUsable } from './pages.mjs'

everyPageIsUsable('phone', phone, 18108)
