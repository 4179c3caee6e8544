/* The search page: reads the index that was made with the site (generator/render/site/search.h says how it is
 * written). Only the shards that a query needs are loaded, as scripts, because fetch() fails on file://.
 * Without this script the page is the index of topics alone. */
(function () {
	'use strict';

	var PAGE = 10; /* hits shown at a time */
	var CONTEXT = 36; /* characters before the first mark of a hit */
	var EXCERPT = 150; /* characters of a hit */
	var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	var KINDS = {
		plan: { label: '要点', weight: 4 }, text: { label: '原文', weight: 2 }, target: { label: '目标', weight: 3 },
		indicator: { label: '指标', weight: 3 }, bulletin: { label: '月报', weight: 1 }, help: { label: '说明', weight: 0 }
	};

	/* --- shards --------------------------------------------------------------------------------- */
	var root = document.currentScript.src.replace(/assets\/[^/]*$/, '');
	var shards = {};

	window.search_shard = function (name, content) {
		shards[name].give(content);
	};

	/* A promise of the shard's content; each is loaded once. */
	function load(name) {
		if (shards[name])
			return shards[name].promise;
		var entry = shards[name] = {};
		entry.promise = new Promise(function (give, refuse) {
			var script = document.createElement('script');
			entry.give = give;
			script.src = root + 'assets/' + name + '.js';
			script.onerror = function () {
				delete shards[name];
				refuse(new Error(name));
			};
			document.head.appendChild(script);
		});
		return entry.promise;
	}

	/* Numbers of five bits a character, the lowest first. */
	function numbers(text) {
		var all = [], value = 0, shift = 0;
		for (var i = 0; i < text.length; i++) {
			var digit = DIGITS.indexOf(text[i]);
			value += (digit & 31) * Math.pow(2, shift);
			shift += 5;
			if (digit < 32) {
				all.push(value);
				value = shift = 0;
			}
		}
		return all;
	}

	/* What was written as differences. starts[i] is where passage i begins, the last one the end. */
	function sums(differences) {
		var sum = 0;
		return differences.map(function (difference) {
			return sum += difference;
		});
	}

	var index = null;

	function load_index() {
		return load('search-index').then(function (content) {
			if (!index) {
				index = content;
				index.kind = numbers(content.kind);
				index.place = numbers(content.place);
				index.heading = numbers(content.heading);
				index.length = numbers(content.length);
				index.starts = [0].concat(sums(index.length));
			}
			return index;
		});
	}

	/* --- terms ---------------------------------------------------------------------------------- */
	var HAN = /\p{Script=Han}/u, WORD = /[\p{L}\p{N}]/u, DIGIT = /^[0-9]$/;

	/* The tokens of a text with their places in it; the same rules as search_terms.c. */
	function tokens(text) {
		var folded = [], all = [], position = 0, gap = false, offset = 0;
		Array.from(text).forEach(function (character) {
			var end = offset + character.length;
			Array.from(character.normalize('NFKC')).forEach(function (piece) {
				folded.push({ text: piece.toLowerCase(), from: offset, to: end });
			});
			offset = end;
		});

		function word_end(start) {
			if (folded[start].text === '%' || folded[start].text === '‰')
				return start + 1;
			for (var end = start, number = true; end < folded.length; end++) {
				var point = number && end > start && folded[end].text === '.' && end + 1 < folded.length && DIGIT.test(folded[end + 1].text);
				if (!point && (!WORD.test(folded[end].text) || HAN.test(folded[end].text)))
					break;
				number = number && (point || DIGIT.test(folded[end].text));
			}
			return end;
		}

		for (var at = 0; at < folded.length;) {
			var han = HAN.test(folded[at].text);
			var end = han ? at + 1 : word_end(at);
			if (end === at) {
				gap = gap || folded[at].text === '\n' || !/\s/.test(folded[at].text);
				at++;
				continue;
			}
			position += gap && all.length ? 1 : 0;
			gap = false;
			all.push({
				han: han, position: position++, from: folded[at].from, to: folded[end - 1].to,
				text: folded.slice(at, end).map(function (piece) { return piece.text; }).join('')
			});
			at = end;
		}
		return all;
	}

	/* What to look up for one word of a query: terms with their distance from its beginning. Pairs that
	 * overlap say nothing new, so of a run of Han characters every second one is enough. */
	function lookups(word) {
		var all = tokens(word), wanted = [];

		function joined(i) {
			return i >= 0 && i + 1 < all.length && all[i].han && all[i + 1].han && all[i + 1].position === all[i].position + 1;
		}

		for (var i = 0; i < all.length; i++) {
			if (joined(i)) {
				wanted.push({ term: all[i].text + all[i + 1].text, at: all[i].position });
				i++;
			} else if (joined(i - 1)) {
				wanted.push({ term: all[i - 1].text + all[i].text, at: all[i - 1].position });
			} else {
				/* A character alone is the beginning of every pair; a word of letters may go on. */
				wanted.push({
					term: all[i].text, at: all[i].position,
					begins: all[i].han || (i + 1 === all.length && !DIGIT.test(all[i].text[0]))
				});
			}
		}
		return { wanted: wanted, length: all.length ? all[all.length - 1].position + 1 : 0 };
	}

	/* The positions of a term, in order. */
	function positions(lookup) {
		return load('search/terms-' + lookup.term.codePointAt(0) % index.terms).then(function (terms) {
			if (!lookup.begins)
				return Object.prototype.hasOwnProperty.call(terms, lookup.term) ? sums(numbers(terms[lookup.term])) : [];
			var all = [];
			Object.keys(terms).forEach(function (term) {
				if (term.lastIndexOf(lookup.term, 0) === 0)
					all = all.concat(sums(numbers(terms[term])));
			});
			return all.sort(function (a, b) { return a - b; });
		});
	}

	/* --- matching ------------------------------------------------------------------------------- */

	/* Where a word begins, in order. */
	function occurrences(word) {
		var parts = lookups(word);
		if (!parts.wanted.length)
			return Promise.resolve(null);
		return Promise.all(parts.wanted.map(positions)).then(function (lists) {
			var found = lists[0].map(function (position) {
				return position - parts.wanted[0].at;
			});
			for (var i = 1; i < lists.length; i++) {
				var there = new Set(lists[i]), at = parts.wanted[i].at;
				found = found.filter(function (position) {
					return there.has(position + at);
				});
			}
			return { word: word, length: parts.length, found: found };
		});
	}

	/* The passage that a position lies in. */
	function passage_at(position) {
		var low = 0, high = index.length.length - 1;
		while (low < high) {
			var middle = (low + high + 1) >> 1;
			if (index.starts[middle] <= position)
				low = middle;
			else
				high = middle - 1;
		}
		return low;
	}

	/* Which passages have a word, and where. */
	function by_passage(match) {
		var passages = new Map();
		match.found.forEach(function (position) {
			var passage = passage_at(position);
			if (!passages.has(passage))
				passages.set(passage, []);
			passages.get(passage).push(position - index.starts[passage]);
		});
		return passages;
	}

	/* More for a word in the heading, for one that occurs often, for a passage that has little else. */
	function score(passage, matches) {
		return matches.reduce(function (sum, match) {
			var places = match.passages.get(passage);
			var heading = places.some(function (place) { return place < index.heading[passage]; });
			return sum + (heading ? 6 : 0) + 2 * Math.log2(1 + places.length) + 3 / (1 + index.length[passage] / 100);
		}, KINDS[index.kinds[index.kind[passage]]].weight);
	}

	/* A query's words: spaces and the marks that end or part clauses lie between them. */
	function words_of(query) {
		var seen = {};
		return query.split(/[\s,;!?，。、；：！？]+/u).filter(function (word) {
			if (!word || seen[word] || !tokens(word).length)
				return false;
			return seen[word] = true;
		});
	}

	/* The hits of a query, the best first: passages that have all its words. */
	function find(query) {
		return load_index().then(function () {
			return Promise.all(words_of(query).map(occurrences));
		}).then(function (matches) {
			matches.forEach(function (match) {
				match.passages = by_passage(match);
			});
			matches.sort(function (a, b) { return a.passages.size - b.passages.size; });
			var hits = [];
			if (matches.length) {
				matches[0].passages.forEach(function (places, passage) {
					if (matches.every(function (match) { return match.passages.has(passage); }))
						hits.push({ passage: passage, score: score(passage, matches) });
				});
			}
			hits.sort(function (a, b) { return b.score - a.score || a.passage - b.passage; });
			return { matches: matches, hits: hits };
		});
	}

	/* --- showing -------------------------------------------------------------------------------- */

	/* The texts of a passage: [path, heading, text, units, status, label]. */
	function load_passage(passage) {
		var shard = index.texts.length - 1;
		while (index.texts[shard] > passage)
			shard--;
		return load('search/texts-' + shard).then(function (texts) {
			return texts[passage - index.texts[shard]];
		});
	}

	/* The spans of a text that the words cover; start: where the text begins within its passage. */
	function spans(all, start, passage, matches) {
		var covered = new Set();
		matches.forEach(function (match) {
			(match.passages.get(passage) || []).forEach(function (place) {
				for (var i = 0; i < match.length; i++)
					covered.add(place + i);
			});
		});
		var found = [];
		all.forEach(function (token) {
			if (!covered.has(start + token.position))
				return;
			var last = found[found.length - 1];
			/* Neighbours are one span, with the marks between them where these were asked for too. */
			if (last && token.position - last.position <= 2 && covered.has(start + token.position - 1))
				last.to = token.to;
			else
				found.push({ from: token.from, to: token.to });
			found[found.length - 1].position = token.position;
		});
		return found;
	}

	function append(parent, name, text, class_name) {
		var element = document.createElement(name);
		if (text)
			element.textContent = text;
		if (class_name)
			element.className = class_name;
		parent.appendChild(element);
		return element;
	}

	function append_marked(parent, text, marks, from, to) {
		var at = from;
		marks.forEach(function (mark) {
			if (mark.to <= from || mark.from >= to)
				return;
			parent.appendChild(document.createTextNode(text.slice(at, Math.max(at, mark.from))));
			append(parent, 'mark', text.slice(Math.max(at, mark.from), Math.min(to, mark.to)));
			at = Math.min(to, mark.to);
		});
		parent.appendChild(document.createTextNode(text.slice(at, to)));
	}

	/* Where the part around what was found begins: at a clause if one begins near, else not within a number or a word. */
	function excerpt_start(text, found) {
		var from = found - CONTEXT;
		for (var at = from; at < found; at++) {
			if (/[。；！？，、]/.test(text.charAt(at - 1)))
				return at;
		}
		while (from > 0 && /[0-9A-Za-z.]/.test(text.charAt(from - 1)))
			from--;
		return from;
	}

	/* The part of a text around its first mark. */
	function append_excerpt(parent, text, marks) {
		var first = marks.length ? marks[0].from : 0;
		var from = first > CONTEXT + 10 ? excerpt_start(text, first) : 0;
		var to = text.length - from > EXCERPT + 10 ? from + EXCERPT : text.length;
		while (to < text.length && /[0-9A-Za-z.%]/.test(text.charAt(to)))
			to++;
		if (from > 0)
			parent.appendChild(document.createTextNode('……'));
		append_marked(parent, text, marks, from, to);
		if (to < text.length)
			parent.appendChild(document.createTextNode('……'));
	}

	/* How many positions a text takes within its passage; 3 lie between one text and the next. */
	function extent(all) {
		return all.length ? all[all.length - 1].position + 4 : 0;
	}

	function hit_item(hit, passage, matches) {
		var kind = index.kinds[index.kind[hit.passage]];
		var item = document.createElement('li');
		var title = append(item, 'p', '', 'hit-title');
		var link = append(title, 'a');
		var heading = passage[1] || '', text = passage[2] || '', units = passage[3] || '';
		/* The heading of a block of the official text is shown, not searched. */
		var heading_tokens = kind === 'text' ? [] : tokens(heading), text_tokens = tokens(text);
		var text_start = extent(heading_tokens), units_start = text_start + extent(text_tokens);
		link.href = root + passage[0];
		append_marked(link, heading, spans(heading_tokens, 0, hit.passage, matches), 0, heading.length);
		if (passage[5]) {
			title.appendChild(document.createTextNode(' '));
			append(title, 'span', passage[5], 'status ' + passage[4]);
		}
		var place = index.place[hit.passage] ? index.places[index.place[hit.passage] - 1] : '';
		append(item, 'p', KINDS[kind].label + (place ? '·' + place : ''), 'hit-place');
		if (text)
			append_excerpt(append(item, 'p', '', 'hit-text'), text, spans(text_tokens, text_start, hit.passage, matches));
		var marked = spans(tokens(units), units_start, hit.passage, matches);
		if (marked.length) {
			var line = append(item, 'p', '责任单位：', 'hit-text');
			append_marked(line, units, marked, 0, units.length);
		}
		return item;
	}

	/* --- the page ------------------------------------------------------------------------------- */
	var page = {};
	var turn = 0; /* counts queries, so that a late answer to an earlier one is dropped */

	function fits(hit) {
		return (!page.kind.value || index.kinds[index.kind[hit.passage]] === page.kind.value) &&
			(!page.place.value || index.places[index.place[hit.passage] - 1] === page.place.value);
	}

	/* Shows the next hits; focus: whether the first of them takes the focus. */
	function show_more(answer, hits, focus) {
		var mine = turn, from = page.list.children.length;
		var wanted = hits.slice(from, from + PAGE);
		return Promise.all(wanted.map(function (hit) {
			return load_passage(hit.passage);
		})).then(function (passages) {
			if (mine !== turn)
				return;
			passages.forEach(function (passage, i) {
				page.list.appendChild(hit_item(wanted[i], passage, answer.matches));
			});
			var shown = page.list.children.length;
			page.more.hidden = shown >= hits.length;
			page.more.onclick = function () {
				show_more(answer, hits, true);
			};
			say('找到' + hits.length + '条' + (shown < hits.length ? '，显示前' + shown + '条' : '') + '。');
			if (focus && page.list.children[from])
				page.list.children[from].querySelector('a').focus();
		});
	}

	function say(text) {
		page.status.textContent = text;
	}

	/* Each word by itself, where no passage has them all. */
	function offer_words(answer) {
		if (answer.matches.length < 2)
			return;
		append(page.list, 'li', '没有同时含有这几个词的内容，可以分开查：');
		answer.matches.forEach(function (match) {
			if (!match.passages.size)
				return;
			var item = append(page.list, 'li');
			append(item, 'a', match.word + '（' + match.passages.size + '条）').href = '#' + fragment(match.word);
		});
	}

	/* Words that do find something, as the page names them. */
	function offer_topics() {
		var words = page.hits.getAttribute('data-try').split(' ').filter(Boolean);
		if (!words.length)
			return;
		var item = append(page.list, 'li', '试试：');
		words.forEach(function (word, i) {
			if (i)
				append(item, 'span', '、');
			append(item, 'a', word).href = '#' + fragment(word);
		});
	}

	function show(answer) {
		var hits = answer.hits.filter(fits);
		page.list.textContent = '';
		page.more.hidden = true;
		if (hits.length)
			return show_more(answer, hits, false);
		say(answer.matches.length ? '没有找到。' + (answer.hits.length ? '另一范围内有' + answer.hits.length + '条。' : '') : '请输入汉字、字母或者数字。');
		if (!answer.hits.length) {
			offer_words(answer);
			offer_topics();
		}
	}

	function clear() {
		page.list.textContent = '';
		page.more.hidden = true;
		page.filters.hidden = true;
		page.topics.hidden = false;
		say('');
	}

	function search() {
		var mine = ++turn, query = page.query.value.trim();
		if (!query) {
			clear();
			return Promise.resolve();
		}
		return find(query).then(function (answer) {
			if (mine !== turn)
				return;
			page.filters.hidden = false;
			page.topics.hidden = true;
			return show(answer);
		}).catch(function () {
			if (mine === turn)
				say('索引文件没有读到，请刷新页面再试。下面可按主题查找。');
		});
	}

	/* --- the address ---------------------------------------------------------------------------- */
	function fragment(query) {
		return new URLSearchParams(query ? { q: query } : {}).toString();
	}

	/* The query is kept in the fragment, so that a search can be sent on and gone back to. */
	function keep() {
		var parameters = new URLSearchParams(page.query.value.trim() ? { q: page.query.value.trim() } : {});
		if (page.kind.value)
			parameters.set('kind', page.kind.value);
		if (page.place.value)
			parameters.set('place', page.place.value);
		try {
			history.replaceState(null, '', '#' + parameters.toString());
		} catch (refused) {
			location.replace('#' + parameters.toString());
		}
	}

	function choose(select, value) {
		select.value = value || '';
		if (select.selectedIndex < 0)
			select.value = '';
	}

	/* A form sent without a script has its query after the question mark. */
	function read_address() {
		var parameters = new URLSearchParams(location.hash.slice(1));
		var query = parameters.get('q');
		if (query === null && !location.hash)
			query = new URLSearchParams(location.search).get('q');
		if (query === null) {
			if (!location.hash)
				page.query.value = '';
			return search();
		}
		page.query.value = query;
		return load_index().then(fill_filters).then(function () {
			choose(page.kind, parameters.get('kind'));
			choose(page.place, parameters.get('place'));
			return search();
		}, search);
	}

	function fill_filters() {
		if (page.kind.options.length > 1)
			return;
		index.kinds.forEach(function (kind) {
			page.kind.add(new Option(KINDS[kind].label, kind));
		});
		index.places.forEach(function (place) {
			page.place.add(new Option(place, place));
		});
	}

	function start() {
		page.list = append(document.getElementById('search-hits'), 'ol', '', 'hits');
		['query', 'status', 'hits', 'more', 'filters', 'kind', 'place'].forEach(function (name) {
			page[name] = document.getElementById('search-' + name);
		});
		page.topics = document.getElementById('topic-index');
		var timer = 0, composing = false;

		function changed() {
			clearTimeout(timer);
			keep();
			load_index().then(fill_filters).then(search, search);
		}

		function later() {
			clearTimeout(timer);
			if (!composing)
				timer = setTimeout(changed, 250);
		}

		page.query.form.addEventListener('submit', function (event) {
			event.preventDefault();
			changed();
		});
		page.query.addEventListener('compositionstart', function () { composing = true; });
		page.query.addEventListener('compositionend', function () {
			composing = false;
			later();
		});
		page.query.addEventListener('input', later);
		page.kind.addEventListener('change', changed);
		page.place.addEventListener('change', changed);
		window.addEventListener('hashchange', read_address);
		document.getElementById('search').hidden = false;
		read_address();
	}

	document.addEventListener('DOMContentLoaded', start);
})();
