// V1: a steward asks a building, a household answers by its link, and at the door of who does not answer somebody answers for them. Neighbours
// say what they need and offer, and what nobody answers becomes somebody's.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { accessible, clientKept, desk, fitting, inDays, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18301', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const spoken = {
  'zh-CN': { groups: '楼栋群', write: '写通知', words: '要说的话', question: /要问的话/, say: '发出', yes: '是', answered: /收到了，谢谢/, visit: /去问 \d+ 户/, decline: '不想说', all: '显示全部住户', by: /代答/, said: '周日电梯检修', asked: '要人陪着下楼吗？', counted: /统计于/ },
  'en-GB': { groups: 'Building groups', write: 'Write a notice', words: 'What you want to say', question: /What you want to ask/, say: 'Hang it', yes: 'Yes', answered: /Received, thank you/, visit: /Visit \d+ household/, decline: 'Rather not say', all: 'Show all households', by: /answered for them by/, said: 'The lift is serviced on Sunday', asked: 'Shall somebody walk down with you?', counted: /counted/ },
}

for (const [language, words] of Object.entries(spoken)) {
  test(`a steward asks, a household answers, and one that did not is visited: ${language}`, async () => {
    const steward = await person(browser, product.url, { size: phone, language, touch: true })
    await signIn(steward, product.account('steward'), '/field/')
    await steward.getByRole('link', { name: words.groups }).tap()
    // The household to try lives in one of the two buildings; both are told.
    await steward.locator('main li a').first().tap()
    await steward.getByRole('button', { name: words.write }).tap()
    await steward.getByLabel(words.words).fill(words.said)
    await steward.getByLabel(words.question).fill(words.asked)
    await steward.locator('form summary').tap()
    await steward.locator('form details input').first().check()
    await accessible(steward, 'writing to a building')
    await picture(steward, `commons-write-${language}`)
    await steward.getByRole('button', { name: words.say }).tap()
    await steward.getByText(words.said).waitFor()
    await accessible(steward, 'a building’s notices')
    await picture(steward, `commons-building-${language}`)

    const household = await person(browser, product.url, { size: phone, language, touch: true })
    await household.goto(product.household)
    const asked = household.getByRole('group', { name: words.asked })
    await asked.getByRole('button', { name: words.yes, exact: true }).tap()
    await asked.getByText(words.answered).waitFor()
    await accessible(household, 'a household in its building’s group')
    await asked.scrollIntoViewIfNeeded()
    await picture(household, `commons-home-${language}`)
    await household.leave()

    await steward.locator('article', { hasText: words.asked }).getByRole('link', { name: words.visit }).tap()
    const doors = steward.locator('main li')
    await doors.first().waitFor()
    const door = await doors.first().locator('strong').innerText()
    await doors.first().getByRole('button', { name: words.decline }).tap()
    await steward.waitForFunction(gone => document.querySelector('main li strong')?.innerText !== gone, door)
    await accessible(steward, 'the doors to visit')
    await picture(steward, `commons-doors-${language}`)
    await steward.getByLabel(words.all).check()
    await doors.filter({ hasText: door }).getByText(words.by).first().waitFor()
    await steward.leave()

    const secretary = await person(browser, product.url, { size: desk, language })
    await signIn(secretary, product.account('community'), '/groups')
    await accessible(secretary, 'the buildings of a community')
    await picture(secretary, `commons-desk-${language}`)
    await secretary.locator('main li', { hasText: /待答|to answer/ }).first().getByRole('link').click()
    await secretary.getByText(words.counted).first().waitFor()
    await accessible(secretary, 'a building’s notices at the desk')
    await picture(secretary, `commons-desk-building-${language}`)
    assert.equal(await secretary.getByText(words.said).count() > 0, true)
    await secretary.leave()
  })
}

test('a notice is told at a door without network, which waits on the phone and arrives', async () => {
  const id = randomUUID()
  const [{ building }] = (await product.call('grid', 'GET', '/api/building-groups')).items
  const words = '后天量血压'
  await product.call('grid', 'POST', '/api/building-groups/notices', { id, buildings: [building], words, question: '您来吗？', until: `${inDays(2)}:00+08:00` })
  const counted = () => product.call('grid', 'GET', `/api/building-groups/${building}/notices/${id}`)

  const page = await person(browser, product.url, { size: phone, touch: true })
  await signIn(page, product.account('grid'), '/field/')
  await clientKept(page)
  await page.locator('a[href*="/field/visits?"]').tap()
  await page.getByText(/手机上已带/).waitFor({ timeout: 60_000 })
  await page.context().setOffline(true)
  await page.locator('header a.name').tap()
  await page.getByRole('link', { name: '楼栋群' }).tap()
  await page.locator(`main li a[href*="/groups/${building}"]`).tap()
  await page.getByText(/没有网络：这里是/).waitFor()
  await accessible(page, 'a building’s notices without network')
  await picture(page, 'commons-offline-building')
  await page.locator(`a[href*="/notices/${id}"]`).tap()
  const door = page.locator('main li').first()
  await door.getByRole('button', { name: '是', exact: true }).tap()
  await door.getByText('是 · 等网络').waitFor()
  await accessible(page, 'a notice told without network')
  await picture(page, 'commons-offline-doors')
  assert.equal((await counted()).yes, 0, 'nothing has gone out')

  await page.context().setOffline(false)
  for (let tries = 0; (await counted()).yes === 0; tries++) {
    assert.ok(tries < 60, 'what was told at the door never arrived')
    await new Promise(done => setTimeout(done, 1_000))
  }
  await page.leave()
})

const neighbourly = {
  'zh-CN': { title: '邻里互助', fold: '请邻居帮忙，或给邻居帮忙', words: '几句话写清楚', until: '到什么时候', today: '今天', post: '发出', nobody: '还没有邻居应。', help: '我来帮忙', comes: /您家应了/, add: '附一句话', line: /附一句话，也可留电话/, keep: '保存这句话', back: '来不了了', seeTo: '我来办', sees: /工作人员 .+ 来办/, done: '办好了，谢谢', cannot: '我办不了', case: '转为案件', what: '看到了什么', said: '来电内容', notHere: '不是这一户', writeFor: '替住户写一条', whom: '哪一户', taken: '撤下', why: '为什么撤下', proxy: /代写/, down: /撤下：写错了/, wrong: '写错了', need: '周四谁能帮我带药？' },
  'en-GB': { title: 'Needs and offers of neighbours', fold: 'Ask neighbours for help, or offer it', words: 'In a few words', until: 'Until when', today: 'Today', post: 'Put it up', nobody: 'No neighbour has answered yet.', help: 'I will help', comes: /You help/, add: 'Add a line', line: /A line, with a phone number/, keep: 'Keep this line', back: 'I cannot after all', seeTo: 'I see to it', sees: /for the building or the community, sees to it/, done: 'Done, thank you', cannot: 'I cannot after all', case: 'Make it a case', what: 'What did you see', said: 'What was said', notHere: 'Somewhere else', writeFor: 'Write one for a household', whom: 'Which household', taken: 'Take down', why: 'Why it is taken down', proxy: /written for them/, down: /Taken down by .+: mistaken/, wrong: 'mistaken', need: 'Who can bring medicine on Thursday?' },
}

/** Text twice as large is still read without scrolling sideways. */
async function large(page, name) {
  const size = it => page.evaluate((to) => { document.documentElement.style.fontSize = to }, it)
  await size('200%')
  await fitting(page, `${name} with large text`)
  await picture(page, `commons-${name}-large`)
  await size('')
}

/** In which building something stands that was written. */
async function buildingWith(words) {
  const { items } = await product.call('steward', 'GET', '/api/building-groups')
  for (const { building } of items) {
    const standing = await product.call('steward', 'GET', `/api/building-groups/${building}/favours`)
    if (standing.some(it => it.words === words)) return building
  }
  throw new Error(`Nowhere stands: ${words}`)
}

for (const [language, words] of Object.entries(neighbourly)) {
  test(`neighbours say what they need, one helps, and what nobody answers somebody sees to: ${language}`, async () => {
    const home = await person(browser, product.url, { size: phone, language, touch: true })
    await home.goto(product.household)
    const section = home.getByRole('region', { name: words.title })
    const articles = section.locator('article')
    await articles.first().waitFor()
    const theirs = articles.filter({ has: home.getByRole('button', { name: words.help }) }).first()
    const asked = await theirs.locator('p').first().innerText()
    await section.scrollIntoViewIfNeeded()
    await accessible(home, 'what neighbours need and offer')
    await picture(home, `commons-neighbours-${language}`)
    await theirs.getByRole('button', { name: words.help }).tap()
    const helped = articles.filter({ hasText: asked.slice(-8) })
    await helped.getByText(words.comes).waitFor()
    await helped.getByText(words.add, { exact: true }).tap()
    await helped.getByLabel(words.line).fill('100 0000 0000')
    await helped.getByRole('button', { name: words.keep }).tap()
    await helped.getByText('100 0000 0000', { exact: true }).waitFor()
    await accessible(home, 'a neighbour who helps')
    await helped.scrollIntoViewIfNeeded()
    await picture(home, `commons-helps-${language}`)
    await large(home, `helps-${language}`)
    await helped.getByRole('button', { name: words.back }).tap()
    await helped.getByRole('button', { name: words.help }).waitFor()

    await section.getByText(words.fold).tap()
    await section.getByLabel(words.words).fill(words.need)
    await section.getByLabel(words.until).selectOption({ label: words.today })
    await accessible(home, 'writing to neighbours')
    await section.getByRole('button', { name: words.post }).scrollIntoViewIfNeeded()
    await picture(home, `commons-need-${language}`)
    await large(home, `need-${language}`)
    await section.getByRole('button', { name: words.post }).tap()
    const own = articles.filter({ hasText: words.need })
    await own.getByText(words.nobody).waitFor()
    await own.scrollIntoViewIfNeeded()
    await picture(home, `commons-own-${language}`)

    const building = await buildingWith(words.need)
    const steward = await person(browser, product.url, { size: phone, language, touch: true })
    await signIn(steward, product.account('steward'), `/field/groups/${building}`)
    const item = steward.locator('article', { hasText: words.need })
    await item.waitFor()
    await accessible(steward, 'a building’s needs and offers')
    await picture(steward, `commons-favours-${language}`)
    await large(steward, `favours-${language}`)
    assert.equal(await item.getByRole('link', { name: words.case }).count(), 0, 'a steward tells no cases')
    await item.getByRole('button', { name: words.seeTo }).tap()
    await item.getByRole('button', { name: words.cannot }).waitFor()
    await home.reload()
    await own.getByText(words.sees).waitFor()
    await item.getByRole('button', { name: words.cannot }).tap()
    await item.getByRole('button', { name: words.seeTo }).waitFor()

    await steward.getByText(words.writeFor).tap()
    const door = steward.getByLabel(words.whom)
    await steward.waitForFunction(() => document.querySelector('select')?.options.length > 1)
    await door.selectOption({ index: 1 })
    await steward.getByLabel(words.words).fill('xyz')
    await accessible(steward, 'writing for a household')
    await picture(steward, `commons-proxy-${language}`)
    await steward.getByRole('button', { name: words.post }).tap()
    const written = steward.locator('article', { hasText: 'xyz' })
    await written.getByText(words.proxy).waitFor()
    await written.getByRole('button', { name: words.taken }).tap()
    await steward.getByLabel(words.why).fill(words.wrong)
    await accessible(steward, 'taking a need down')
    await written.getByRole('button', { name: words.taken }).tap()
    await written.waitFor({ state: 'detached' })
    await steward.leave()

    const worker = await person(browser, product.url, { size: phone, language, touch: true })
    await signIn(worker, product.account('grid'), `/field/groups/${building}`)
    await worker.locator('article', { hasText: words.need }).getByRole('link', { name: words.case }).tap()
    await worker.waitForURL('**/tell?**')
    await worker.getByLabel(words.what).waitFor()
    assert.equal(await worker.getByLabel(words.what).inputValue(), words.need)
    await worker.getByText(words.notHere).waitFor()
    assert.equal(decodeURIComponent(worker.url()).includes(words.need), false, 'the words stand in no address')
    await picture(worker, `commons-tell-${language}`)
    await worker.leave()

    const secretary = await person(browser, product.url, { size: desk, language })
    await signIn(secretary, product.account('community'), `/groups/${building}`)
    await accessible(secretary, 'needs and offers at the desk')
    await picture(secretary, `commons-desk-favours-${language}`)
    await secretary.locator('article', { hasText: words.need }).getByRole('link', { name: words.case }).click()
    await secretary.locator('#case-words').waitFor()
    assert.equal(await secretary.locator('#case-words').inputValue(), words.need)
    await secretary.getByText(words.notHere).waitFor()
    await accessible(secretary, 'a case out of a need')
    await picture(secretary, `commons-desk-case-${language}`)
    await secretary.keyboard.press('Control+Enter')
    await secretary.locator('.taken a').click()
    await secretary.getByText(words.need).first().waitFor()
    await secretary.leave()

    await worked(home, own, words)
    await home.leave()
  })
}

/** The household is helped by the steward, says thanks, and it is gone. */
async function worked(home, own, words) {
  const building = await buildingWith(words.need)
  const standing = await product.call('steward', 'GET', `/api/building-groups/${building}/favours`)
  const { id } = standing.find(it => it.words === words.need)
  await product.call('steward', 'PUT', `/api/building-groups/${building}/favours/${id}/helper`)
  await home.reload()
  await own.getByRole('button', { name: words.done }).tap()
  await own.waitFor({ state: 'detached' })
  assert.deepEqual(home.errors, [])
}
