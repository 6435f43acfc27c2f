// Looks for words in the index that stands in the page. What is typed stays in the field: it goes into no address, no
// storage and no request.
"use strict";
(function () {
  var KIND = 0, ADDRESS = 1, TITLE = 2, WHERE = 3, TEXT = 4, OTHER = 5;
  var FIRST = 12, AROUND = 60;
  var form = document.querySelector("form.search");
  var field = document.getElementById("words");
  var kind = document.getElementById("kind");
  var count = document.getElementById("count");
  var found = document.getElementById("found");
  var chinese = document.documentElement.lang.indexOf("zh") === 0;
  var waiting = 0;

  // Letters without case and width; each stands for one of the text, so that places stay the same.
  function plain(text) {
    var folded = text.toLowerCase().replace(/[\uff01-\uff5e]/g, function (wide) {
      return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
    });
    return folded.length === text.length ? folded : text;
  }

  var rows = JSON.parse(document.getElementById("index").textContent).map(function (row) {
    return { row: row, title: plain(row[TITLE] + "\n" + row[WHERE]), all: plain(row.slice(TITLE).join("\n")) };
  });

  function fill(sentence, values) {
    return sentence.replace(/\{(\d)\}/g, function (place, number) { return values[number]; });
  }

  function element(name, parent, text) {
    var one = document.createElement(name);
    if (text !== undefined) one.textContent = text;
    parent.appendChild(one);
    return one;
  }

  function search(words) {
    return rows.filter(function (one) {
      return (kind.value === "" || one.row[KIND] === kind.value)
        && words.every(function (word) { return one.all.indexOf(word) >= 0; });
    }).map(function (one) {
      var inTitle = words.filter(function (word) { return one.title.indexOf(word) >= 0; }).length;
      return { row: one.row, inTitle: inTitle };
    }).sort(function (one, other) { return other.inTitle - one.inTitle; });
  }

  // A text with the words that were looked for marked in it.
  function marked(parent, text, words) {
    var low = plain(text), at = 0;
    while (at < text.length) {
      var next = -1, length = 0;
      words.forEach(function (word) {
        var place = low.indexOf(word, at);
        if (place >= 0 && (next < 0 || place < next || (place === next && word.length > length))) {
          next = place;
          length = word.length;
        }
      });
      if (next < 0) break;
      parent.appendChild(document.createTextNode(text.slice(at, next)));
      element("mark", parent, text.slice(next, next + length));
      at = next + length;
    }
    parent.appendChild(document.createTextNode(text.slice(at)));
  }

  // The part of a text in which a word first occurs; empty where none does.
  function passage(text, words) {
    var low = plain(text), first = -1;
    words.forEach(function (word) {
      var place = low.indexOf(word);
      if (place >= 0 && (first < 0 || place < first)) first = place;
    });
    if (first < 0) return "";
    var from = Math.max(0, first - AROUND), until = Math.min(text.length, first + 2 * AROUND);
    // Not in the middle of a word, where there are spaces.
    var space = text.indexOf(" ", from);
    if (from > 0 && space >= 0 && space < first) from = space + 1;
    space = text.lastIndexOf(" ", until);
    if (until < text.length && space > until - 20) until = space;
    return (from > 0 ? "… " : "") + text.slice(from, until).trim() + (until < text.length ? " …" : "");
  }

  function result(list, row, words) {
    var item = element("li", list);
    var link = element("a", item);
    link.href = row[ADDRESS];
    marked(link, row[TITLE], words);
    if (row[WHERE]) {
      var where = element("span", item);
      where.className = "quiet";
      marked(where, " " + row[WHERE], words);
    }
    var own = passage(row[TEXT], words);
    var missing = words.some(function (word) { return plain(row.slice(TITLE, OTHER).join("\n")).indexOf(word) < 0; });
    var other = missing ? passage(row[OTHER], words) : "";
    if (own) marked(element("p", item), own, words);
    if (other) {
      var quoted = element("p", item);
      quoted.lang = chinese ? "en" : "zh-CN";
      marked(quoted, other, words);
    }
  }

  function group(title, hits, words) {
    element("h2", found, fill(form.dataset.group, [title, hits.length]));
    var list = element("ul", found);
    hits.slice(0, FIRST).forEach(function (hit) { result(list, hit.row, words); });
    if (hits.length <= FIRST) return;
    var more = element("button", found, fill(form.dataset.more, [hits.length]));
    more.type = "button";
    more.className = "second";
    more.setAttribute("aria-label", more.textContent + ": " + title);
    more.addEventListener("click", function () {
      hits.slice(FIRST).forEach(function (hit) { result(list, hit.row, words); });
      var next = list.children[FIRST].querySelector("a");
      more.remove();
      next.focus();
    });
  }

  function show() {
    var words = plain(field.value).split(/\s+/).filter(function (word) { return word !== ""; });
    found.textContent = "";
    clearTimeout(waiting);
    if (words.length === 0) {
      count.textContent = "";
      return;
    }
    var hits = search(words);
    Array.prototype.forEach.call(kind.options, function (option) {
      var own = hits.filter(function (hit) { return hit.row[KIND] === option.value; });
      if (own.length) group(option.textContent, own, words);
    });
    // Said when the typing rests.
    waiting = setTimeout(function () {
      count.textContent = hits.length === 0 ? form.dataset.none
        : hits.length === 1 ? form.dataset.one : fill(form.dataset.some, [hits.length]);
    }, 250);
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  field.addEventListener("input", function (event) { if (!event.isComposing) show(); });
  field.addEventListener("compositionend", show);
  kind.addEventListener("change", show);
  show();
})();
