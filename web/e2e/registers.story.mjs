// F1 F3 F4 F5 G1 G2 G3 G4 G5 G6: the registers as those who keep them see them, in the demonstration.
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
      '/moves', '/account', '/asks', '/visits', '/issues', '/facts/received', '/burden',
    ],
    subdistrict: ['/admin/reorganise', '/reports'],
    department: ['/', '/issues?which=OUT', '/asks', '/facts/bring'],
    command: [
      '/admin/law', '/admin/law?part=duties', '/admin/law?part=uses', '/catalogue/proposals', '/catalogue', '/catalogue/MEDICAL_INSURANCE', '/admin/zones', '/reports/units', '/admin/accounts', '/admin/accounts/import',
    ],
  }
}

// At the desk in Chinese the story of all its screens looks at them.
for (const [device, size, language] of [['phone', phone, 'zh-CN'], ['desk', desk, 'en-GB']]) {
  test(`every page of the registers is usable at the ${device} in ${language}`, async () => {
    for (const [user, paths] of Object.entries(await pages())) {
      const page = await person(browser, product.url, { size, language })
      await signIn(page, product.account(user))
      for (const path of paths) {
        await page.goto(path)
        await page.locator('h1').first().waitFor()
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
  const search = page.getByRole('search').getByRole('searchbox')
  await search.fill('Anna Muster')
  await search.press('Enter')
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

/** The community of the demonstration as one who keeps it has it open. */
const atWork = async (size, language = 'zh-CN', query = '') => {
  const page = await person(browser, product.url, { size, language })
  const session = await get('/api/session', 'community')
  await signIn(page, product.account('community'), `/households?place=${session.post.place.code}${query}`)
  return page
}

for (const language of ['zh-CN', 'en-GB']) {
  test(`a building with all its rooms is entered in few clicks, a household moves in, and it is ended, in ${language}`, async () => {
    const chinese = language === 'zh-CN'
    const name = chinese ? '测试9栋' : '测试10栋'
    const page = await atWork(desk, language)
    await page.locator('.canvas canvas').first().waitFor()
    await accessible(page, 'the register with its map')
    await picture(page, `homes-register-desk-${language}`)
    await page.getByRole('button', { name: chinese ? '登记楼栋' : 'Add a building' }).click()
    await page.getByLabel(chinese ? '楼栋名称' : 'Building', { exact: true }).fill(name)
    await page.locator('.canvas').click({ position: { x: 200, y: 300 } })
    await page.locator('figcaption', { hasText: chinese ? '点一下' : 'Click where' }).waitFor()
    await page.getByLabel(chinese ? '单元数' : 'Entrances', { exact: true }).fill('3')
    await page.getByLabel(chinese ? '到几层' : 'To storey').fill('18')
    await page.getByLabel(chinese ? '每层几户' : 'Per storey').fill('4')
    await page.getByText('1801–1804').first().waitFor()
    const point = page.getByLabel(chinese ? '坐标' : 'Point', { exact: true })
    while (!await point.inputValue()) await page.waitForLoadState('networkidle')
    assert.match(await point.inputValue(), /^11\d\.\d+, 30\.\d+$/)
    await accessible(page, 'the form of a building')
    await picture(page, `homes-building-form-desk-${language}`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name }).waitFor()
    await page.getByText('1804').first().waitFor()
    await accessible(page, 'a building door by door')
    await picture(page, `homes-building-desk-${language}`)

    await page.getByRole('button', { name: /^1804/ }).first().click()
    await page.getByRole('dialog').getByLabel(chinese ? '户主' : 'Head of household').fill('周某某')
    await picture(page, `homes-move-in-desk-${language}`)
    await accessible(page, 'a household that moves in')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /周\*\*/ }).waitFor()

    await page.getByRole('button', { name: chinese ? '注销楼栋' : 'End the building' }).click()
    await page.getByRole('dialog').getByRole('button', { name: chinese ? '注销楼栋' : 'End the building' }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    assert.match(await page.getByRole('dialog').innerText(), /1804/)
    await picture(page, `homes-hindered-desk-${language}`)
    await page.keyboard.press('Escape')

    await page.getByRole('link', { name: /周\*\*/ }).click()
    await page.waitForURL(/\/households\/\d/)
    await page.leave()
  })
}

test('the tree, the list and the map agree, and on a phone the map is a tab', async () => {
  const page = await atWork(desk)
  const tree = page.getByRole('navigation', { name: '下级与楼栋' })
  await page.locator('.canvas canvas').first().waitFor()
  await tree.getByRole('link', { name: '第1网格' }).click()
  await page.waitForURL(/place=\d{15}/)
  const building = tree.locator('ul ul a').first()
  await building.waitFor()
  const name = await building.innerText()
  await page.getByRole('link', { name: '楼栋', exact: true }).click()
  await page.getByRole('row', { name: new RegExp(`^${name}`) }).hover()
  await tree.locator('a.pointed', { hasText: name }).waitFor()
  await picture(page, 'homes-pointed-desk-zh-CN')
  await building.click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
  await picture(page, 'homes-building-of-grid-desk-zh-CN')
  await page.leave()

  for (const language of ['zh-CN', 'en-GB']) {
    const chinese = language === 'zh-CN'
    const small = await atWork(phone, language)
    assert.equal(await small.locator('.canvas').count(), 0, 'no map is loaded before it is wanted')
    await picture(small, `homes-list-phone-${language}`)
    await small.getByRole('button', { name: chinese ? '地图' : 'Map', exact: true }).click()
    await small.locator('.canvas canvas').first().waitFor()
    await accessible(small, 'the map on a phone')
    await picture(small, `homes-map-phone-${language}`)
    await small.getByRole('button', { name: chinese ? '列表' : 'List', exact: true }).click()
    await small.getByRole('button', { name: chinese ? '登记楼栋' : 'Add a building' }).click()
    await accessible(small, 'the form of a building on a phone')
    await picture(small, `homes-building-form-phone-${language}`)
    await small.leave()
  }
})

test('the head of a household is changed in one step', async () => {
  const households = await get('/api/households?size=200', 'grid')
  const chosen = []
  for (const it of households.items.filter(one => one.members > 2)) {
    const { residents } = await get(`/api/households/${it.household}`, 'grid')
    if (residents.some(one => one.relation === 'SPOUSE')) chosen.push(it)
    if (chosen.length === 2) break
  }
  for (const [index, [size, language]] of [[desk, 'zh-CN'], [phone, 'en-GB']].entries()) {
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('community'), `/households/${chosen[index].household}`)
    await page.getByText(language === 'zh-CN' ? '更换户主' : 'Change the head of the household').click()
    await page.locator('label', { hasText: language === 'zh-CN' ? '配偶' : 'spouse' }).locator('input[name=head]').check()
    await page.locator('td strong').waitFor()
    await accessible(page, 'another head')
    await picture(page, `homes-head-${language}`)
    await page.getByRole('button', { name: language === 'zh-CN' ? '更换户主' : 'Change the head' }).click()
    await page.locator('input[name=head]:checked').waitFor({ state: 'detached' })
    const now = await get(`/api/households/${chosen[index].household}`, 'community')
    assert.equal(now.residents.filter(it => it.relation === 'HEAD').length, 1)
    await page.leave()
  }
})

test('who works for an organisation is found in the register and not typed again', async () => {
  const { items } = await get('/api/organisations', 'community')
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('community'), `/households/organisations/${items[0].organisation}`)
  const form = page.getByRole('form', { name: '添加人员' })
  await form.getByRole('searchbox').fill('Anna')
  await form.getByRole('searchbox').press('Enter')
  await form.getByRole('button', { name: /^A\*/ }).first().click()
  assert.equal(await form.getByLabel('电话').count(), 0, 'the register knows the phone')
  await form.getByLabel('职务').fill('店员')
  await accessible(page, 'an organisation gets a person')
  await picture(page, 'homes-organisation-desk-zh-CN')
  await page.keyboard.press('Enter')
  await page.getByText('店员: A').waitFor()
  await page.getByRole('button', { name: /^离开 A/ }).click()
  await page.getByText('店员: A').waitFor({ state: 'detached' })
  await page.leave()
})
