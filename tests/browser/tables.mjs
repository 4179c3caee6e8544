// The table of targets: sorting by each column in both directions, filtering by words and by status, all by key.
import { open_page, result } from './kit.mjs';

const table = 'table[data-tools]';

const rows = page => page.$$eval(`${table} tbody tr`, all => all.filter(row => !row.hidden).map(row => ({ text: row.textContent, status: row.dataset.status })));

// The values of a column as they stand: what the cell says is its value, else its text.
const column = (page, i) => page.$$eval(`${table} tbody tr`, (all, number) => all.map(row => row.cells[number].getAttribute('data-value') ?? row.cells[number].textContent.trim()), i);

async function check_column(page, i, faults) {
	const head = page.locator(`${table} thead th`).nth(i);
	const numeric = await head.getAttribute('data-sort') === 'number';
	const name = (await head.textContent()).trim();
	const before = (await column(page, i)).sort().join('|');
	const compare = new Intl.Collator('zh-CN', { numeric: true }).compare;
	for (const direction of ['ascending', 'descending']) {
		await head.locator('button').focus();
		await page.keyboard.press('Enter');
		const values = await column(page, i);
		if (await head.getAttribute('aria-sort') !== direction)
			faults.push(`${name}: is not said to be ${direction}`);
		const given = values.filter(value => value !== '');
		const sign = direction === 'ascending' ? 1 : -1;
		if (given.some((value, k) => k > 0 && sign * (numeric ? given[k - 1] - value : compare(given[k - 1], value)) > 0))
			faults.push(`${name}: is not ${direction}`);
		if (values.lastIndexOf('') !== -1 && values.indexOf('') !== given.length)
			faults.push(`${name}: rows without a value do not come last`);
		if ([...values].sort().join('|') !== before)
			faults.push(`${name}: rows were lost`);
	}
	if (await page.locator(`${table} [aria-sort]`).count() !== 1)
		faults.push(`${name}: more than one column is said to be sorted`);
}

async function check_filter(page, faults) {
	const tools = page.locator('.table-tools'), words = tools.locator('input'), status = tools.locator('select'), count = tools.locator('output');
	const all = (await rows(page)).length;
	await words.focus();
	await page.keyboard.type('学校');
	let shown = await rows(page);
	if (!shown.length || shown.length === all || shown.some(row => !row.text.includes('学校')))
		faults.push(`words: ${shown.length} of ${all} rows`);
	if (await count.textContent() !== `显示${shown.length}项，共${all}项`)
		faults.push(`words: says ${await count.textContent()}`);
	await words.fill('');
	await status.focus();
	await page.keyboard.press('ArrowDown');
	const chosen = await status.inputValue();
	shown = await rows(page);
	if (!chosen || !shown.length || shown.some(row => row.status !== chosen))
		faults.push(`status ${chosen}: ${shown.map(row => row.status)}`);
	await words.fill('没有这样的目标');
	if ((await rows(page)).length)
		faults.push('rows are left where nothing fits');
	await page.keyboard.press('Enter');
	await words.fill('');
	await status.selectOption('');
	if ((await rows(page)).length !== all)
		faults.push('rows do not come back');
}

export async function test_tables(browser, sites) {
	const site = sites[0];
	for (const [name, viewport] of [['wide', { width: 1280, height: 900 }], ['320 px', { width: 320, height: 640 }]]) {
		const page = await open_page(browser, site.base, { viewport });
		const faults = page.faults;
		await page.goto(site.base + site.page_of('plan'));
		const heads = await page.locator(`${table} thead th`).count();
		for (let i = 0; i < heads; i++)
			await check_column(page, i, faults);
		await check_filter(page, faults);
		result(`${heads} columns sort in both directions and rows are filtered, by key, ${name}`, faults.concat(heads > 4 ? [] : ['no table']));
		await page.context().close();
	}
}
