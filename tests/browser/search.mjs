// Search as a reader meets it: what it finds is what stands in the official texts, to the last paragraph, and nothing else; every hit
// leads to where it says; words are marked, the count is told, the query stays in the address.
import { open_page, result, serve } from './kit.mjs';

const queries = ['普惠性幼儿园', '县管校聘', '近视', '枣教发〔2023〕1号', '义务教育', '双减', '课后服务', '心理健康教育', '职业教育', '校园安全', '2023年', '80%以上'];

const plain = text => text.normalize('NFKC').toLowerCase().replace(/[^\S\n]+/g, '');

// Every block of the official texts as its page shows it: [address, text].
async function paragraphs(browser, site) {
	const page = await open_page(browser, site.base, { javaScriptEnabled: false });
	const all = [];
	for (const name of site.pages.filter(file => /^plans\/[^/]+\/text\.html$/.test(file))) {
		await page.goto(site.base + name);
		const blocks = await page.$$eval('.official > [id]', elements => elements.map(element => [element.id, element.textContent]));
		blocks.forEach(([id, text]) => all.push([`${name}#${id}`, text]));
	}
	await page.context().close();
	return all;
}

async function ask(page, query) {
	await page.evaluate(() => { document.getElementById('search-status').textContent = ''; });
	await page.fill('#search-query', query);
	await page.press('#search-query', 'Enter');
	await page.waitForFunction(wanted => new URLSearchParams(location.hash.slice(1)).get('q') === wanted &&
		/^(找到|没有|请)/.test(document.getElementById('search-status').textContent), query.trim());
}

const status = page => page.textContent('#search-status');

// All hits of the question that the page shows: opens them to the end.
async function hits(page, base) {
	while (await page.isVisible('#search-more')) {
		const before = await page.locator('.hits > li').count();
		await page.click('#search-more');
		await page.waitForFunction(count => document.querySelectorAll('.hits > li').length > count, before);
	}
	return page.$$eval('.hits > li', (items, root) => items.map(item => ({
		path: decodeURI(item.querySelector('a').href).replace(root, ''),
		marks: [...item.querySelectorAll('mark')].map(mark => mark.textContent),
	})), base);
}

async function test_queries(page, base, blocks) {
	const faults = [], sizes = [];
	let truth = 0, bytes = 0;
	/* What a question loads over the wire, with nothing kept. */
	page.on('response', response => {
		if (/assets\/search[-/]/.test(response.url()))
			bytes += Number(response.headers()['content-length']);
	});
	for (const [i, query] of queries.entries()) {
		bytes = 0;
		/* Another address each time, so that the page is loaded anew. */
		await page.goto(`${base}search.html?${i}#${new URLSearchParams({ q: query, kind: 'text' })}`);
		await page.waitForFunction(() => /^(找到|没有)/.test(document.getElementById('search-status').textContent));
		sizes.push(bytes);
		const found = await hits(page, base);
		const paths = new Set(found.map(hit => hit.path));
		const wanted = new Set(blocks.filter(([, text]) => plain(text).includes(plain(query))).map(([path]) => path));
		truth += wanted.size;
		wanted.forEach(path => paths.has(path) || faults.push(`${query}: not found: ${path}`));
		paths.forEach(path => wanted.has(path) || faults.push(`${query}: wrong: ${path}`));
		found.filter(hit => !hit.marks.some(mark => plain(mark) === plain(query))).forEach(hit => faults.push(`${query}: not marked in ${hit.path}`));
		if (!(await status(page)).startsWith(`找到${wanted.size}条`))
			faults.push(`${query}: says ${await status(page)}, not ${wanted.size}`);
	}
	return { faults: faults.concat(page.faults.splice(0)), truth, sizes };
}

// Every address of the index is a page, every fragment an id in it.
async function test_addresses(page, site, base) {
	await page.goto(base + 'search.html');
	const paths = await page.evaluate(async () => {
		const all = [];
		const load = src => new Promise((done, failed) => {
			const script = document.createElement('script');
			Object.assign(script, { src, onload: done, onerror: failed });
			document.head.append(script);
		});
		let list = null;
		window.search_shard = (name, content) => { name === 'search-index' ? list = content : all.push(...content.map(passage => passage[0])); };
		await load('assets/search-index.js');
		for (let i = 0; i < list.texts.length; i++)
			await load(`assets/search/texts-${i}.js`);
		return all;
	});
	const ids = new Map();
	const faults = paths.filter(path => {
		const [file, id] = path.split('#');
		if (!site.files.has(file))
			return true;
		if (!ids.has(file))
			ids.set(file, new Set([...site.read(file).matchAll(/ id="([^"]*)"/g)].map(match => match[1])));
		return id !== undefined && !ids.get(file).has(id);
	});
	result(`every address of the index (${paths.length}) is there`, faults.concat(paths.length > 500 ? [] : ['too few']));
}

async function test_keys(browser, base) {
	const page = await open_page(browser, base);
	const faults = page.faults;
	await page.goto(base + 'index.html');
	await page.focus('#site-query');
	await page.keyboard.type('幼儿园');
	await page.keyboard.press('Enter');
	await page.waitForURL(/search\.html#q=/);
	await page.waitForSelector('.hits > li');
	if (!/^找到\d+条，显示前10条。$/.test(await status(page)))
		faults.push(`says ${await status(page)}`);
	if (await page.locator('.hits > li').count() !== 10)
		faults.push('does not show ten hits at first');
	await page.focus('#search-more');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelectorAll('.hits > li').length > 10);
	if (!(await page.evaluate(() => document.activeElement === document.querySelectorAll('.hits > li')[10].querySelector('a'))))
		faults.push('more hits do not take the focus');
	const goal = await page.evaluate(() => document.activeElement.href);
	await page.keyboard.press('Enter');
	await page.waitForURL(goal);
	await page.goBack();
	await page.waitForSelector('.hits > li');
	if (await page.inputValue('#search-query') !== '幼儿园')
		faults.push('the query is lost on the way back');
	result('search by key: from the box in the header to a hit and back', faults);
	await page.context().close();
}

async function test_asking(page, base) {
	const faults = page.faults;
	const say = async (query, pattern) => {
		await ask(page, query);
		const said = await status(page);
		if (!pattern.test(said))
			faults.push(`${query}: says ${said}`);
		return Number((said.match(/找到(\d+)条/) || [0, 0])[1]);
	};
	await page.goto(base + 'search.html');
	if (!(await page.isVisible('#topic-index')) || await page.isVisible('#search-filters'))
		faults.push('before a question the topics are not there alone');
	const kindergarten = await say('幼儿园', /^找到/), places = await say('学位', /^找到/);
	const both = await say('幼儿园 学位', /^找到/);
	if (both === 0 || both >= Math.min(kindergarten, places) || both !== await say('学位　幼儿园', /^找到/))
		faults.push(`several words: ${both} of ${kindergarten} and ${places}`);
	if (await say('２０２３年', /^找到/) !== await say('2023年', /^找到/))
		faults.push('full-width digits find other things');
	if (await say('枣教发[2023]1号', /^找到/) !== await say('枣教发〔2023〕1号', /^找到/))
		faults.push('other brackets find other things');
	await say('园', /^找到/);
	await say('clc', /^找到/);
	await say('鑫淼焱垚', /^没有找到/);
	await say('〔〕', /^请输入/);
	await say('近视 鑫淼焱垚', /^没有找到/);
	if (!/近视（\d+条）/.test(await page.textContent('.hits')))
		faults.push('words that are not found together are not offered one by one');
	await page.click('.hits a');
	await page.waitForFunction(() => /^找到/.test(document.getElementById('search-status').textContent));
	await ask(page, '幼儿园');
	await page.selectOption('#search-kind', 'target');
	await page.waitForFunction(all => !document.getElementById('search-status').textContent.startsWith(`找到${all}条`), kindergarten);
	if ((await page.$$eval('.hit-place', places => places.map(place => place.textContent))).some(place => !place.startsWith('目标')))
		faults.push('the kind asked for is not kept to');
	await page.goto(page.url().replace('search.html', 'search.html?again'));
	await page.waitForSelector('.hits > li');
	if (await page.inputValue('#search-kind') !== 'target' || await page.inputValue('#search-query') !== '幼儿园')
		faults.push('the address does not keep the question');
	await page.fill('#search-query', '');
	await page.waitForSelector('#topic-index', { state: 'visible' });
	result('several words, other forms of writing, nothing found, kinds, the address', faults);
}

function report_size(sizes) {
	const most = Math.max(...sizes), mean = sizes.reduce((sum, size) => sum + size) / sizes.length;
	result(`a question loads ${Math.round(mean / 1000)} kB of the index with its first ten hits, at most ${Math.round(most / 1000)} kB`,
		most < 64000 && mean > 0 ? [] : [`${most} bytes`]);
}

export async function test_search(browser, sites) {
	const site = sites[0];
	const blocks = await paragraphs(browser, site);
	const server = await serve(site);
	for (const [name, base] of [['file://', site.base], ['http', server.base]]) {
		const page = await open_page(browser, base);
		const { faults, truth, sizes } = await test_queries(page, base, blocks);
		result(`${name}: ${queries.length} queries over ${blocks.length} paragraphs find all ${truth} and nothing wrong`, faults.concat(truth > 0 && blocks.length > 200 ? [] : ['nothing to find']));
		await test_keys(browser, base);
		await test_asking(page, base);
		if (base === server.base)
			report_size(sizes);
		await page.context().close();
	}
	const page = await open_page(browser, server.base);
	await test_addresses(page, site, server.base);
	await page.context().close();
	await server.close();
}
