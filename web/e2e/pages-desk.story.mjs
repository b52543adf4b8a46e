// Every page of the console is usable at a desk.
import { desk } from './browser.mjs'
import { everyPageIsUsable } from './pages.mjs'

everyPageIsUsable('desk', desk, 18103)
