// M2: a department that is late is seen to be, comes, and is rated; somebody blows by the keyboard alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18111', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const card = (page, name) => page.getByRole('article', { name })
const stands = (page, name, words) => card(page, name).locator('header').getByText(words).waitFor()

test('a department finds on its phone that it is late, comes and asks to leave', async () => {
  const page = await person(browser, product.url, { size: phone })
  await signIn(page, product.account('department'), '/')
  await page.getByRole('link', { name: '1 个哨叫您的部门' }).click()
  await page.getByText('车库进水，一名住户触电受伤，请马上来').first().waitFor()
  // From one hour on the clock tells hours in words: the copied demonstration may be that old.
  await card(page, '卫健').getByText(/逾期 (\d\d:\d\d|\d+ 小时 \d\d 分)/).waitFor()
  await accessible(page, 'a whistle on a phone')
  await picture(page, 'whistles-late-phone')
  assert.equal(await card(page, '消防').getByRole('button').count(), 0)

  await card(page, '卫健').getByRole('button', { name: '我到了' }).click()
  await stands(page, '卫健', '已到场')
  await card(page, '卫健').getByRole('button', { name: '办妥，申请撤离' }).click()
  await page.keyboard.type('伤者已送医')
  await page.keyboard.press('Enter')
  await stands(page, '卫健', '申请撤离')
  await page.getByText('伤者已送医').waitFor()
  await page.leave()
})

test('the subdistrict lets them go, says that all is done and rates them', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('subdistrict'), '/whistles')
  await page.getByRole('link', { name: '车库进水，一名住户触电受伤，请马上来' }).waitFor()
  await accessible(page, 'the list of whistles')
  await picture(page, 'whistles-list')
  await page.getByRole('link', { name: '车库进水，一名住户触电受伤，请马上来' }).click()
  await card(page, '卫健').getByRole('button', { name: '可以撤离' }).click()
  await stands(page, '卫健', '待评价')
  await page.getByRole('button', { name: '全部办妥' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部办妥' }).click()
  await page.getByText('已办妥，待评哨').waitFor()
  for (const it of ['卫健', '消防']) {
    await card(page, it).getByRole('button', { name: '评哨' }).click()
    await card(page, it).getByRole('button', { name: '解决了', exact: true }).click()
    await stands(page, it, '已评价')
  }
  await page.getByText('已办结').waitFor()
  await accessible(page, 'a whistle that is over')
  await picture(page, 'whistles-over')

  await page.goto('/whistles/departments')
  await page.getByRole('row', { name: /卫健/ }).getByRole('link', { name: /应到场 2/ }).click()
  await page.getByRole('heading', { name: '卫健 · 应到场' }).waitFor()
  await page.getByRole('link', { name: '车库进水，一名住户触电受伤，请马上来' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '评分怎么算' }).waitFor()
  await accessible(page, 'the table of departments')
  await picture(page, 'whistles-departments')
  await page.leave()
})

test('a whistle is blown by the keyboard alone, in English, and the department has it', async () => {
  const page = await person(browser, product.url, { size: desk, language: 'en-GB' })
  await signIn(page, product.account('subdistrict'), '/whistles/new')
  await page.getByLabel('Who is to come: some letters and Enter').waitFor()
  await accessible(page, 'the form of a whistle')
  await page.getByRole('radio', { name: 'Residents’ demand' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Smoke from a basement')
  await page.getByLabel('Where exactly').focus()
  await page.keyboard.type('Building 7, east side')
  await page.keyboard.press('Tab')
  await page.keyboard.type('fire or')
  await page.keyboard.press('Enter')
  await page.keyboard.type('health')
  await page.keyboard.press('Enter')
  await picture(page, 'whistles-new')
  await page.getByRole('button', { name: /^Blow \(to 4 departments\)/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Smoke from a basement' }).waitFor()
  await page.getByText('Emergency').first().waitFor()
  await card(page, 'Fire and rescue').getByText(/\d\d:\d\d left/).waitFor()
  await accessible(page, 'a whistle just blown')
  await picture(page, 'whistles-blown')
  await page.leave()

  const fire = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(fire, product.account('fire'), '/whistles?which=WAITING')
  await fire.getByRole('link', { name: 'Smoke from a basement' }).click()
  await card(fire, 'Fire and rescue').getByRole('button', { name: 'Decline' }).click()
  await fire.keyboard.type('The fire is out')
  await fire.keyboard.press('Enter')
  await stands(fire, 'Fire and rescue', 'will not come, to be ruled')
  await accessible(fire, 'a whistle declined on a phone')
  await picture(fire, 'whistles-declined-phone')
  await fire.leave()
})
