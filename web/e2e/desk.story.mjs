// Every screen of the desk at 1366 × 768: nothing keeps a person out, nothing is wider than the desk, no script fails. Which screens there
// are is read from the router, each is looked at by the first post that has its power, and a new one that is neither looked at nor left out
// with its reason fails.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, inDays, launch, person, picture, signIn } from './browser.mjs'
import { day, letOut, uploaded } from './letting.mjs'
import { dataFolder, start } from './product.mjs'
import { alerts, first, goes, screens, settled } from './screens.mjs'

const folder = dataFolder()
/** In this order; whoever comes later looks at what those before may not. */
const users = ['community', 'department', 'subdistrict', 'command']
/**
 * `/admin` by itself leads to the first of its pages. Security is for who runs an installation: nobody of the
 * demonstration has that power.
 */
const leftOut = ['/admin', '/admin/security']
/** A city alone has units that report to it. */
const only = { '/reports/units': 'command' }
let product
let browser
/** The screens with something in their path, and where that is. */
let at

const call = (...asked) => product.call(...asked)

before(async () => {
  product = await start('demo', '--port', '18137', '--data', folder.path)
  browser = await launch()
  const grid = (await call('grid', 'GET', '/api/session')).post.place.code
  const community = (await call('community', 'GET', '/api/session')).post.place.code
  const form = await uploaded(product, grid, '转移安置登记表')
  await letOut(product, form)
  const homes = (await call('community', 'GET', `/api/households?within=${grid}&size=5`)).items.map(it => it.household)
  const resident = `${grid.slice(0, 9)}-${first((await call('community', 'GET', `/api/households/${homes[0]}`)).residents, 'resident of a household').id}`
  const move = (await call('community', 'POST', '/api/moves', { household: homes[1], kind: 'OUT', outside: '广州', reason: '随子女居住' })).move.move
  const group = first(await call('steward', 'GET', '/api/building-groups'), 'building with a steward').building
  await call('steward', 'POST', '/api/building-groups/notices', { id: crypto.randomUUID(), buildings: [group], words: '周六上午停水检修，请提前接水。', question: null, until: `${day(3)}T00:00:00Z` })
  const notice = first(await call('steward', 'GET', `/api/building-groups/${group}/notices`), 'notice of a building').id
  const sweep = first(await call('community', 'GET', '/api/sweeps'), 'sweep').id
  const sheet = first(await call('community', 'POST', '/api/paper-sheets', { buildings: [group], day: day(0) }), 'sheet of paper').number
  const table = new FormData()
  table.append('file', new Blob(['姓名,证件号码\n王小明,\n']), '名单.csv')
  const brought = (await call('community', 'POST', `/api/registers/imports?within=${community}`, table)).importId
  const crowd = first(await call('subdistrict', 'GET', '/api/case-crowds'), 'crowd of cases')
  const order = first(await call('command', 'GET', '/api/orders'), 'order').id
  const activation = first(await call('command', 'GET', '/api/command/activations'), 'activation')
  const { version } = await call('community', 'POST', `/api/command/plans/${activation.plan}/versions`, { place: community, cites: null })
  const { id: measure } = await call('subdistrict', 'POST', '/api/law/measures', {
    kind: 'CLOSE_PLACES', place: community.slice(0, 9), basis: 'ERL-73', content: '棋牌室暂停营业', until: `${inDays(3)}:00Z`,
    proportion: '限流三天后仍有聚集', protection: '独居老人由社区送餐', appeal: '区司法局，电话 12345',
  })
  await call('command', 'POST', `/api/law/measures/${measure}/approval`, { authority: '武汉市应急指挥部' })
  await call('command', 'POST', `/api/law/measures/${measure}/announcement`, { number: '武指〔2026〕7号', link: null })
  at = {
    '/sweeps/:id': `/sweeps/${sweep}`,
    '/sweeps/:id/doors': `/sweeps/${sweep}/doors`,
    '/sweeps/:id/found': `/sweeps/${sweep}/found`,
    '/sweeps/:id/staff': `/sweeps/${sweep}/staff`,
    '/sweeps/:id/rechecks': `/sweeps/${sweep}/rechecks`,
    '/sweeps/:id/rechecks/:household': `/sweeps/${sweep}/rechecks/${homes[0]}`,
    '/reports/paper/:number': `/reports/paper/${sheet}`,
    '/households/:household': `/households/${homes[0]}`,
    '/households/:household/move': `/households/${homes[0]}/move`,
    '/households/:household/send-out': `/households/${homes[0]}/send-out`,
    '/residents/:resident': `/residents/${resident}`,
    '/households/organisations/:organisation': `/households/organisations/${first(await call('community', 'GET', '/api/organisations'), 'organisation').organisation}`,
    '/households/imports/:id': `/households/imports/${brought}`,
    '/visits/:household': `/visits/${first(await call('community', 'GET', `/api/visits?place=${grid}`), 'door to visit').household}`,
    '/groups/:building': `/groups/${group}`,
    '/groups/:building/notices/:notice': `/groups/${group}/notices/${notice}`,
    '/moves/:move': `/moves/${move}`,
    '/categories/missing/:target': '/categories/missing/CONFIRMED_ADMITTED',
    '/categories/persons/:resident': `/categories/persons/${resident}`,
    '/cases/:id': `/cases/${first(await call('community', 'GET', '/api/cases'), 'case').id}`,
    '/cases/crowds/:leaf/:code': `/cases/crowds/${crowd.leaf}/${crowd.place.code}`,
    '/topics/:id': `/topics/${first(await call('community', 'GET', '/api/topics'), 'topic').id}`,
    '/orders/:id': `/orders/${order}`,
    '/orders/:id/tasks/:code': `/orders/${order}/tasks/${community}`,
    '/whistles/:id': `/whistles/${first(await call('subdistrict', 'GET', '/api/whistles'), 'whistle').id}`,
    '/law/measures/:id': `/law/measures/${measure}`,
    '/law/measures/:id/notice': `/law/measures/${measure}/notice`,
    '/command/activations/:id': `/command/activations/${activation.id}`,
    '/command/activations/:id/wall': `/command/activations/${activation.id}/wall`,
    '/command/plans/:planKey': `/command/plans/${activation.plan}`,
    '/command/plans/:planKey/:number': `/command/plans/${activation.plan}/${version}`,
    '/command/secondments/:id': `/command/secondments/${first(await call('command', 'GET', '/api/command/secondments'), 'person lent').id}`,
    '/catalogue/:item': '/catalogue/NAME',
    '/forms/:id': `/forms/${form.id}`,
    '/issues/:id': `/issues/${first(await call('department', 'GET', '/api/issues'), 'issue of a form').id}`,
    '/:rest(.*)': '/nowhere',
  }
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

test('every screen of the desk keeps nobody out', async () => {
  const seen = new Set(leftOut)
  const faults = []
  for (const user of users) {
    const page = await person(browser, product.url)
    await signIn(page, product.account(user))
    const { powers } = await call(user, 'GET', '/api/session')
    const theirs = ({ path, power }) => !seen.has(path) && (!power || powers.includes(power)) && (only[path] ?? user) === user
    for (const { path } of (await screens(page)).filter(theirs)) {
      seen.add(path)
      assert.ok(at[path] || !path.includes(':'), `It is told where ${path} is`)
      await goes(page, at[path] ?? path)
      await settled(page).catch(error => faults.push(error.message))
      await accessible(page, path).catch(error => faults.push(error.message))
      faults.push(...await alerts(page, path))
      await picture(page, `desk${path.replace(/\W+/g, '-')}`)
    }
    if (user === users.at(-1)) assert.deepEqual((await screens(page)).map(it => it.path).filter(it => !seen.has(it)), [], 'each screen is looked at or left out')
    await page.leave()
  }
  assert.equal([...new Set(faults)].join('\n'), '')
})
