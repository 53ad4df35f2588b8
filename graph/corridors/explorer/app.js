"use strict";
// The page: search, filters, details, paths, table, links. Texts are set as text, never as markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { nodes, edges, relations, claims, passages, sources, picture } = data;
  const graph = window.readGraph(data);
  const { STANDINGS, total, range, standing, touching, bySource } = graph;
  const parts = window.pageParts(picture);
  const { el, mark, stroke, button } = parts;
  const $ = (id) => document.getElementById(id);
  const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
  const nodeButton = (i) => button(nodes.label[i], () => pick(["node", i], true), "name");

  // -- what the reader has chosen; kept in the address

  const fresh = () => ({
    view: "picture",
    off: {
      kinds: new Set(),
      standings: new Set(),
      relations: new Set(range(relations.id.length).filter((r) => relations.off[r])),
    },
    pick: null,
    focus: -1,
    depth: 1,
    path: null, // { from, to }, positions of nodes or -1
  });
  let state = fresh();
  let nodeOn = [];
  let edgeOn = [];
  let hops = [];
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
    relations: { names: [], label: (r) => relations.label[r], sign: null },
  };
  const uses = relations.id.map((_, r) => edges.relation.filter((other) => other === r).length);
  facets.relations.names = range(relations.id.length)
    .filter((r) => uses[r])
    .sort((a, b) => relations.off[a] - relations.off[b] || uses[b] - uses[a] || a - b);

  const writeSet = (set, nameOf) => [...set].map(nameOf).sort().join(",");
  const key = { kinds: (kind) => kind, standings: (name) => name, relations: (r) => relations.id[r] };

  function writeAddress() {
    const hash = new URLSearchParams();
    if (state.view === "table") hash.set("view", "table");
    if (state.pick)
      hash.set(
        ...(state.pick[0] === "node" ? ["entity", nodes.id[state.pick[1]]] : ["relation", edges.id[state.pick[1]]]),
      );
    if (state.focus >= 0) hash.set("focus", `${state.depth}:${nodes.id[state.focus]}`);
    if (state.path) {
      if (state.path.from >= 0) hash.set("from", nodes.id[state.path.from]);
      if (state.path.to >= 0) hash.set("to", nodes.id[state.path.to]);
    }
    const usual = fresh().off;
    for (const facet of Object.keys(facets)) {
      const now = writeSet(state.off[facet], key[facet]);
      if (now !== writeSet(usual[facet], key[facet])) hash.set(`hide-${facet}`, now);
    }
    const text = hash.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
    if (location.hash.slice(1) === text) return;
    try {
      history.replaceState(null, "", `#${text}`);
    } catch {
      // A page inside a frame may not be allowed an address; it works without.
    }
  }

  function readAddress() {
    const hash = new URLSearchParams(location.hash.slice(1));
    const node = (name) => nodes.id.indexOf(name ?? "");
    const next = fresh();
    if (hash.get("view") === "table") next.view = "table";
    const edge = edges.id.indexOf(hash.get("relation") ?? "");
    if (node(hash.get("entity")) >= 0) next.pick = ["node", node(hash.get("entity"))];
    else if (edge >= 0) next.pick = ["edge", edge];
    const focus = /^([1-3]):(.+)$/.exec(hash.get("focus") ?? "");
    if (focus && node(focus[2]) >= 0) [next.depth, next.focus] = [Number(focus[1]), node(focus[2])];
    if (hash.has("from") || hash.has("to")) next.path = { from: node(hash.get("from")), to: node(hash.get("to")) };
    for (const [facet, { names }] of Object.entries(facets)) {
      const hidden = hash.get(`hide-${facet}`);
      if (hidden !== null)
        next.off[facet] = new Set(names.filter((name) => hidden.split(",").includes(key[facet](name))));
    }
    state = next;
  }

  // -- what passes

  function sift() {
    const { kinds, standings, relations: hidden } = state.off;
    edgeOn = range(total.edges).map(
      (e) =>
        !hidden.has(edges.relation[e]) &&
        !standings.has(standing[e]) &&
        !kinds.has(nodes.kind[edges.from[e]]) &&
        !kinds.has(nodes.kind[edges.to[e]]),
    );
    hops =
      state.path && state.path.from >= 0 && state.path.to >= 0
        ? graph.shortest(state.path.from, state.path.to, edgeOn)
        : [];
    if (state.focus >= 0) {
      const near = graph.around(state.focus, state.depth, edgeOn);
      edgeOn = edgeOn.map((on, e) => (on && near.has(edges.from[e]) && near.has(edges.to[e])) || hops.includes(e));
    }
    nodeOn = range(total.nodes).map((i) => i === state.focus || touching[i].some((e) => edgeOn[e]));
  }

  // -- legend and filters

  function buildFacet(facet) {
    const { names, label, sign } = facets[facet];
    const box = $(facet);
    const all = button("all", () => change(() => state.off[facet].clear()));
    all.setAttribute("aria-label", `Show all ${box.textContent.toLowerCase()}`);
    box.firstElementChild.replaceChildren(el("span", {}, box.textContent), all);
    for (const name of names) {
      const input = el("input", {
        type: "checkbox",
        onchange: () => change(() => flip(state.off[facet], name, !input.checked)),
      });
      const only = button(
        "only",
        () => change(() => (state.off[facet] = new Set(names.filter((n) => n !== name)))),
        "plain",
      );
      only.setAttribute("aria-label", `Only ${label(name)}`);
      const row = el(
        "div",
        { class: "facet" },
        el("label", {}, input, sign && sign(name), el("span", { dir: "auto" }, label(name))),
        only,
        el("output", {}),
      );
      row.dataset.name = key[facet](name);
      box.append(row);
    }
  }

  const flip = (set, name, on) => (on ? set.add(name) : set.delete(name));

  function countFacets() {
    const shown = {
      kinds: (kind) => [nodes.kind, nodeOn, kind],
      standings: (name) => [standing, edgeOn, name],
      relations: (r) => [edges.relation, edgeOn, r],
    };
    for (const facet of Object.keys(facets)) {
      const lines = $(facet).querySelectorAll(".facet");
      facets[facet].names.forEach((name, n) => {
        const [column, on, value] = shown[facet](name);
        const all = column.filter((v) => v === value).length;
        const now = column.filter((v, i) => v === value && on[i]).length;
        lines[n].querySelector("output").textContent = now === all ? `${all}` : `${now} of ${all}`;
        lines[n].querySelector("input").checked = !state.off[facet].has(name);
        lines[n].classList.toggle("none", now === 0);
      });
    }
  }

  // -- search

  function combo(input, list, onpick) {
    let hits = [];
    let at = -1;
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const aim = (n) => {
      at = n;
      [...list.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === n)));
      if (n >= 0) {
        input.setAttribute("aria-activedescendant", list.children[n].id);
        list.children[n].scrollIntoView({ block: "nearest" });
      }
    };
    const take = (n) => {
      const { i } = hits[n];
      input.value = nodes.label[i];
      close();
      onpick(i);
    };
    const suggest = () => {
      const every = graph.matches(input.value);
      hits = every.slice(0, 30);
      const items = hits.map(({ i, also }, n) =>
        el(
          "li",
          {
            role: "option",
            id: `${list.id}-${n}`,
            "aria-selected": "false",
            onmousedown: (event) => event.preventDefault(),
            onclick: () => take(n),
          },
          mark(nodes.kind[i]),
          el(
            "span",
            { dir: "auto" },
            nodes.label[i],
            also && also !== nodes.label[i] ? el("span", { class: "dim" }, ` (${also})`) : "",
          ),
          el("span", { class: "dim" }, String(touching[i].length)),
        ),
      );
      const rest = every.length - hits.length;
      if (!every.length)
        items.push(el("li", { class: "none", role: "option", "aria-disabled": "true" }, "No entity of this name"));
      else if (rest)
        items.push(el("li", { class: "none", role: "option", "aria-disabled": "true" }, `${rest} more; type on`));
      list.replaceChildren(...items);
      list.hidden = !input.value.trim();
      input.setAttribute("aria-expanded", String(!list.hidden));
      aim(hits.length && !list.hidden ? 0 : -1);
    };
    input.addEventListener("input", suggest);
    input.addEventListener("focus", () => input.value && input.select());
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        if (list.hidden) input.value = "";
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) suggest();
        else if (hits.length) aim((at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        take(at);
      }
    });
  }

  // -- details

  const { entityDetails, edgeDetails, pathDetails, invitation } = window.writeDetails(data, graph, parts, {
    now: () => ({ state, nodeOn, edgeOn, hops }),
    pick,
    change,
    focusOn,
    showAll,
    combo,
  });

  function renderDetails() {
    const [what, i] = state.pick || [];
    const panel =
      what === "node" ? entityDetails(i) : what === "edge" ? edgeDetails(i) : state.path ? pathDetails() : invitation();
    if (state.pick && state.path)
      panel.unshift(button("‹ Back to the path", () => change(() => (state.pick = null)), "plain"));
    $("details").replaceChildren(...panel.filter(Boolean));
  }

  // -- table

  const columns = ["From", "Relation", "To", "When", "Standing", "Sources"];
  let sorted = { column: 0, up: true };

  const where = (e) => {
    const c = edges.claim[e];
    if (c < 0) return edges.sources[e].map((s) => sources.title[s]);
    return bySource(claims.evidence[c]).map(
      ([s, found]) => `${sources.title[s]}, ${found.map((p) => passages.place[p]).join(", ")}`,
    );
  };
  const cells = (e) => [
    nodes.label[edges.from[e]],
    relations.label[edges.relation[e]],
    nodes.label[edges.to[e]],
    edges.claim[e] >= 0 ? claims.when[edges.claim[e]] : "",
    STANDINGS[standing[e]],
    where(e).join("; "),
  ];

  function rows() {
    const { column, up } = sorted;
    const shown = range(total.edges)
      .filter((e) => edgeOn[e])
      .map((e) => [e, cells(e)]);
    const order = new Intl.Collator("en", { numeric: true });
    return shown.sort(
      (a, b) =>
        (up ? 1 : -1) * order.compare(a[1][column], b[1][column]) ||
        order.compare(a[1].join(" "), b[1].join(" ")) ||
        a[0] - b[0],
    );
  }

  function renderTable() {
    const head = columns.map((name, n) =>
      el(
        "th",
        { scope: "col", "aria-sort": sorted.column === n ? (sorted.up ? "ascending" : "descending") : "none" },
        button(`${name}${sorted.column === n ? (sorted.up ? " ↑" : " ↓") : ""}`, () => sortBy(n)),
      ),
    );
    const body = rows().map(([e, texts]) =>
      el(
        "tr",
        { class: state.pick && state.pick[0] === "edge" && state.pick[1] === e ? "chosen" : null },
        el("td", {}, nodeButton(edges.from[e])),
        el(
          "td",
          {},
          button(texts[1], () => pick(["edge", e], true)),
        ),
        el("td", {}, nodeButton(edges.to[e])),
        el("td", { class: "count" }, texts[3]),
        el("td", {}, texts[4]),
        el("td", { dir: "auto" }, texts[5] || "no source given"),
      ),
    );
    const caption = el("caption", { class: "quiet" }, "Relations that pass the filters");
    $("sheet").replaceChildren(
      el("table", {}, caption, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...body)),
    );
  }

  function sortBy(n) {
    sorted = { column: n, up: sorted.column === n ? !sorted.up : true };
    renderTable();
    $("sheet").querySelectorAll("th button")[n].focus();
  }

  // -- files

  // A cell that begins like a formula would run in a spreadsheet; an apostrophe makes it a text.
  const guarded = (text) => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  const quoted = (text) => `"${guarded(String(text)).replaceAll('"', '""')}"`;

  function csv() {
    const head = [
      "subject",
      "subject label",
      "relation",
      "relation label",
      "object",
      "object label",
      "when",
      "status",
      "basis",
      "claim",
      "evidence",
    ];
    const lines = rows().map(([e, texts]) => {
      const [a, b, r] = [edges.from[e], edges.to[e], edges.relation[e]];
      return [
        nodes.id[a],
        texts[0],
        relations.id[r],
        texts[1],
        nodes.id[b],
        texts[2],
        texts[3],
        edges.status[e],
        edges.basis[e],
        edges.claim[e] >= 0 ? claims.id[edges.claim[e]] : "",
        texts[5],
      ];
    });
    return `\ufeff${[head, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  }

  function download(blob, name) {
    const link = el("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  // -- bringing it together

  function change(edit, options = {}) {
    edit();
    update(options);
  }

  function update({ frame = false, into = false } = {}) {
    sift();
    countFacets();
    renderDetails();
    const [what, i] = state.pick || [];
    const table = state.view === "table";
    $("sheet").hidden = !table;
    $("frame").hidden = table;
    $("see-table").setAttribute("aria-pressed", String(table));
    $("see-picture").setAttribute("aria-pressed", String(!table));
    $("save-png").disabled = table;
    $("main").classList.toggle("wide", table && !state.pick && !state.path);
    if (table) renderTable();
    drawing.show(nodeOn, edgeOn);
    drawing.raise(standOut(), what === "node" && nodeOn[i] ? [i] : [], what === "edge" && edgeOn[i] ? [i] : []);
    const now = drawing.counts();
    $("empty").hidden = now.edges > 0 || now.nodes > 0;
    const gone = range(total.edges).filter((e) => !edgeOn[e]);
    const word = gone.every((e) => relations.off[edges.relation[e]]) ? "mentions hidden" : "hidden";
    $("counts").textContent =
      `${plural(now.nodes, "entity", "entities")} and ${plural(now.edges, "relation", "relations")} shown${gone.length ? `; ${gone.length.toLocaleString("en")} ${word}` : ""}`;
    const usual = JSON.stringify(describe(fresh()));
    $("reset").hidden = JSON.stringify(describe(state)) === usual;
    if (frame && !table) drawing.frame();
    if (into) {
      $("details").scrollTop = 0;
      if (matchMedia("(max-width: 860px)").matches) $("details").scrollIntoView({ block: "start" });
    }
    writeAddress();
  }

  const describe = ({ off, pick: chosen, focus, path }) => [
    Object.keys(off).map((f) => writeSet(off[f], String)),
    chosen,
    focus,
    path,
  ];

  function standOut() {
    if (hops.length && !state.pick)
      return { nodes: new Set(hops.flatMap((e) => [edges.from[e], edges.to[e]])), edges: new Set(hops) };
    if (!state.pick) return null;
    const [what, i] = state.pick;
    const raised = what === "node" ? touching[i].filter((e) => edgeOn[e]) : edgeOn[i] ? [i] : [];
    if (!raised.length) return null;
    return {
      nodes: new Set([...raised.flatMap((e) => [edges.from[e], edges.to[e]]), ...(what === "node" ? [i] : [])]),
      edges: new Set(raised),
    };
  }

  function pick(what, into = false) {
    change(() => (state.pick = what), { into });
    if (!what || what[0] !== "node" || nodes.label[what[1]] !== $("query").value) $("query").value = "";
    if (what && what[0] === "node" && nodeOn[what[1]] && state.view === "picture") drawing.reveal(what[1]);
  }

  function focusOn(i) {
    change(() => ([state.focus, state.depth, state.pick] = [i, 1, i >= 0 ? ["node", i] : state.pick]), { frame: true });
  }

  function showAll(i) {
    change(() => ([state.off, state.focus] = [{ ...fresh().off, relations: new Set() }, state.focus === i ? i : -1]));
  }

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(`--${name}`).trim();
    const from = (names, prefix) => Object.fromEntries(names.map((name) => [name, read(`${prefix}${name}`)]));
    return {
      ...from(["page", "ink", "soft", "accent"], ""),
      kinds: from(Object.keys(data.kinds), "k-"),
      lines: from(Object.keys(picture.lines), "line-"),
    };
  }

  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme || (system.matches ? "dark" : "light")) === "dark";

  function applyTheme() {
    $("theme").setAttribute("aria-pressed", String(isDark()));
    drawing.theme(colours());
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      $("query").focus();
    } else if (event.key === "Escape" && !typing) {
      pick(null);
    }
  }

  function walk(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const here = state.pick && state.pick[0] === "node" && nodeOn[state.pick[1]] ? state.pick[1] : -1;
    if (step) {
      const next = here >= 0 ? drawing.neighbour(here, ...step) : hub();
      if (next >= 0) pick(["node", next]);
    } else if (event.key === "Enter" && here >= 0) $("details").focus();
    else if (event.key === "+" || event.key === "=") drawing.zoom(1.25);
    else if (event.key === "-") drawing.zoom(0.8);
    else if (event.key === "0") drawing.frame();
    else return;
    event.preventDefault();
  }

  const hub = () =>
    range(total.nodes)
      .filter((i) => nodeOn[i])
      .reduce((a, b) => (a < 0 || touching[b].length > touching[a].length ? b : a), -1);

  function resetAll() {
    const { view } = state;
    change(() => (state = { ...fresh(), view }), { frame: true });
    $("query").value = "";
  }

  const clicks = {
    "see-picture": () => change(() => (state.view = "picture")),
    "see-table": () => change(() => (state.view = "table")),
    skip: () => {
      change(() => (state.view = "table"));
      $("sheet").focus();
    },
    "find-path": () => {
      const from = state.pick && state.pick[0] === "node" ? state.pick[1] : -1;
      change(() => ([state.path, state.pick] = [state.path || { from, to: -1 }, null]), { into: true });
      $(state.path.from >= 0 ? "path-to" : "path-from").focus();
    },
    "save-csv": () => download(new Blob([csv()], { type: "text/csv;charset=utf-8" }), "corridors.csv"),
    "save-png": () => drawing.png((blob) => download(blob, "corridors.png")),
    theme: () => {
      document.documentElement.dataset.theme = isDark() ? "light" : "dark";
      applyTheme();
    },
    "zoom-in": () => drawing.zoom(1.25),
    "zoom-out": () => drawing.zoom(0.8),
    "zoom-fit": () => drawing.frame(),
    reset: resetAll,
    "empty-reset": resetAll,
  };

  for (const id of ["main", "search", "tools", "skip"]) $(id).hidden = false;
  if (matchMedia("(max-width: 860px)").matches) $("filter-box").open = false;
  Object.keys(facets).forEach(buildFacet);
  const drawing = window.drawPicture($("canvas"), picture, nodes, {
    pick: (node, edge) => pick(node >= 0 ? ["node", node] : edge >= 0 ? ["edge", edge] : null),
    focus: focusOn,
    caption: (e) => relations.label[edges.relation[e]],
  });
  combo($("query"), $("hits"), (i) => pick(["node", i], true));
  for (const [id, onclick] of Object.entries(clicks)) $(id).addEventListener("click", onclick);
  document.addEventListener("keydown", keys);
  $("canvas").addEventListener("keydown", walk);
  system.addEventListener("change", applyTheme);
  window.addEventListener("hashchange", () => {
    readAddress();
    update({ frame: true });
  });
  readAddress();
  applyTheme();
  update();
  drawing.frame(null, false);
  window.corridors = { drawing, state: () => state };
})();
