// G1 G2 G3 G4 G6: the registers as those who keep them see them, in the demonstration.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18102', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const get = async (path, user) => {
  const answer = await fetch(product.url + path, { headers: { authorization: `Bearer ${product.account(user).token}` } })
  assert.equal(answer.status, 200, path)
  return answer.json()
}

const pages = async () => {
  const households = await get('/api/households?size=50', 'grid')
  const household = await get(`/api/households/${households.items[0].household}`, 'grid')
  const subdistrict = households.items[0].household.split('-')[0]
  return {
    community: [
      '/', '/households', '/households/duplicates', '/households/corrections', '/households/organisations',
      '/households/imports', `/households/${household.household}`, `/residents/${subdistrict}-${household.residents[0].id}`,
      '/moves', '/account',
    ],
    subdistrict: ['/admin/reorganise', '/reports'],
    command: ['/reports/units', '/admin/accounts', '/admin/accounts/import'],
  }
}

for (const [device, size, language] of [['desk', desk, 'zh-CN'], ['phone', phone, 'zh-CN'], ['desk', desk, 'en-GB'], ['phone', phone, 'en-GB']]) {
  test(`every page of the registers is usable at the ${device} in ${language}`, async () => {
    for (const [user, paths] of Object.entries(await pages())) {
      const page = await person(browser, product.url, { size, language })
      await signIn(page, product.account(user))
      for (const path of paths) {
        await page.goto(path)
        await page.locator('#content h1').waitFor()
        await page.waitForLoadState('networkidle')
        await accessible(page, `${path} (${user})`)
        await picture(page, `register${path.replace(/\d+-\d+/, 'one').replace(/\W+/g, '-')}-${user}-${device}-${language}`)
      }
      await page.leave()
    }
  })
}

test('the demonstration has something to do in every register', async () => {
  const kinds = (await get('/api/today', 'community')).cards.map(it => it.kind)
  for (const kind of ['CORRECTIONS', 'DUPLICATES']) assert.ok(kinds.includes(kind), `${kind} in ${kinds}`)
  const atTheGrid = (await get('/api/today', 'grid')).cards.map(it => it.kind)
  assert.ok(atTheGrid.includes('MOVES'), `MOVES in ${atTheGrid}`)
  const plans = await get('/api/reorganisations', 'subdistrict')
  assert.ok(plans.items.some(it => it.state === 'PLANNED'), JSON.stringify(plans))
  assert.ok((await get('/api/organisations', 'community')).total > 20)
})

test('who is looked for by name is found, covered, and opened as a card', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('community'), '/households')
  await page.getByRole('searchbox').first().fill('Anna Muster')
  const found = page.locator('#content a').filter({ hasText: /^A\*/ }).first()
  await found.waitFor()
  await found.click()
  await page.waitForURL(/\/residents\//)
  await page.locator('#content h1').waitFor()
  await page.waitForLoadState('networkidle')
  assert.ok(!(await page.locator('#content').innerText()).includes('Muster'), 'the name is covered')
  await picture(page, 'register-card-found')
  await page.leave()
})
