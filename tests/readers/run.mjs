// run.mjs SITE [FURTHER…]: reads what others are to read, with programs that others wrote, and prints TAP; of
// further sites the pages alone. Run by tests/scripts/readers.sh.
import { createRequire } from 'node:module';
import { createReadStream, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';

// The packages lie in the build folder, not beside this file: NODE_FOLDER holds node_modules.
const require = createRequire(path.join(process.env.NODE_FOLDER, '/'));
const [site, ...further] = process.argv.slice(2).map(folder => path.resolve(folder));
const least = Number(process.env.LEAST || 1); // statements, and rows, that there are at the least
let number = Number(process.env.TAP_NUMBER || 0); // of the last line before these

// One line of TAP; faults: texts, none of them when all is well.
function result(name, faults) {
	number++;
	console.log(`${faults.length ? 'not ok' : 'ok'} ${number} - ${name}`);
	faults.slice(0, 25).forEach(fault => console.log('# ' + String(fault).replace(/\n/g, '\n# ')));
}

const text = file => readFileSync(path.join(site, file), 'utf8');
const json = file => JSON.parse(text(file));
const pages_of = folder => readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.html')).sort();
const pages = pages_of(site);

/* The Nu Html Checker, which validator.w3.org runs: no error on any page. It exits with 1 when there is one. */
function read_html() {
	const faults = [];
	try {
		execFileSync('java', ['-jar', require('vnu-jar'), '--errors-only', '--skip-non-html', site, ...further], { stdio: 'pipe', maxBuffer: 1 << 26 });
	} catch (trouble) {
		faults.push(...String(trouble.stderr || trouble).trim().split('\n'));
	}
	result(`the Nu Html Checker finds no error on ${[site, ...further].flatMap(pages_of).length} pages`, faults);
}

/* The file of the site at an absolute address of it; null when it is none. */
function file_at(address, url) {
	const file = address.startsWith(url) ? address.slice(url.length).replace(/#.*/, '') : null;
	return file !== null && existsSync(path.join(site, file)) ? file : null;
}

async function read_feed(url) {
	const feed = await new (require('rss-parser'))().parseString(text('feed.xml'));
	const faults = feed.items.filter(item => !file_at(item.link, url) || !item.title || Number.isNaN(Date.parse(item.isoDate)))
		.map(item => `${item.link}: ${item.title}, ${item.isoDate}`);
	if (feed.items.length < 5 || !feed.title)
		faults.push(`${feed.items.length} entries of “${feed.title}”`);
	result(`a feed reader has ${feed.items.length} entries, each with title, day and page`, faults);
}

async function read_sitemap(url) {
	const entries = await require('sitemap').parseSitemap(createReadStream(path.join(site, 'sitemap.xml')));
	const faults = entries.filter(entry => !file_at(entry.url, url)).map(entry => `no page at ${entry.url}`);
	const listed = new Set(entries.map(entry => file_at(entry.url, url)));
	const moved = page => text(page).includes('http-equiv="refresh"');
	faults.push(...pages.filter(page => !listed.has(page) && page !== '404.html' && !moved(page)).map(page => `${page} is not listed`));
	result(`a reader of sitemaps has all pages: ${entries.length}`, faults);
}

/* The vocabulary is taken as it is, offline: every name becomes one of schema.org, and nothing may be lost on the way. */
async function read_linked_data() {
	const jsonld = require('jsonld');
	const documentLoader = address => ({ documentUrl: address, document: { '@context': { '@vocab': 'https://schema.org/' } } });
	const faults = [];
	let statements = 0;
	for (const page of pages) {
		for (const [, block] of text(page).matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)) {
			try {
				const quads = (await jsonld.toRDF(JSON.parse(block), { format: 'application/n-quads', documentLoader, safe: true })).trim().split('\n');
				statements += quads.length;
				if (!quads.some(quad => quad.includes('rdf-syntax-ns#type> <https://schema.org/')))
					faults.push(`${page}: nothing has a type`);
			} catch (trouble) {
				faults.push(`${page}: ${trouble.message}`);
			}
		}
	}
	if (statements < least)
		faults.push(`only ${statements} statements`);
	result(`a JSON-LD processor makes ${statements} statements of the pages' data`, faults);
}

/* Frictionless: the descriptor by its profile, and every cell by the type of its column. This reader knows version 1
 * of the standard: a list is a string to it, and the byte-order mark that Excel needs a part of the first name, so it reads copies without. */
async function read_package() {
	const { Package } = require('datapackage');
	const copies = mkdtempSync(path.join(process.env.SCRATCH, 'package-'));
	for (const file of readdirSync(path.join(site, 'data')).filter(name => name.endsWith('.csv')))
		writeFileSync(path.join(copies, file), text(`data/${file}`).replace(/^\uFEFF/, ''));
	const descriptor = json('data/datapackage.json');
	for (const field of descriptor.resources.flatMap(resource => resource.schema?.fields ?? []))
		field.type = field.type === 'list' ? 'string' : field.type;
	const bundle = await Package.load(descriptor, { basePath: copies });
	const faults = bundle.errors.map(error => error.message);
	let rows = 0;
	for (const resource of bundle.resources.filter(one => one.descriptor.format === 'csv')) {
		try {
			rows += (await resource.read({ cast: true, relations: resource.schema.foreignKeys.length > 0 })).length;
		} catch (trouble) {
			faults.push(`${resource.name}: ${trouble.message}`, ...(trouble.errors || []).slice(0, 5).map(error => error.message));
		}
	}
	if (rows < least)
		faults.push(`only ${rows} rows`);
	result(`a Frictionless reader takes the package and its ${rows} rows, each cell as the type of its column`, faults);
}

function read_schemas() {
	const Ajv = require('ajv/dist/2020').default;
	const faults = [];
	const sets = readdirSync(path.join(site, 'data/schema'));
	for (const set of sets) {
		// Formats are hints of the draft; dates are cast by the reader of the data package.
		const validate = new Ajv({ allErrors: true, strict: true, validateFormats: false, allowUnionTypes: true }).compile(json(`data/schema/${set}`));
		if (!validate(json(`data/${set}`)))
			faults.push(...validate.errors.slice(0, 5).map(error => `${set}${error.instancePath}: ${error.message}`));
	}
	result(`a JSON Schema validator accepts ${sets.length} files`, sets.length < 5 ? ['too few schemas', ...faults] : faults);
}

/* A reader of spreadsheets: a sheet a plan, as many rows as targets, real numbers and dates in their columns. */
async function read_ledger() {
	const { default: read, readSheetNames } = require('read-excel-file/node');
	const file = path.join(site, 'data/ledger.xlsx'), targets = json('data/targets.json').rows, faults = [];
	const names = await readSheetNames(file);
	let rows = 0, numbers = 0, dates = 0;
	for (const name of names) {
		const sheet = await read(file, { sheet: name });
		const cells = sheet.flat();
		numbers += cells.filter(cell => typeof cell === 'number').length;
		dates += cells.filter(cell => cell instanceof Date && !Number.isNaN(cell.getTime())).length;
		rows += targets.filter(target => sheet.some(row => row.includes(target.name) && row.includes(target.quote))).length;
	}
	const quoted = targets.filter(target => target.quote).length;
	if (names.length < new Set(targets.map(target => target.plan)).size)
		faults.push(`sheets: ${names.join(' ')}`);
	if (rows < quoted || numbers < targets.length || dates < targets.length)
		faults.push(`${rows} of ${quoted} targets, ${numbers} numbers, ${dates} dates`);
	result(`a reader of spreadsheets finds ${rows} targets on ${names.length} sheets, ${numbers} numbers, ${dates} dates`, faults);
}

const url = text('index.html').match(/<link rel="canonical" href="([^"]*)index\.html">/)[1];
read_html();
await read_feed(url);
await read_sitemap(url);
await read_linked_data();
await read_package();
read_schemas();
await read_ledger();
console.log(`1..${number}`);
