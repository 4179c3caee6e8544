// Without a script every page says all it has to say: nothing empty or hidden that a script would fill, charts drawn, display choices that hold for
// the page, the topics in place of search, a search box that leads there.
import { for_each, open_page, result, serve } from './kit.mjs';

const off = { javaScriptEnabled: false };

export async function check_page(page, name) {
	return (await page.evaluate(() => {
		const faults = [];
		const seen = element => element.checkVisibility({ visibilityProperty: true });
		if (!seen(document.querySelector('h1')))
			faults.push('no heading is seen');
		document.querySelectorAll('main table:not(details table) tbody tr').forEach(row => seen(row) || faults.push(`a row is hidden: ${row.textContent.slice(0, 40)}`));
		document.querySelectorAll('main svg.chart').forEach(chart => seen(chart) || chart.classList.contains('narrow') || chart.parentNode.querySelector('svg.narrow') ||
			faults.push('a chart is not drawn'));
		document.querySelectorAll('main :is(button, input, select)').forEach(control => seen(control) && faults.push(`a control that does nothing: ${control.outerHTML.slice(0, 80)}`));
		return faults;
	})).map(fault => `${name}: ${fault}`);
}

async function test_choices(browser, site) {
	result('without a script 长辈版 and 高对比 hold for the page', await for_each(browser, site.base, ['index.html', site.page_of('text')], off, async (name, page) => {
		await page.goto(site.base + name);
		const look = () => page.evaluate(() => [parseFloat(getComputedStyle(document.documentElement).fontSize), getComputedStyle(document.body).backgroundColor]);
		const [size] = await look();
		await page.check('#large-type');
		await page.check('#high-contrast');
		const [larger, ground] = await look();
		return larger >= size * 1.4 && ground === 'rgb(0, 0, 0)' ? [] : [`${name}: ${size} px, ${larger} px, ${ground}`];
	}));
}

async function test_search_box(browser, site) {
	const server = await serve(site);
	for (const [name, base] of [['file://', site.base], ['http', server.base]]) {
		const page = await open_page(browser, base, off);
		const faults = page.faults;
		await page.goto(base + site.page_of('target'));
		await page.fill('#site-query', '学位');
		await page.press('#site-query', 'Enter');
		await page.waitForURL(/search\.html\?q=/);
		if (!(await page.isVisible('#topic-index')) || await page.isVisible('#search'))
			faults.push('the topics do not stand alone');
		if (await page.locator('#topic-index a').count() < 50)
			faults.push('there are no topics');
		result(`without a script the search box leads to the topics, ${name}`, faults);
		await page.context().close();
	}
	await server.close();
}

export async function test_without_script(browser, sites) {
	const site = sites[0];
	const kinds = [...site.kinds].filter(([kind]) => kind !== 'not-found').map(([, page]) => page.path);
	result(`without a script ${kinds.length} kinds of page show all they have`,
		await for_each(browser, site.base, kinds, off, async (name, page) => {
			await page.goto(site.base + name);
			return check_page(page, name);
		}));
	await test_choices(browser, site);
	await test_search_box(browser, site);
}
