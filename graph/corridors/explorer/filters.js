"use strict";
// The legend that filters: kinds, standings, groups, years, relations; what passes; how many of each are shown.
window.pageFilters = (data, graph, parts, change) => {
  const { nodes, edges, relations } = data;
  const { STANDINGS, NONE, range, standing, groups } = graph;
  const { $, el, mark, stroke, button } = parts;
  const named = (columns) => [...new Set(columns.flat())].sort((a, b) => (a === NONE) - (b === NONE) || a.localeCompare(b, "en"));
  const uses = Array(relations.size).fill(0);
  edges.relation.forEach((r) => (uses[r] += 1));

  const facets = {
    kinds: {
      names: Object.keys(data.kinds).filter((kind) => nodes.kind.includes(kind)),
      label: (kind) => data.kinds[kind],
      sign: mark,
    },
    standings: {
      names: Object.keys(STANDINGS).filter((name) => standing.includes(name)),
      label: (name) => STANDINGS[name],
      sign: stroke,
    },
    stakeholder: { names: named(groups.stakeholder), label: String },
    regional: { names: named(groups.regional), label: String },
    relations: {
      names: range(relations.size)
        .filter((r) => uses[r])
        .sort((a, b) => relations.off[a] - relations.off[b] || uses[b] - uses[a] || a - b),
      label: (r) => relations.label[r],
    },
  };
  const key = (facet, name) => (facet === "relations" ? relations.id[name] : name);
  const first = edges.first.filter(Boolean);
  const span = first.length ? [Math.min(...first), Math.max(...first, ...edges.last.filter((y) => y < 9999))] : null;
  const MOST_BARS = 24;
  const begin = span ? Math.max(span[0], span[1] - MOST_BARS + 1) : 0; // what is earlier stands in the first bar
  const bars = span ? range(span[1] - begin + 1).map((n) => begin + n) : [];

  const fresh = () => ({
    kinds: new Set(),
    standings: new Set(),
    stakeholder: new Set(),
    regional: new Set(),
    relations: new Set(range(relations.size).filter((r) => relations.off[r])),
  });

  // -- what passes

  function passes(state, anyYear = false) {
    const { kinds, standings, relations: hidden, stakeholder, regional } = state.off;
    const [from, to] = state.years || [0, 9999];
    const inGroup = (facet, off) => (e) => !off.size || groups[facet][e].some((name) => !off.has(name));
    const [stakes, regions] = [inGroup("stakeholder", stakeholder), inGroup("regional", regional)];
    return edges.relation.map(
      (r, e) =>
        !hidden.has(r) &&
        !standings.has(standing[e]) &&
        !kinds.has(nodes.kind[edges.from[e]]) &&
        !kinds.has(nodes.kind[edges.to[e]]) &&
        stakes(e) &&
        regions(e) &&
        (anyYear || (edges.first[e] ? edges.first[e] <= to && edges.last[e] >= from : state.undated)),
    );
  }

  // -- the legend

  const flip = (set, name, on) => (on ? set.add(name) : set.delete(name));

  function row(facet, name) {
    const { names, label, sign } = facets[facet];
    const input = el("input", { type: "checkbox", onchange: () => change((state) => flip(state.off[facet], name, !input.checked)) });
    const only = button(
      "only",
      () => change((state) => (state.off[facet] = new Set(names.filter((other) => other !== name)))),
      "plain",
    );
    only.setAttribute("aria-label", `Only ${label(name)}`);
    const text = el("span", { dir: "auto" }, label(name));
    const made = el("div", { class: "facet" }, el("label", {}, input, sign && sign(name), text), only, el("output"));
    made.dataset.name = key(facet, name);
    return made;
  }

  // Relations stand under families, which fold where there are many.
  function families() {
    const { names } = facets.relations;
    const order = data.families.filter((family) => names.some((r) => relations.family[r] === family));
    const few = names.length <= 20;
    return order.map((family) => {
      const members = names.filter((r) => relations.family[r] === family);
      const box = el("div", { class: "members", hidden: !few }, ...members.map((r) => row("relations", r)));
      const input = el("input", {
        type: "checkbox",
        onchange: () => change((state) => members.forEach((r) => flip(state.off.relations, r, !input.checked))),
      });
      const fold = button(few ? "▾" : "▸", () => open(box.hidden), "plain");
      const open = (on) => {
        box.hidden = !on;
        fold.textContent = on ? "▾" : "▸";
        fold.setAttribute("aria-expanded", String(on));
      };
      open(few);
      fold.setAttribute("aria-label", `Relations of ${family}`);
      const head = el("div", { class: "facet head" }, fold, el("label", {}, input, el("span", {}, family)), el("output"));
      head.dataset.family = family;
      return el("div", { class: "family" }, head, box);
    });
  }

  function build() {
    for (const facet of Object.keys(facets)) {
      const box = $(facet);
      const title = box.textContent;
      const all = button("all", () => change((state) => state.off[facet].clear()));
      all.setAttribute("aria-label", `Show all: ${title.toLowerCase()}`);
      box.firstElementChild.replaceChildren(el("span", {}, title), all);
      box.append(...(facet === "relations" ? families() : facets[facet].names.map((name) => row(facet, name))));
      box.hidden = facets[facet].names.length < 2 && facet !== "relations" && facet !== "kinds";
    }
    $("years").hidden = !bars.length;
    if (bars.length) buildYears();
  }

  function buildYears() {
    const choose = (id, title) => {
      const list = el("select", { id, onchange: () => change((state) => (state.years = chosenYears())) });
      const earliest = span[0] < begin ? [span[0]] : [];
      list.append(...[...earliest, ...bars].map((year) => el("option", { value: year }, String(year))));
      return el("label", {}, el("span", {}, title), list);
    };
    const undated = el("input", { type: "checkbox", id: "undated", onchange: () => change((state) => (state.undated = undated.checked)) });
    $("years").append(
      el("div", { class: "bars", role: "img" }, ...bars.map(bar)),
      el("div", { class: "range" }, choose("year-from", "from"), choose("year-to", "to")),
      el("div", { class: "facet" }, el("label", {}, undated, el("span", {}, "include undated")), el("output", { id: "undated-count" })),
    );
    const all = button("all", () => change((state) => ([state.years, state.undated] = [null, true])));
    all.setAttribute("aria-label", "Show all: years");
    $("years").firstElementChild.replaceChildren(el("span", {}, "Years"), all);
  }

  // A click takes a year alone or, if it is already taken alone, all again; with Shift the range grows to it.
  function bar(year, n) {
    const from = n === 0 ? span[0] : year;
    const take = (event) =>
      change((state) => {
        const [a, b] = state.years || [];
        if (event.shiftKey && state.years) state.years = [Math.min(a, from), Math.max(b, year)];
        else state.years = a === from && b === year ? null : [from, year];
      });
    const made = el("i", { onclick: take }, el("span")); // a help for the mouse: the lists below it do the same
    made.dataset.year = year;
    return made;
  }

  // A year that was asked for and that no relation bears joins the list.
  function showYear(list, year) {
    const options = [...list.options];
    if (!options.some((one) => Number(one.value) === year)) list.add(new Option(year, year), options.find((one) => Number(one.value) > year));
    list.value = String(year);
  }

  const chosenYears = () => {
    const [a, b] = [Number($("year-from").value), Number($("year-to").value)].sort((x, y) => x - y);
    return a === span[0] && b === span[1] ? null : [a, b];
  };

  // -- how many are shown

  const tally = (values, on) => {
    const [all, now] = [new Map(), new Map()];
    values.forEach((value, n) => {
      for (const one of [value].flat()) {
        all.set(one, (all.get(one) || 0) + 1);
        if (on[n]) now.set(one, (now.get(one) || 0) + 1);
      }
    });
    return (name) => [now.get(name) || 0, all.get(name) || 0];
  };
  const counted = (now, all) => (now === all ? `${all}` : `${now} of ${all}`);

  function count(state, nodeOn, edgeOn) {
    const tallies = {
      kinds: tally(nodes.kind, nodeOn),
      standings: tally(standing, edgeOn),
      stakeholder: tally(groups.stakeholder, edgeOn),
      regional: tally(groups.regional, edgeOn),
      relations: tally(edges.relation, edgeOn),
    };
    for (const [facet, { names }] of Object.entries(facets)) {
      const lines = new Map([...$(facet).querySelectorAll("[data-name]")].map((line) => [line.dataset.name, line]));
      for (const name of names) {
        const line = lines.get(String(key(facet, name)));
        const [now, all] = tallies[facet](name);
        line.querySelector("output").textContent = counted(now, all);
        line.querySelector("input").checked = !state.off[facet].has(name);
        line.classList.toggle("none", now === 0);
      }
    }
    const byFamily = tally(edges.relation.map((r) => relations.family[r]), edgeOn);
    for (const line of $("relations").querySelectorAll("[data-family]")) {
      const { family } = line.dataset;
      const members = facets.relations.names.filter((r) => relations.family[r] === family);
      const on = members.filter((r) => !state.off.relations.has(r)).length;
      const input = line.querySelector("input");
      [input.checked, input.indeterminate] = [on > 0, on > 0 && on < members.length];
      line.querySelector("output").textContent = counted(...byFamily(family));
    }
    if (bars.length) countYears(state);
  }

  function countYears(state) {
    const open = passes(state, true);
    const heights = new Map(bars.map((year) => [year, 0]));
    let undated = 0;
    edges.first.forEach((year, e) => {
      if (!open[e]) return;
      if (!year) undated += 1;
      else for (let y = Math.max(year, begin); y <= Math.min(Math.max(edges.last[e], begin), span[1]); y++) heights.set(y, heights.get(y) + 1);
    });
    const most = Math.max(1, ...heights.values());
    const [a, b] = state.years || [0, 9999];
    for (const made of $("years").querySelectorAll("[data-year]")) {
      const year = Number(made.dataset.year);
      const n = heights.get(year);
      made.firstElementChild.style.height = `${n ? Math.max(4, Math.round((100 * n) / most)) : 0}%`;
      const words = `${year === begin && span[0] < begin ? `up to ${year}` : year}: ${graph.plural(n, "relation", "relations")}`;
      made.title = words;
      made.classList.toggle("out", year < a || year > b);
    }
    const told = bars.filter((year) => heights.get(year)).map((year) => `${year}: ${heights.get(year)}`);
    $("years").querySelector(".bars").setAttribute("aria-label", `Relations by year. ${told.join(", ")}`);
    showYear($("year-from"), state.years ? a : span[0]);
    showYear($("year-to"), state.years ? b : span[1]);
    $("undated").checked = state.undated;
    $("undated-count").textContent = String(undated);
  }

  // -- in the address

  const coded = (facet, name) => String(key(facet, name)).replaceAll(",", "%2C");
  const listed = (set, facet) => [...set].map((name) => coded(facet, name)).sort().join(",");

  function write(state, hash) {
    const usual = fresh();
    for (const facet of Object.keys(facets)) {
      const now = listed(state.off[facet], facet);
      if (now !== listed(usual[facet], facet)) hash.set(`hide-${facet}`, now);
    }
    if (state.years) hash.set("years", state.years.join("-"));
    if (!state.undated) hash.set("undated", "no");
  }

  function read(hash, state) {
    for (const [facet, { names }] of Object.entries(facets)) {
      const hidden = hash.get(`hide-${facet}`);
      if (hidden !== null) state.off[facet] = new Set(names.filter((name) => hidden.split(",").includes(coded(facet, name))));
    }
    const years = /^(\d{4})-(\d{4})$/.exec(hash.get("years") ?? "");
    const [a, b] = years ? [Number(years[1]), Number(years[2])] : [];
    if (span && a <= b) state.years = [a, b];
    if (hash.get("undated") === "no") state.undated = false;
  }

  const same = (a, b) => Object.keys(facets).every((facet) => listed(a[facet], facet) === listed(b[facet], facet));
  const usual = (state) => !state.years && state.undated && same(state.off, fresh());

  return { fresh, build, passes, count, write, read, usual };
};
