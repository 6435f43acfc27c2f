// Shows the law of one day. What is law on some days only says so in data-from and data-until, both included; without
// this script all of it is shown. The day stays in the field: it goes into no address and no storage.
"use strict";
(function () {
  function fill(sentence, values) {
    return sentence.replace(/\{(\d)\}/g, function (place, number) { return values[number]; });
  }

  function isLaw(from, until, day) {
    return (!from || from <= day) && (!until || day <= until);
  }

  function inWords(day, language) {
    var date = new Date(day + "T00:00:00Z");
    var locale = language.indexOf("zh") === 0 ? "zh-CN" : "en-GB";
    return date.toLocaleDateString(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
  }

  function each(root, selector, act) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), act);
  }

  // Headings of lists of which nothing is left, and articles under which nothing is.
  function settle(root, form) {
    each(root, "#cited-by + ul > li", function (group) {
      var dated = group.querySelectorAll("[data-from], [data-until]");
      var left = group.querySelectorAll("[data-from]:not([hidden]), [data-until]:not([hidden])");
      group.hidden = dated.length > 0 && left.length === 0 && group.querySelectorAll("li").length === dated.length;
    });
    each(root, "h2 + ul, h3 + ul", function (list) {
      list.previousElementSibling.hidden = list.querySelector(":scope > li:not([hidden])") === null;
    });
    each(root, "section[id^='art-']", function (section) {
      var dated = section.querySelectorAll("[data-from], [data-until]");
      var left = section.querySelectorAll("[data-from]:not([hidden]), [data-until]:not([hidden])");
      var note = section.querySelector(".nothing");
      if (!note) {
        note = document.createElement("p");
        note.className = "nothing";
        note.textContent = form.dataset.nothing;
        section.insertBefore(note, section.firstElementChild.nextSibling);
      }
      note.hidden = dated.length === 0 || left.length > 0;
    });
  }

  function say(form, root, day, shown, all) {
    var language = form.closest("[lang]").lang;
    var told = [fill(form.dataset.shown, [inWords(day, language), shown, all])];
    var version = root.querySelector("li[data-version]:not([hidden])");
    if (root.querySelector("li[data-version]")) {
      var law = version && !version.matches(".ended, .draft");
      told.push(law ? fill(form.dataset.version, [version.dataset.version]) : form.dataset.none);
    }
    if (day > form.dataset.checked) told.push(fill(form.dataset.later, [inWords(form.dataset.checked, language)]));
    form.querySelector("[role=status]").textContent = told.join(language.indexOf("zh") === 0 ? "" : " ");
  }

  function show(form, root, day) {
    var shown = 0, all = 0;
    each(root, "[data-from], [data-until]", function (one) {
      var law = day === "" || isLaw(one.dataset.from, one.dataset.until, day);
      one.hidden = !law;
      if (one.matches(".version, .version *")) return;
      all++;
      shown += law ? 1 : 0;
    });
    each(root, "[data-bar-from]", function (bar) {
      bar.classList.toggle("then", day !== "" && isLaw(bar.dataset.barFrom, bar.dataset.barUntil, day));
    });
    settle(root, form);
    if (day === "") form.querySelector("[role=status]").textContent = "";
    else say(form, root, day, shown, all);
  }

  each(document, "form.day", function (form) {
    var root = form.closest("section.index") || document.getElementById("main");
    var field = form.querySelector("input");
    var all = form.querySelector("button");
    function act() {
      // A year that is still being typed is no day to show.
      if (field.value === "" || field.value >= "1900-01-01") show(form, root, field.value);
    }
    function everything() {
      field.value = "";
      act();
    }
    form.hidden = false;
    field.addEventListener("input", act);
    form.addEventListener("submit", function (event) { event.preventDefault(); act(); });
    all.addEventListener("click", function () { everything(); field.focus(); });
    window.addEventListener("hashchange", function () {
      var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && target.closest("[hidden]") && root.contains(target)) {
        everything();
        target.scrollIntoView();
      }
    });
    act();
  });
})();
