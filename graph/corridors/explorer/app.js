"use strict";
// The page: search, filters, details, paths, table, links. Texts are set as text, never as markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { about, nodes, edges, relations, claims, passages, sources, picture } = data;
  const total = { nodes: nodes.id.length, edges: edges.id.length };
  const $ = (id) => document.getElementById(id);
  const range = (count) => Array.from({ length: count }, (_, i) => i);
  const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
  const STANDINGS = {
    accepted: "stated",
    inferred: "inferred",
    disputed: "disputed",
    proposed: "not yet checked",
    rejected: "rejected",
    structure: "structure",
    unsourced: "without a source",
  };
  const standing = edges.status.map((s, e) => (s === "accepted" && edges.basis[e] === "inferred" ? "inferred" : s));
  const touching = range(total.nodes).map(() => []);
  range(total.edges).forEach((e) => {
    touching[edges.from[e]].push(e);
    if (edges.to[e] !== edges.from[e]) touching[edges.to[e]].push(e);
  });
  const drawn = new Set(edges.claim);
  const loose = range(total.nodes).map(() => []); // claims about an entity that are no line: dates, rules, plans
  claims.id.forEach((_, c) => {
    if (drawn.has(c) || !about.statuses.includes(claims.status[c])) return;
    for (const end of new Set([claims.from[c], claims.to[c]])) if (typeof end === "number") loose[end].push(c);
  });

  // -- making elements

  function el(tag, options = {}, ...children) {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(options)) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (key === "dir" || key === "class" || key === "type" || key === "id" || key === "scope" || key === "for" || key === "role" || key === "hidden" || key === "placeholder" || key === "autocomplete" || key.startsWith("aria-")) {
        if (value !== false && value != null) made.setAttribute(key, value === true && key === "hidden" ? "" : String(value));
      } else made[key] = value;
    }
    made.append(...children.filter((child) => child != null && child !== false && child !== ""));
    return made;
  }

  function svg(className, box, shapes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    made.setAttribute("class", className);
    made.setAttribute("viewBox", box);
    made.setAttribute("aria-hidden", "true");
    for (const [tag, attributes] of shapes) {
      const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
      made.append(shape);
    }
    return made;
  }

  const OUTLINES = {
    square: "2.5,2.5 13.5,2.5 13.5,13.5 2.5,13.5",
    diamond: "8,1 15,8 8,15 1,8",
    triangle: "8,1.5 15,14 1,14",
    triangleDown: "8,14.5 15,2 1,2",
    hexagon: "4.3,1.8 11.7,1.8 15.4,8 11.7,14.2 4.3,14.2 0.6,8",
    star: "8,0.5 10.2,5.6 15.6,6 11.4,9.6 12.8,15 8,12 3.2,15 4.6,9.6 0.4,6 5.8,5.6",
  };

  function mark(kind) {
    const [shape, filled] = picture.shapes[kind];
    const ink = `var(--k-${kind})`;
    const look = { fill: filled ? ink : "none", stroke: ink, "stroke-width": filled ? 0 : 2 };
    const outline = shape === "dot" ? ["circle", { cx: 8, cy: 8, r: 6.2, ...look }] : ["polygon", { points: OUTLINES[shape], ...look }];
    return svg("mark", "0 0 16 16", [outline]);
  }

  function stroke(name) {
    const [width, dashes] = picture.lines[name];
    const look = { stroke: `var(--line-${name})`, "stroke-width": width + 0.6, "stroke-dasharray": dashes.join(" ") };
    return svg("stroke", "0 0 26 10", [["line", { x1: 0, y1: 5, x2: 26, y2: 5, ...look }]]);
  }

  function outside(url, text) {
    if (!/^https:\/\//.test(url)) return el("span", { dir: "auto" }, text);
    return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, text);
  }

  const button = (text, onclick, className = "") => el("button", { type: "button", class: className || null, onclick, dir: "auto" }, text);
  const nodeButton = (i) => button(nodes.label[i], () => pick(["node", i], true), "name");

  // -- what the reader has chosen; kept in the address

  const fresh = () => ({
    view: "picture",
    off: { kinds: new Set(), standings: new Set(), relations: new Set(range(relations.id.length).filter((r) => relations.off[r])) },
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
    kinds: { names: Object.keys(data.kinds).filter((kind) => nodes.kind.includes(kind)), label: (kind) => data.kinds[kind], sign: mark },
    standings: { names: Object.keys(STANDINGS).filter((name) => standing.includes(name)), label: (name) => STANDINGS[name], sign: stroke },
    relations: { names: [], label: (r) => relations.label[r], sign: null },
  };
  const uses = relations.id.map((_, r) => edges.relation.filter((other) => other === r).length);
  facets.relations.names = range(relations.id.length).filter((r) => uses[r]).sort((a, b) => relations.off[a] - relations.off[b] || uses[b] - uses[a] || a - b);

  const writeSet = (set, nameOf) => [...set].map(nameOf).sort().join(",");
  const key = { kinds: (kind) => kind, standings: (name) => name, relations: (r) => relations.id[r] };

  function writeAddress() {
    const hash = new URLSearchParams();
    if (state.view === "table") hash.set("view", "table");
    if (state.pick) hash.set(...(state.pick[0] === "node" ? ["entity", nodes.id[state.pick[1]]] : ["relation", edges.id[state.pick[1]]]));
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
      if (hidden !== null) next.off[facet] = new Set(names.filter((name) => hidden.split(",").includes(key[facet](name))));
    }
    state = next;
  }

  // -- what passes

  function sift() {
    const { kinds, standings, relations: hidden } = state.off;
    edgeOn = range(total.edges).map(
      (e) => !hidden.has(edges.relation[e]) && !standings.has(standing[e]) && !kinds.has(nodes.kind[edges.from[e]]) && !kinds.has(nodes.kind[edges.to[e]]),
    );
    hops = state.path && state.path.from >= 0 && state.path.to >= 0 ? shortest(state.path.from, state.path.to) : [];
    if (state.focus >= 0) {
      const near = around(state.focus, state.depth);
      edgeOn = edgeOn.map((on, e) => (on && near.has(edges.from[e]) && near.has(edges.to[e])) || hops.includes(e));
    }
    nodeOn = range(total.nodes).map((i) => i === state.focus || touching[i].some((e) => edgeOn[e]));
  }

  function around(start, depth) {
    const near = new Set([start]);
    for (let step = 0, edge = [start]; step < depth; step++) {
      const next = edge.flatMap((i) => touching[i].filter((e) => edgeOn[e]).map((e) => other(e, i)));
      edge = [...new Set(next)].filter((i) => !near.has(i));
      edge.forEach((i) => near.add(i));
    }
    return near;
  }

  const other = (e, i) => (edges.from[e] === i ? edges.to[e] : edges.from[e]);

  // How little an edge bears: disputed before proposed, inferred before stated, one source before several.
  function weakness(e) {
    const rank = { accepted: 0, structure: 0, disputed: 4, proposed: 8, unsourced: 10, rejected: 12 }[edges.status[e]];
    const sourcesBehind = edges.claim[e] >= 0 ? claims.witnesses[edges.claim[e]] : 1;
    return rank + (edges.basis[e] === "inferred" ? 2 : 0) + 1 / Math.max(1, sourcesBehind);
  }

  // Fewest hops; among those the best borne out.
  function shortest(start, goal) {
    const best = new Map([[start, { cost: 0, edge: -1, before: -1 }]]);
    let ring = [start];
    while (ring.length && !best.has(goal)) {
      const found = new Map();
      for (const i of ring) {
        for (const e of touching[i]) {
          const j = other(e, i);
          if (!edgeOn[e] || best.has(j)) continue;
          const cost = best.get(i).cost + weakness(e);
          if (!found.has(j) || cost < found.get(j).cost) found.set(j, { cost, edge: e, before: i });
        }
      }
      found.forEach((value, j) => best.set(j, value));
      ring = [...found.keys()];
    }
    const path = [];
    for (let at = best.get(goal); at && at.edge >= 0; at = best.get(at.before)) path.unshift(at.edge);
    return path;
  }

  // -- legend and filters

  function buildFacet(facet) {
    const { names, label, sign } = facets[facet];
    const box = $(facet);
    const all = button("all", () => change(() => state.off[facet].clear()));
    all.setAttribute("aria-label", `Show all ${box.textContent.toLowerCase()}`);
    box.firstElementChild.replaceChildren(el("span", {}, box.textContent), all);
    for (const name of names) {
      const input = el("input", { type: "checkbox", onchange: () => change(() => flip(state.off[facet], name, !input.checked)) });
      const only = button("only", () => change(() => (state.off[facet] = new Set(names.filter((n) => n !== name)))), "plain");
      only.setAttribute("aria-label", `Only ${label(name)}`);
      const row = el("div", { class: "facet" }, el("label", {}, input, sign && sign(name), el("span", { dir: "auto" }, label(name))), only, el("output", {}));
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
      const rows = $(facet).querySelectorAll(".facet");
      facets[facet].names.forEach((name, n) => {
        const [column, on, value] = shown[facet](name);
        const all = column.filter((v) => v === value).length;
        const now = column.filter((v, i) => v === value && on[i]).length;
        rows[n].querySelector("output").textContent = now === all ? `${all}` : `${now} of ${all}`;
        rows[n].querySelector("input").checked = !state.off[facet].has(name);
        rows[n].classList.toggle("none", now === 0);
      });
    }
  }

  // -- search

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’‛ʼ´`]/g, "'").toLowerCase();
  const index = range(total.nodes).flatMap((i) =>
    [nodes.label[i], ...nodes.names[i], ...nodes.hidden[i]].map((name, n) => ({ i, folded: fold(name), also: n && n <= nodes.names[i].length ? name : "" })),
  );

  function matches(text) {
    const words = fold(text).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const found = new Map();
    for (const entry of index) {
      if (!words.every((word) => entry.folded.includes(word))) continue;
      const whole = words.join(" ");
      const place = entry.folded === whole ? 0 : entry.folded.startsWith(whole) ? 1 : words.every((w) => ` ${entry.folded}`.includes(` ${w}`)) ? 2 : 3;
      if (!found.has(entry.i) || place < found.get(entry.i).place) found.set(entry.i, { ...entry, place });
    }
    return [...found.values()].sort((a, b) => a.place - b.place || touching[b.i].length - touching[a.i].length || a.i - b.i);
  }

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
      const every = matches(input.value);
      hits = every.slice(0, 30);
      const items = hits.map(({ i, also }, n) =>
        el(
          "li",
          { role: "option", id: `${list.id}-${n}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(n) },
          mark(nodes.kind[i]),
          el("span", { dir: "auto" }, nodes.label[i], also && also !== nodes.label[i] ? el("span", { class: "dim" }, ` (${also})`) : ""),
          el("span", { class: "dim" }, String(touching[i].length)),
        ),
      );
      const rest = every.length - hits.length;
      if (!every.length) items.push(el("li", { class: "none", role: "option", "aria-disabled": "true" }, "No entity of this name"));
      else if (rest) items.push(el("li", { class: "none", role: "option", "aria-disabled": "true" }, `${rest} more; type on`));
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

  const chips = (c) => [
    claims.status[c] !== "accepted" && el("span", { class: `chip ${claims.status[c]}` }, claims.status[c]),
    claims.basis[c] === "inferred" && el("span", { class: "chip" }, "inferred"),
    claims.stage[c] && claims.stage[c] !== "inForce" && el("span", { class: "chip" }, claims.stage[c]),
  ];
  const spaced = (parts) => parts.filter(Boolean).flatMap((part, n) => (n ? [" ", part] : [part]));
  const claimText = (c) => [claims.from[c], claims.relation[c], claims.to[c]].map((v, n) => (n === 1 ? relations.label[v] : typeof v === "number" ? nodes.label[v] : v)).join(" ");

  // Passages of one source stand together.
  function bySource(list) {
    const groups = new Map();
    for (const p of list) groups.set(passages.source[p], [...(groups.get(passages.source[p]) || []), p]);
    return [...groups];
  }

  const place = (p) => [el("i", {}, passages.place[p]), passages.gist[p] ? ": " : "", el("span", { dir: "auto" }, passages.gist[p])];

  function citations(c, most = Infinity) {
    const list = claims.evidence[c].slice(0, most);
    const items = bySource(list).map(([s, found]) => el("li", {}, el("b", { dir: "auto" }, sources.title[s]), ...found.flatMap((p, n) => [n ? "; " : ", ", ...place(p)])));
    const rest = claims.evidence[c].length - list.length;
    return el("ul", { class: "cite" }, ...items, rest > 0 && el("li", {}, plural(rest, "more passage", "more passages")));
  }

  function aside(c) {
    const more = claims.more[c];
    const parts = [claims.when[c], more.note, more.behalf && `for ${more.behalf}`, more.said && `said by ${more.said}`, more.context && `in the context of ${more.context}`];
    return parts.filter(Boolean).join(" · ");
  }

  function relationItem(e, i) {
    const c = edges.claim[e];
    const seen = c >= 0 ? claims.evidence[c].length : edges.sources[e].length;
    const evidence = button(c >= 0 ? "evidence" : "more", () => pick(["edge", e], true), "plain");
    evidence.setAttribute("aria-label", `Evidence: ${edgeText(e)}`);
    return el(
      "li",
      {},
      el("div", { class: "who" }, mark(nodes.kind[other(e, i)]), nodeButton(other(e, i)), ...(c >= 0 ? chips(c) : [!seen && el("span", { class: "chip rejected" }, "no source")]), evidence),
      c >= 0 && aside(c) && el("p", { class: "cite", dir: "auto" }, aside(c)),
      c >= 0 ? citations(c) : el("ul", { class: "cite" }, ...edges.sources[e].map((s) => el("li", {}, el("b", { dir: "auto" }, sources.title[s])))),
    );
  }

  const edgeText = (e) => `${nodes.label[edges.from[e]]} ${relations.label[edges.relation[e]]} ${nodes.label[edges.to[e]]}`;

  function group(title, items, open) {
    return el("details", { open }, el("summary", { dir: "auto" }, title, el("span", {}, ` · ${items.length}`)), el("ul", { class: "claims" }, ...items));
  }

  function entityDetails(i) {
    const shown = touching[i].filter((e) => edgeOn[e]);
    const hidden = touching[i].length - shown.length;
    const groups = new Map();
    for (const e of shown) {
      const forward = edges.from[e] === i;
      const name = forward ? relations.label[edges.relation[e]] : relations.inverse[edges.relation[e]];
      groups.set(name, [...(groups.get(name) || []), e]);
    }
    const ordered = [...groups].sort((a, b) => relations.off[edges.relation[a[1][0]]] - relations.off[edges.relation[b[1][0]]] || b[1].length - a[1].length);
    const byName = (a, b) => nodes.label[other(a, i)].localeCompare(nodes.label[other(b, i)], "en");
    const focused = state.focus === i;
    const aka = nodes.names[i].filter((name) => name !== nodes.label[i]);
    return [
      el("p", { class: "kind" }, mark(nodes.kind[i]), ` ${nodes.class[i]}`),
      el("h2", { dir: "auto" }, nodes.label[i]),
      aka.length > 0 && el("p", { class: "aka", dir: "auto" }, `also: ${aka.join(", ")}`),
      nodes.groups[i].length > 0 && el("p", { class: "aka" }, nodes.groups[i].join(" · ")),
      ...nodes.links[i].map((url) => el("p", { class: "aka" }, outside(url, url.replace(/^https:\/\/(www\.)?/, "")))),
      el(
        "div",
        { class: "row" },
        button(focused ? "Show everything" : "Only its neighbours", () => (focused ? focusOn(-1) : focusOn(i))),
        focused && button(state.depth === 1 ? "Two steps" : "One step", () => change(() => (state.depth = 3 - state.depth), { frame: true })),
        button("Path from here", () => change(() => ([state.path, state.pick] = [{ from: i, to: -1 }, null]), { into: true })),
      ),
      hidden > 0 && el("p", { class: "note" }, `${plural(hidden, "relation is", "relations are")} hidden by the filters. `, button("Show all", () => showAll(i), "plain")),
      loose[i].length > 0 && group("what is said of it", loose[i].map((c) => looseItem(c, i)), true),
      ...ordered.map(([name, list]) => group(name, list.sort(byName).map((e) => relationItem(e, i)), list.length <= 12 || shown.length <= 30)),
    ];
  }

  function looseItem(c, i) {
    const far = claims.from[c] === i ? claims.to[c] : claims.from[c];
    const name = claims.from[c] === i ? relations.label[claims.relation[c]] : relations.inverse[claims.relation[c]];
    const what = typeof far === "number" ? nodeButton(far) : el("b", { dir: "auto" }, far);
    return el("li", {}, el("div", { class: "who" }, el("span", { class: "dim" }, name), what, ...chips(c)), aside(c) && el("p", { class: "cite" }, aside(c)), citations(c), ...contradictions(c));
  }

  function fullCitations(list) {
    const items = bySource(list).map(([s, found]) => {
      const facts = [sources.kind[s], sources.date[s], sources.symbol[s]].filter(Boolean).join(" · ");
      const places = found.map((p) => {
        const words = passages.words ? passages.words[p] : "";
        return el("li", { dir: "auto" }, ...place(p), words && el("q", { dir: "auto" }, words));
      });
      return el("li", {}, el("b", {}, outside(sources.url[s], sources.title[s])), facts && el("p", { class: "dim" }, facts), el("ul", {}, ...places));
    });
    return el("ul", { class: "evidence" }, ...items);
  }

  function contradictions(c) {
    return (claims.more[c].contradicts || []).map((d) =>
      el("div", { class: "note warn" }, el("p", {}, "Contradicted by: ", el("b", { dir: "auto" }, claimText(d)), " ", ...spaced(chips(d)), claims.when[d] ? ` (${claims.when[d]})` : ""), citations(d), claims.more[d].verdict && el("p", { dir: "auto" }, `Verdict: ${claims.more[d].verdict}`)),
    );
  }

  function edgeDetails(e) {
    const c = edges.claim[e];
    const [a, b] = [edges.from[e], edges.to[e]];
    const twins = touching[a].filter((t) => t !== e && other(t, a) === b && edgeOn[t]);
    const more = c >= 0 ? claims.more[c] : {};
    const derived = c >= 0 && claims.relation[c] !== edges.relation[e];
    const facts = {
      standing: STANDINGS[standing[e]],
      stage: c >= 0 && claims.stage[c],
      when: c >= 0 && claims.when[c],
      role: more.note,
      "on behalf of": more.behalf,
      "said by": more.said,
      "in the context of": more.context,
      group: [more.group, more.region].filter(Boolean).join(" · "),
      sources: c >= 0 && plural(claims.witnesses[c], "independent source", "independent sources"),
      reviewed: [more.reviewer, more.reviewed].filter(Boolean).join(", "),
    };
    return [
      el("p", { class: "kind" }, stroke(picture.edges[e].line), " relation"),
      el("h2", { class: "quiet" }, edgeText(e)),
      el("p", { class: "sentence" }, nodeButton(a), " ", el("span", { class: "rel" }, relations.label[edges.relation[e]]), " ", nodeButton(b)),
      derived && el("p", { class: "note", dir: "auto" }, `Follows from: ${claimText(c)}`),
      el("dl", { class: "facts" }, ...Object.entries(facts).filter(([, v]) => v).flatMap(([k, v]) => [el("dt", {}, k), el("dd", { dir: "auto" }, v)])),
      more.verdict && el("p", { class: "note", dir: "auto" }, `Verdict: ${more.verdict}`),
      !edgeOn[e] && el("p", { class: "note" }, "This relation is hidden by the filters. ", button("Show all", () => showAll(a), "plain")),
      el("section", {}, el("h3", {}, "Evidence"), evidence(e)),
      ...(c >= 0 ? contradictions(c) : []),
      more.counter && el("section", {}, el("h3", {}, "Evidence against"), fullCitations(more.counter)),
      twins.length > 0 && el("section", {}, el("h3", {}, "Between the same two"), el("ul", { class: "claims" }, ...twins.map((t) => el("li", {}, button(edgeText(t), () => pick(["edge", t], true), "name"))))),
    ];
  }

  function evidence(e) {
    const c = edges.claim[e];
    if (c >= 0) return fullCitations(claims.evidence[c]);
    const items = edges.sources[e].map((s) => el("li", {}, el("b", {}, outside(sources.url[s], sources.title[s]))));
    return items.length ? el("ul", { class: "evidence" }, ...items) : el("p", { class: "note warn" }, "No source is given for this relation.");
  }

  function pathDetails() {
    const field = (name, end) => {
      const input = el("input", { id: `path-${end}`, type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": `path-${end}-hits`, "aria-autocomplete": "list", autocomplete: "off", placeholder: "Name or acronym" });
      const list = el("ul", { id: `path-${end}-hits`, role: "listbox", "aria-label": name, hidden: true });
      input.value = state.path[end] >= 0 ? nodes.label[state.path[end]] : "";
      combo(input, list, (i) => change(() => (state.path[end] = i), { into: true }));
      return el("div", {}, el("label", { for: input.id }, name), el("div", { class: "combo" }, input, list));
    };
    const asked = state.path.from >= 0 && state.path.to >= 0;
    const weakest = hops.length ? hops.reduce((a, b) => (weakness(b) > weakness(a) ? b : a)) : -1;
    const telling = hops.length > 1 && hops.some((e) => weakness(e) !== weakness(weakest));
    const items = hops.map((e) =>
      el(
        "li",
        { class: telling && e === weakest ? "weakest" : null },
        el("p", { class: "sentence" }, nodeButton(edges.from[e]), " ", el("span", { class: "rel" }, relations.label[edges.relation[e]]), " ", nodeButton(edges.to[e])),
        telling && e === weakest && el("p", { class: "dim" }, "the weakest hop"),
        el("p", {}, ...spaced(edges.claim[e] >= 0 ? chips(edges.claim[e]) : [el("span", { class: "chip" }, STANDINGS[standing[e]])])),
        edges.claim[e] >= 0 ? citations(edges.claim[e], 3) : evidence(e),
        button("all its evidence", () => pick(["edge", e], true), "plain"),
      ),
    );
    return [
      el("h2", {}, "Path between two"),
      el("p", { class: "dim" }, "Along the relations that pass the filters, the fewest hops, the best borne out."),
      el("div", { class: "form" }, field("From", "from"), field("To", "to")),
      el("div", { class: "row" }, asked && button("Turn round", () => change(() => (state.path = { from: state.path.to, to: state.path.from }))), button("Close", () => change(() => (state.path = null)))),
      asked && !items.length && el("p", { class: "note warn" }, state.path.from === state.path.to ? "Choose two different entities." : "Nothing that passes the filters connects the two."),
      items.length > 0 && el("p", { class: "dim" }, plural(items.length, "hop", "hops")),
      el("ol", { class: "hops" }, ...items),
    ];
  }

  function invitation() {
    const shown = range(total.nodes).filter((i) => nodeOn[i]);
    const degree = (i) => touching[i].filter((e) => edgeOn[e]).length;
    const top = shown.map((i) => [i, degree(i)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 6);
    return [
      el("div", { class: "invite" }, el("p", {}, "Click a dot or search a name; every line cites its passage."), el("p", {}, "Dashed lines are inferred, dotted ones disputed. Double-click a dot to see only its neighbours.")),
      top.length > 0 && el("section", {}, el("h3", {}, "Most relations shown"), el("ul", { class: "claims" }, ...top.map(([i, n]) => el("li", {}, el("div", { class: "who" }, mark(nodes.kind[i]), nodeButton(i), el("span", { class: "dim" }, String(n))))))),
    ];
  }

  function renderDetails() {
    const [what, i] = state.pick || [];
    const parts = what === "node" ? entityDetails(i) : what === "edge" ? edgeDetails(i) : state.path ? pathDetails() : invitation();
    if (state.pick && state.path) parts.unshift(button("‹ Back to the path", () => change(() => (state.pick = null)), "plain"));
    $("details").replaceChildren(...parts.filter(Boolean));
  }

  // -- table

  const columns = ["From", "Relation", "To", "When", "Standing", "Sources"];
  let sorted = { column: 0, up: true };

  const where = (e) => {
    const c = edges.claim[e];
    if (c < 0) return edges.sources[e].map((s) => sources.title[s]);
    return claims.evidence[c].map((p) => `${sources.title[passages.source[p]]}, ${passages.place[p]}`);
  };
  const cells = (e) => [nodes.label[edges.from[e]], relations.label[edges.relation[e]], nodes.label[edges.to[e]], edges.claim[e] >= 0 ? claims.when[edges.claim[e]] : "", STANDINGS[standing[e]], where(e).join("; ")];

  function rows() {
    const { column, up } = sorted;
    const shown = range(total.edges).filter((e) => edgeOn[e]).map((e) => [e, cells(e)]);
    const order = new Intl.Collator("en", { numeric: true });
    return shown.sort((a, b) => (up ? 1 : -1) * order.compare(a[1][column], b[1][column]) || order.compare(a[1].join(" "), b[1].join(" ")) || a[0] - b[0]);
  }

  function renderTable() {
    const head = columns.map((name, n) =>
      el("th", { scope: "col", "aria-sort": sorted.column === n ? (sorted.up ? "ascending" : "descending") : "none" }, button(`${name}${sorted.column === n ? (sorted.up ? " ↑" : " ↓") : ""}`, () => sortBy(n))),
    );
    const body = rows().map(([e, texts]) =>
      el(
        "tr",
        { class: state.pick && state.pick[0] === "edge" && state.pick[1] === e ? "chosen" : null },
        el("td", {}, nodeButton(edges.from[e])),
        el("td", {}, button(texts[1], () => pick(["edge", e], true))),
        el("td", {}, nodeButton(edges.to[e])),
        el("td", { class: "count" }, texts[3]),
        el("td", {}, texts[4]),
        el("td", { dir: "auto" }, texts[5] || "no source given"),
      ),
    );
    const caption = el("caption", { class: "quiet" }, "Relations that pass the filters");
    $("sheet").replaceChildren(el("table", {}, caption, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...body)));
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
    const head = ["subject", "subject label", "relation", "relation label", "object", "object label", "when", "status", "basis", "claim", "evidence"];
    const lines = rows().map(([e, texts]) => {
      const [a, b, r] = [edges.from[e], edges.to[e], edges.relation[e]];
      return [nodes.id[a], texts[0], relations.id[r], texts[1], nodes.id[b], texts[2], texts[3], edges.status[e], edges.basis[e], edges.claim[e] >= 0 ? claims.id[edges.claim[e]] : "", texts[5]];
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
    if (table) renderTable();
    drawing.show(nodeOn, edgeOn);
    drawing.raise(standOut(), what === "node" && nodeOn[i] ? [i] : [], what === "edge" && edgeOn[i] ? [i] : []);
    const now = drawing.counts();
    $("empty").hidden = now.edges > 0 || now.nodes > 0;
    const gone = range(total.edges).filter((e) => !edgeOn[e]);
    const word = gone.every((e) => relations.off[edges.relation[e]]) ? "mentions hidden" : "hidden";
    $("counts").textContent = `${plural(now.nodes, "entity", "entities")} and ${plural(now.edges, "relation", "relations")} shown${gone.length ? `; ${gone.length.toLocaleString("en")} ${word}` : ""}`;
    const usual = JSON.stringify(describe(fresh()));
    $("reset").hidden = JSON.stringify(describe(state)) === usual;
    if (frame && !table) drawing.frame();
    if (into) {
      $("details").scrollTop = 0;
      if (matchMedia("(max-width: 860px)").matches) $("details").scrollIntoView({ block: "start" });
    }
    writeAddress();
  }

  const describe = ({ off, pick: chosen, focus, path }) => [Object.keys(off).map((f) => writeSet(off[f], String)), chosen, focus, path];

  function standOut() {
    if (hops.length && !state.pick) return { nodes: new Set(hops.flatMap((e) => [edges.from[e], edges.to[e]])), edges: new Set(hops) };
    if (!state.pick) return null;
    const [what, i] = state.pick;
    const raised = what === "node" ? touching[i].filter((e) => edgeOn[e]) : edgeOn[i] ? [i] : [];
    if (!raised.length) return null;
    return { nodes: new Set([...raised.flatMap((e) => [edges.from[e], edges.to[e]]), ...(what === "node" ? [i] : [])]), edges: new Set(raised) };
  }

  function pick(what, into = false) {
    change(() => (state.pick = what), { into });
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

  const hub = () => range(total.nodes).filter((i) => nodeOn[i]).reduce((a, b) => (a < 0 || touching[b].length > touching[a].length ? b : a), -1);

  function resetAll() {
    const { view } = state;
    change(() => (state = { ...fresh(), view }), { frame: true });
    $("query").value = "";
  }

  const clicks = {
    "see-picture": () => change(() => (state.view = "picture")),
    "see-table": () => change(() => (state.view = "table")),
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

  for (const id of ["main", "search", "tools"]) $(id).hidden = false;
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
