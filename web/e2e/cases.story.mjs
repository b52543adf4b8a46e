// M1: a call goes round the whole loop on the screens of those whose turn it is, and its reporter judges it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let grid

before(async () => {
  product = await start('demo', '--port', '18112', '--data', folder.path)
  browser = await launch()
  grid = (await read('grid', '/api/session')).post.place
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

async function read(user, path) {
  const answer = await fetch(product.url + path, { headers: { authorization: `Bearer ${product.account(user).token}` } })
  assert.ok(answer.ok, `${path} ${answer.status}`)
  return answer.json()
}

const say = {
  'zh-CN': { dispatch: '派遣', sign: '签收', handle: '办好了', pass: '核查通过', verify: '属实', so: '核实属实', handled: '办好了', mended: '核查通过', yes: '是', judge: '提交评价', judged: /评价已收到/, done: '怎么办的、结果如何（报事人会看到）', other: /其他办法/ },
  'en-GB': { dispatch: 'Dispatch', sign: 'Sign for it', handle: 'It is done', verify: 'It is so', mended: 'It is mended', yes: 'Yes', judge: 'Send', judged: /has been received/, done: 'What was done (the reporter sees this)', other: /Other ways/ },
}

for (const language of ['zh-CN', 'en-GB']) {
  const words = say[language]
  test(`a call is entered, verified, dispatched, handled, inspected and judged, in ${language}`, async () => {
    const clerk = await person(browser, product.url, { size: desk, language })
    await signIn(clerk, product.account('hotline'), '/cases/new')
    await clerk.locator('input[type=tel]').waitFor()
    // Everything by keyboard: the cursor stands in the first field already.
    await clerk.keyboard.type(`1380000${language === 'zh-CN' ? '1111' : '2222'}`)
    await clerk.keyboard.press('Tab')
    await clerk.keyboard.type('何女士')
    await clerk.keyboard.press('Tab')
    await clerk.keyboard.type('路口的窨井盖碎了，自行车差点掉下去')
    await clerk.keyboard.press('Tab')
    await clerk.keyboard.type(grid.code)
    await clerk.locator('[role=option]').first().waitFor()
    await clerk.keyboard.press('Enter')
    await clerk.keyboard.press('Tab')
    await clerk.keyboard.type('北门外十米')
    await clerk.locator('fieldset input[type=radio]').first().waitFor()
    await accessible(clerk, 'the entry of a call')
    await picture(clerk, `cases-entry-desk-${language}`)
    await clerk.keyboard.press('Control+Enter')
    const taken = clerk.locator('.taken')
    await taken.waitFor()
    const id = await taken.locator('code').first().textContent()
    const link = await taken.locator('input').inputValue()
    await accessible(clerk, 'a call that was entered')

    // Who called before is known by the phone.
    await clerk.keyboard.type(`1380000${language === 'zh-CN' ? '1111' : '2222'}`)
    await clerk.locator('aside li').first().waitFor()
    await picture(clerk, `cases-known-desk-${language}`)
    await clerk.leave()

    const worker = await person(browser, product.url, { size: phone, language })
    await signIn(worker, product.account('grid'), '/field')
    await worker.goto(`/field/cases/${id}?place=${grid.code}`)
    await worker.locator('fieldset input:checked').waitFor()
    await accessible(worker, 'a case on the phone')
    await picture(worker, `cases-verify-phone-${language}`)
    await worker.getByRole('button', { name: words.verify, exact: true }).click()
    await worker.getByRole('button', { name: words.verify, exact: true }).waitFor({ state: 'detached' })

    const officer = await person(browser, product.url, { size: desk, language })
    await signIn(officer, product.account('subdistrict'), `/cases/${id}`)
    await officer.getByText(words.other).click()
    await accessible(officer, 'a case at the desk')
    await picture(officer, `cases-case-desk-${language}`)
    await officer.locator('.big').getByRole('button', { name: words.dispatch, exact: true }).click()
    await officer.locator('.big').waitFor({ state: 'detached' })
    await officer.goto('/cases')
    await officer.locator('tbody tr').first().waitFor()
    await accessible(officer, 'the cases that are my turn')
    await picture(officer, `cases-mine-desk-${language}`)
    await officer.keyboard.press('j')
    assert.ok(await officer.evaluate(() => document.activeElement.matches('tbody th a')))
    await officer.keyboard.press('x')
    await officer.locator('.many').waitFor()
    await accessible(officer, 'cases that were chosen')
    await officer.leave()

    const department = await person(browser, product.url, { size: desk, language })
    await signIn(department, product.account('urban'), `/cases/${id}`)
    await department.locator('.big').getByRole('button', { name: words.sign, exact: true }).click()
    await department.locator('.big').getByRole('button', { name: words.handle, exact: true }).waitFor()
    await department.locator('.big').getByLabel(words.done).fill('已换新井盖')
    await department.locator('.big').getByRole('button', { name: words.handle, exact: true }).click()
    await department.locator('.big').waitFor({ state: 'detached' })
    await department.leave()

    await worker.goto(`/field/cases/${id}?place=${grid.code}`)
    await worker.getByRole('button', { name: words.mended, exact: true }).click()
    await worker.getByRole('button', { name: words.mended, exact: true }).waitFor({ state: 'detached' })
    await worker.goto(`/field/cases?place=${grid.code}`)
    await worker.locator('h1').waitFor()
    await accessible(worker, 'my cases on the phone')
    await picture(worker, `cases-mine-phone-${language}`)
    await worker.leave()

    const reporter = await person(browser, product.url, { size: phone, language })
    await reporter.goto(link)
    await reporter.getByText('已换新井盖').waitFor()
    await accessible(reporter, 'the reporter’s page')
    await picture(reporter, `cases-own-phone-${language}`)
    for (const question of await reporter.locator('fieldset').all()) await question.getByLabel(words.yes, { exact: true }).check()
    await reporter.getByRole('button', { name: words.judge, exact: true }).click()
    await reporter.getByText(words.judged).waitFor()
    await reporter.leave()
    assert.equal((await read('subdistrict', `/api/cases/${id}`)).it.state, 'EVALUATED')
  })
}

test('a worker on the way tells of what they see, and a household of what is wrong', async () => {
  const worker = await person(browser, product.url, { size: phone })
  await signIn(worker, product.account('grid'), '/field')
  await worker.getByRole('link', { name: '报事' }).click()
  await worker.locator('textarea').fill('单元门口一堆垃圾没人清')
  await worker.locator('fieldset input:checked').waitFor()
  await accessible(worker, 'telling of something on the way')
  await picture(worker, 'cases-tell-phone-zh-CN')
  await worker.getByRole('button', { name: '发送' }).click()
  await worker.getByText('已收到，编号').waitFor()
  await worker.leave()

  const household = await person(browser, product.url, { size: phone })
  await household.goto(product.household)
  const form = household.locator('section', { hasText: '什么事？' })
  await form.locator('textarea').fill('楼道灯坏了')
  await form.getByRole('button', { name: '发送' }).click()
  await form.getByRole('link', { name: '楼道灯坏了' }).waitFor()
  await accessible(household, 'a household that reported something')
  await picture(household, 'cases-home-phone-zh-CN')
  await household.leave()
})

/** A photo as a phone makes it: large, and with the place written into it. */
async function photoOf(page, width, height) {
  const plain = Buffer.from(await page.evaluate(async ([width, height]) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#7a4'
    pen.fillRect(0, 0, width, height)
    pen.fillStyle = '#a22'
    pen.fillRect(width / 4, height / 4, width / 2, height / 2)
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.9))
    return [...new Uint8Array(await blob.arrayBuffer())]
  }, [width, height]))
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\0GPS 30.600123N 114.300456E', 'latin1')
  const head = Buffer.from([0xFF, 0xE1, 0, exif.length + 2])
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]) }
}

test('a household adds photos to what it reports; without network they wait, and who deals with it sees them', async () => {
  const household = await person(browser, product.url, { size: phone })
  await household.goto(product.household)
  const form = household.locator('section', { hasText: '什么事？' })
  await form.locator('textarea').fill('楼门口的路砖碎了')
  await form.locator('input[type=file]').setInputFiles([await photoOf(household, 2400, 1800), { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('no') }])
  await form.getByRole('img', { name: '第 1 张照片' }).waitFor()
  assert.equal(await form.locator('.photos li').count(), 1)
  await accessible(household, 'a report with a photo')
  await picture(household, 'cases-photo-phone-zh-CN')

  // The report arrives, its photo does not; a page that is opened again sends it.
  let sizes = 0
  await household.route('**/photos/*', route => route.request().method() === 'PUT' ? route.abort() : route.continue())
  await form.getByRole('button', { name: '发送' }).click()
  await household.getByText('收到了，谢谢').waitFor()
  await form.getByText('1 张照片正在发送').waitFor()
  await household.unroute('**/photos/*')
  household.on('request', it => { if (it.method() === 'PUT') sizes = it.postDataBuffer()?.length ?? 0 })
  await household.reload()
  const sent = await household.waitForResponse(it => it.request().method() === 'PUT' && it.url().includes('/photos/'))
  assert.equal(sent.status(), 200)
  assert.ok(sizes < 200_000, `a photo of ${sizes} bytes goes over the air`)
  await household.locator('a', { hasText: '楼门口的路砖碎了' }).first().click()
  await household.getByRole('img', { name: /第 1 张照片/ }).waitFor()
  await household.getByText('办结 90 天后删除').waitFor()
  await accessible(household, 'a reporter’s page with a photo')
  const id = (await household.locator('header p').first().textContent()).match(/\d+-\d+/)[0]

  const officer = await person(browser, product.url, { size: desk })
  await signIn(officer, product.account('subdistrict'), `/cases/${id}`)
  const thumbnail = officer.getByRole('img', { name: /第 1 张照片/ })
  await thumbnail.waitFor()
  await thumbnail.click()
  const whole = officer.locator('dialog img')
  await whole.waitFor()
  await officer.waitForFunction(() => document.querySelector('dialog img').naturalWidth === 1600)
  await accessible(officer, 'a photo that is opened')
  await picture(officer, 'cases-photo-desk-zh-CN')
  const bytes = await officer.evaluate(async () => new TextDecoder('latin1').decode(await (await fetch(document.querySelector('dialog img').src)).arrayBuffer()))
  assert.ok(!bytes.includes('GPS') && !bytes.includes('Exif'))
  await officer.keyboard.press('Escape')
  await whole.waitFor({ state: 'detached' })
  await officer.leave()

  await household.getByRole('img', { name: /第 1 张照片/ }).click()
  await picture(household, 'cases-photo-own-phone-zh-CN')
  await household.getByRole('button', { name: '撤下这张' }).click()
  await household.locator('dialog').waitFor({ state: 'detached' })
  await household.getByRole('img', { name: /第 1 张照片/ }).waitFor({ state: 'detached' })
  await household.leave()
})

test('a clerk pastes a photo and a point, or clicks it on the map', async () => {
  const clerk = await person(browser, product.url, { size: desk })
  await signIn(clerk, product.account('hotline'), '/cases/new')
  await clerk.locator('#case-words').fill('河边护栏断了一截')
  const photo = await photoOf(clerk, 800, 600)
  await clerk.evaluate((bytes) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/jpeg' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
  }, [...photo.buffer])
  await clerk.getByRole('img', { name: '第 1 张照片' }).waitFor()

  await clerk.getByRole('button', { name: '在地图上点' }).click()
  const map = clerk.locator('dialog canvas').first()
  await map.waitFor()
  await accessible(clerk, 'the map in the entry of a call')
  await picture(clerk, 'cases-map-desk-zh-CN')
  await clerk.keyboard.press('Escape')

  const [longitude, latitude] = await middleOf(grid.code)
  const where = clerk.getByRole('combobox', { name: /社区或网格/ })
  await where.fill(`${longitude}, ${latitude}`)
  await clerk.getByRole('option', { name: /WGS-84/ }).click()
  await clerk.getByText(/这个位置在.+网格/).waitFor()
  await accessible(clerk, 'a call with a point and a photo')
  await picture(clerk, 'cases-point-desk-zh-CN')
  const sent = clerk.waitForResponse(it => it.request().method() === 'PUT' && it.url().includes('/photos/'))
  await clerk.keyboard.press('Control+Enter')
  assert.equal((await sent).status(), 200)
  const id = await clerk.locator('.taken code').first().textContent()
  const it = (await read('hotline', `/api/cases/${id}`)).it
  assert.equal(it.place.code, grid.code)
  assert.ok(Math.abs(it.point.longitude - longitude) < 1e-6)
  await clerk.leave()
})

/** A point within a grid: where its name is written on the map. */
async function middleOf(code) {
  const outlines = await read('grid', `/api/places/${code}/outlines?of=SELF`)
  return outlines.features[0].properties.label
}

test('a reporter is called back with one click, and rates and the map open to their cases', async () => {
  const clerk = await person(browser, product.url, { size: desk, language: 'zh-CN' })
  await signIn(clerk, product.account('hotline'), '/cases/callbacks')
  const first = clerk.locator('article').first()
  await first.waitFor()
  const called = await first.getByRole('link').getAttribute('href')
  await accessible(clerk, 'callbacks')
  await first.getByRole('button', { name: '显示电话' }).click()
  await first.locator('a[href^="tel:"]').waitFor()
  await first.getByRole('button', { name: '解决了，不满意' }).click()
  await clerk.waitForFunction(href => document.querySelector('article a')?.getAttribute('href') !== href, called)
  await picture(clerk, 'cases-callbacks-desk')
  await clerk.leave()

  const officer = await person(browser, product.url, { size: desk, language: 'zh-CN' })
  await signIn(officer, product.account('subdistrict'), '/cases/rates')
  const row = officer.getByRole('row', { name: /合计/ })
  await row.waitFor()
  await accessible(officer, 'rates')
  await picture(officer, 'cases-rates-desk')
  const judged = row.getByRole('link', { name: /^作了评价/ }).first()
  const count = Number((await judged.textContent()).replaceAll(',', ''))
  await judged.click()
  await officer.getByText(/作了评价：/).waitFor()
  await officer.waitForFunction(n => document.querySelectorAll('tbody tr').length === n, Math.min(count, 50))
  await picture(officer, 'cases-behind-desk')

  await officer.goto('/cases/map')
  const part = officer.getByRole('row', { name: /社区/ }).first()
  await part.waitFor()
  await accessible(officer, 'the map of open cases')
  await picture(officer, 'cases-map-desk')
  await part.getByRole('button').click()
  await officer.getByRole('row', { name: /网格/ }).first().waitFor()
  await picture(officer, 'cases-map-community-desk')
  await officer.leave()

  const outside = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(outside, product.account('subdistrict'), '/cases/rates')
  await outside.getByText('How it is counted').waitFor()
  await accessible(outside, 'rates on a phone')
  await picture(outside, 'cases-rates-phone')
  await outside.goto('/cases/map')
  await outside.getByText(/open/).first().waitFor()
  await picture(outside, 'cases-map-phone')
  await outside.leave()
})
