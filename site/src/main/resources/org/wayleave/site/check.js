// The self-check: shows what the engine asks, and gives it the answers. Keeps nothing outside this page.
(function () {
  "use strict";
  var main = document.getElementById("main");
  var language = (navigator.languages || [navigator.language]).some(function (each) { return /^zh/i.test(each); }) ? "zh" : "en";
  var begun = false;
  var shown = start;
  var depth = 0;
  var topicsAsked = "";
  var chosen = { topics: null, when: null, from: "", until: "" };

  function say(key) { return window.say("site." + key, language); }

  function filled(key, words) { return say(key).replace("{0}", words); }

  // Today where the law applies, wherever the reader is.
  function today() {
    var day = {};
    new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone: window.timeZone(), year: "numeric", month: "2-digit", day: "2-digit" })
      .formatToParts(new Date()).forEach(function (part) { day[part.type] = part.value; });
    return day.year + "-" + day.month + "-" + day.day;
  }

  // What a page is made of. Text is never read as markup, but for what the renderer made itself.

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (value === true) {
        made.setAttribute(key, "");
      } else if (value !== false && value !== null && value !== undefined) {
        made.setAttribute(key, value);
      }
    });
    [].concat(children === undefined ? [] : children).forEach(function (child) {
      if (child) {
        made.append(child);
      }
    });
    return made;
  }

  function rendered(html, className) {
    var made = element("div", { "class": className || null });
    made.innerHTML = html;
    return made;
  }

  function button(words, act, className, describe) {
    var made = element("button", { type: "button", "class": className || null }, words);
    if (describe) {
      made.append(element("span", { "class": "visually-hidden" }, " " + describe));
    }
    made.addEventListener("click", act);
    return made;
  }

  function show(page, children) {
    shown = page;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    main.replaceChildren.apply(main, children.filter(Boolean));
    document.getElementById("language").textContent = language === "zh" ? "English" : "中文";
    document.getElementById("language").lang = language === "zh" ? "en" : "zh-CN";
    document.querySelectorAll("[data-say]").forEach(function (each) { each.textContent = say(each.dataset.say); });
    document.getElementById("erase").hidden = !begun;
    var heading = main.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
    window.scrollTo(0, 0);
  }

  function wrong(form, words, field) {
    var before = form.querySelector(".error");
    if (before) {
      before.remove();
    }
    var link = element("a", { href: "#" + field }, words);
    link.addEventListener("click", function (event) {
      event.preventDefault();
      document.getElementById(field).focus();
    });
    var box = element("div", { "class": "error", role: "alert", tabindex: "-1" }, [element("h2", {}, say("problem")), element("p", {}, link)]);
    form.prepend(box);
    box.focus();
  }

  function choice(type, name, value, words, checked, id) {
    var input = element("input", { type: type, name: name, value: value, id: id, checked: checked });
    return element("div", { "class": "choice" }, [input, element("label", { "for": id }, words)]);
  }

  function form(children, submit, fact) {
    var made = element("form", { novalidate: true, autocomplete: "off", "data-fact": fact }, children);
    made.addEventListener("submit", function (event) {
      event.preventDefault();
      submit(made);
    });
    return made;
  }

  function ticked(within, name) {
    return Array.prototype.map.call(within.querySelectorAll("input[name=" + name + "]:checked"), function (each) { return each.value; });
  }

  // Moving on. Each page is an entry of the history without an address of its own.

  function forward(page) {
    depth++;
    history.pushState({ depth: depth }, "");
    page();
  }

  window.addEventListener("popstate", function (event) {
    var to = event.state ? event.state.depth : 0;
    if (to >= depth) {
      history.replaceState({ depth: to }, "");
      depth = to;
      shown();
      return;
    }
    var steps = depth - to;
    depth = to;
    if (to === 0 || !begun) {
      start();
      return;
    }
    for (; steps > 0; steps--) {
      if (shown === check || shown === result) {
        shown = shown === result ? check : next;
        if (shown === check) {
          continue;
        }
      }
      if (!window.back()) {
        begin();
        return;
      }
    }
    shown === check ? check() : next();
  });

  // The pages.

  function start() {
    show(start, [
      element("h1", {}, say("start.title")),
      element("p", { "class": "lead" }, say("start.lead")),
      element("p", {}, say("start.covers")),
      element("p", {}, say("start.not")),
      element("p", {}, say("start.time")),
      element("p", {}, [element("strong", {}, say("start.private")), " " + say("start.private.more")]),
      element("div", { "class": "actions" }, button(say("start.go"), function () { forward(begin); })),
      element("p", { "class": "quiet" }, say("advice"))
    ]);
  }

  function begin() {
    var topics = JSON.parse(window.topics(language));
    var whens = ["planned", "since", "over"];
    var page = form([
      element("h1", {}, say("begin.title")),
      element("fieldset", {}, [
        element("legend", {}, element("h2", {}, say("begin.topics"))),
        element("p", { "class": "hint" }, say("begin.topics.hint"))
      ].concat(topics.map(function (topic, index) {
        var on = chosen.topics ? chosen.topics.indexOf(topic.id) >= 0 : index < 3;
        return choice("checkbox", "topic", topic.id, topic.label, on, "topic-" + topic.id);
      }))),
      element("fieldset", {}, [
        element("legend", {}, element("h2", {}, say("begin.when")))
      ].concat(whens.map(function (when) {
        return choice("radio", "when", when, say("begin.when." + when), chosen.when === when, "when-" + when);
      }))),
      element("p", { id: "days", hidden: chosen.when !== "since" && chosen.when !== "over" }, [
        element("label", { "for": "from" }, say("begin.from")), element("br"),
        element("input", { type: "text", id: "from", name: "from", value: chosen.from, "aria-describedby": "day-hint" })
      ]),
      element("p", { id: "end", hidden: chosen.when !== "over" }, [
        element("label", { "for": "until" }, say("begin.until")), element("br"),
        element("input", { type: "text", id: "until", name: "until", value: chosen.until, "aria-describedby": "day-hint" })
      ]),
      element("p", { "class": "hint", id: "day-hint", hidden: chosen.when !== "since" && chosen.when !== "over" }, say("begin.day.hint")),
      element("div", { "class": "actions" }, element("button", { type: "submit" }, say("continue")))
    ], function (made) {
      chosen.topics = ticked(made, "topic");
      chosen.when = ticked(made, "when")[0] || null;
      chosen.from = made.from.value.normalize("NFKC").trim();
      chosen.until = made.until.value.normalize("NFKC").trim();
      if (!chosen.topics.length) {
        wrong(made, say("begin.topics.none"), "topic-" + topics[0].id);
      } else if (!chosen.when) {
        wrong(made, say("begin.when.none"), "when-planned");
      } else {
        var asked = chosen.topics.length === topics.length ? "" : chosen.topics.join(",");
        if (!begun || asked !== topicsAsked) {
          window.begin(asked, today());
          topicsAsked = asked;
          begun = true;
        }
        var planned = chosen.when === "planned";
        var over = chosen.when === "over";
        if ((!planned && !chosen.from) || (over && !chosen.until) || !window.conduct(planned ? "" : chosen.from, over ? chosen.until : "")) {
          wrong(made, say("begin.day.unread"), "from");
        } else {
          forward(next);
        }
      }
    });
    page.addEventListener("change", function () {
      var when = ticked(page, "when")[0];
      page.querySelector("#days").hidden = when !== "since" && when !== "over";
      page.querySelector("#day-hint").hidden = when !== "since" && when !== "over";
      page.querySelector("#end").hidden = when !== "over";
    });
    show(begin, [back(), page]);
  }

  function back() {
    return element("p", {}, button(say("back"), function () { history.back(); }, "link"));
  }

  function next() {
    var step = JSON.parse(window.step(language));
    if (step.kind === "settled") {
      check();
    } else {
      ask(step);
    }
  }

  function ask(step) {
    var type = step.type;
    var some = type === "some_of";
    var fields = [];
    if (step.choices.length) {
      step.choices.forEach(function (each) {
        fields.push(choice(some ? "checkbox" : "radio", "answer", each.value, each.label, isGiven(step, each.value), "answer-" + each.value));
      });
      if (some) {
        fields.push(choice("checkbox", "other", "none", say("none"), isGiven(step, null), "other-none"));
      }
    } else {
      var unit = step.unit ? " (" + step.unit + ")" : "";
      fields.push(element("p", {}, [
        element("label", { "for": "answer-text" }, say(type === "date" ? "day" : "number") + unit), element("br"),
        element("input", { type: "text", id: "answer-text", name: "text", "aria-describedby": "answer-hint", value: typeof step.given === "string" && step.given !== "unknown" && step.given !== "does_not_apply" ? step.given : "" })
      ]));
      fields.push(element("p", { "class": "hint", id: "answer-hint" }, say(type === "date" ? "begin.day.hint" : "number.hint")));
    }
    fields.push(element("p", { "class": "or" }, say("or")));
    fields.push(choice(some ? "checkbox" : "radio", some || !step.choices.length ? "other" : "answer", "unknown", say("unknown"), step.given === "unknown", "other-unknown"));
    if (step.may_not_apply) {
      fields.push(choice(some ? "checkbox" : "radio", some || !step.choices.length ? "other" : "answer", "does_not_apply", say("does_not_apply"), step.given === "does_not_apply", "other-absent"));
    }
    var page = form([
      element("p", { "class": "caption" }, filled("question", step.number)),
      element("fieldset", {}, [
        element("legend", {}, element("h1", {}, step.question)),
        step.hint && element("p", { "class": "hint" }, step.hint),
        step.skip && element("p", { "class": "hint" }, step.skip)
      ].concat(fields)),
      element("details", {}, [element("summary", {}, say("why")), rendered(step.why)]),
      element("div", { "class": "actions" }, element("button", { type: "submit" }, say("continue")))
    ], function (made) {
      var value = answered(step, made);
      if (value === null) {
        wrong(made, say(step.choices.length ? "answer.none" : "answer.unread"), step.choices.length ? "answer-" + step.choices[0].value : "answer-text");
        return;
      }
      take(step.fact, value, "", made, step);
    }, step.fact);
    exclude(page);
    show(next, [back(), page]);
  }

  function isGiven(step, value) {
    var given = step.given;
    if (Array.isArray(given)) {
      return value === null ? !given.length : given.indexOf(value) >= 0;
    }
    if (given && typeof given === "object") {
      return given[value] === "yes";
    }
    return value !== null && given === value;
  }

  // "None of these", "I don't know" and the like stand alone.
  function exclude(page) {
    page.addEventListener("change", function (event) {
      var other = event.target.name === "other";
      page.querySelectorAll("input[type=checkbox], input[type=radio][name=other]").forEach(function (each) {
        if (each !== event.target && event.target.checked && (other || each.name === "other")) {
          each.checked = false;
        }
      });
      var text = page.querySelector("#answer-text");
      if (text && other) {
        text.value = "";
      }
    });
    var text = page.querySelector("#answer-text");
    if (text) {
      text.addEventListener("input", function () {
        page.querySelectorAll("input[name=other]").forEach(function (each) { each.checked = false; });
      });
    }
  }

  function answered(step, made) {
    var other = ticked(made, "other")[0];
    if (other === "unknown" || other === "does_not_apply") {
      return JSON.stringify(other);
    }
    if (step.type === "some_of") {
      var values = ticked(made, "answer");
      return values.length || other === "none" ? JSON.stringify(values) : null;
    }
    if (step.choices.length) {
      var value = ticked(made, "answer")[0];
      return value ? JSON.stringify(value) : null;
    }
    var text = made.text.value.normalize("NFKC").trim();
    return text ? JSON.stringify(text) : null;
  }

  function take(fact, value, other, made, step) {
    var taken = JSON.parse(window.answer(fact, value, other, language));
    if (taken.kind === "taken") {
      forward(next);
    } else if (taken.kind === "unread") {
      wrong(made, say("answer.unread"), "answer-text");
    } else {
      conflict(fact, value, taken, step);
    }
  }

  function conflict(fact, value, taken, step) {
    show(function () { next(); }, [
      element("h1", {}, say("conflict.title")),
      element("p", {}, taken.because || say("conflict")),
      element("div", { "class": "actions" }, [button(say("conflict.this"), next)].concat(taken.others.map(function (other) {
        return button(filled("conflict.other", other.question), function () {
          take(fact, value, other.fact, main, step);
        }, "second", other.answer);
      })))
    ]);
  }

  function check() {
    var step = JSON.parse(window.step(language));
    if (step.kind !== "settled") {
      ask(step);
      return;
    }
    var rows = [row(say("when"), step.conduct, true, function () { forward(begin); })].concat(step.rows.map(function (each) {
      return row(each.question, each.answer, each.applies, function () {
        window.change(each.fact);
        forward(next);
      });
    }));
    show(check, [
      back(),
      element("h1", {}, say("check.title")),
      rendered(step.sentence),
      rendered(step.rests_on),
      element("dl", { "class": "rows" }, rows),
      rendered(step.not_needed, "quiet"),
      element("div", { "class": "actions" }, [
        button(say("check.go"), function () { forward(result); }),
        step.goes_on && button(say("check.on"), function () { window.goOn(); forward(next); }, "second")
      ])
    ]);
  }

  function row(question, answer, applies, change) {
    return element("div", { "class": applies ? null : "unasked" }, [
      element("dt", {}, question),
      element("dd", {}, applies ? answer : say("unasked")),
      element("dd", {}, button(say("change"), change, "link", question))
    ]);
  }

  function result() {
    show(result, [
      back(),
      element("h1", {}, say("result.title")),
      rendered(window.result(language), "answer"),
      element("div", { "class": "actions" }, [
        button(say("result.print"), function () { window.print(); }),
        button(say("result.counsel"), function () { save("COUNSEL", "wayleave-counsel.md", "text/markdown"); }, "second"),
        button(say("result.situation"), function () { save("SITUATION", "situation.json", "application/json"); }, "second"),
        button(say("result.json"), function () { save("PROOF", "assessment.json", "application/json"); }, "second")
      ])
    ]);
  }

  function save(kind, name, type) {
    var address = URL.createObjectURL(new Blob([window.file(kind, language)], { type: type + ";charset=utf-8" }));
    var link = element("a", { href: address, download: name });
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }

  function erase() {
    window.forget();
    begun = false;
    chosen = { topics: null, when: null, from: "", until: "" };
    depth = 0;
    history.replaceState({ depth: 0 }, "");
    start();
  }

  document.getElementById("language").addEventListener("click", function () {
    language = language === "zh" ? "en" : "zh";
    shown();
  });
  document.getElementById("erase").addEventListener("click", erase);
  document.getElementById("checked").textContent = window.load(document.getElementById("pack").textContent);
  document.getElementById("loading").remove();
  document.querySelectorAll("[data-needs-script]").forEach(function (each) { each.hidden = false; });
  start();
}());
