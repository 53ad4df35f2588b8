"use strict";
// The page: what the reader chose, kept in the address; search, views, keys. Texts are set as text, never as markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  unpackTables(data);
  const { about, nodes, edges, relations, claims, stories, picture } = data;
  const graph = readGraph(data);
  const { range, touching, plural } = graph;
  const parts = pageParts(picture);
  const { $, el, mark } = parts;
  const layouts = pageLayouts(data, graph);
  const narrow = matchMedia("(max-width: 860px)");
  const FEW = 400; // what passes the filters is drawn whole up to here; above, where there is a backbone, only that

  // -- what the reader has chosen; kept in the address

  const filters = pageFilters(data, graph, parts, (edit) => change(() => edit(state)));
  const fresh = () => ({
    view: "picture",
    layout: "network",
    off: filters.fresh(),
    years: null,
    undated: true,
    whole: false, // show all that passes the filters, not the backbone alone
    pick: null,
    focus: -1,
    depth: 1,
    path: null, // { from, to, any }: positions of nodes or -1; along any relation, votes and mentions too
    story: null, // [story, step]
    look: "kinds",
    merge: false,
  });
  let state = fresh();
  let now = { passing: [], nodeOn: [], edgeOn: [], hops: [], round: false, communities: null };

  const node = (name) => nodes.id.indexOf(name ?? "");

  // What the reader goes to is a step that the browser's way back undoes; filters and looks are not.
  const PLACES = ["view", "layout", "entity", "relation", "focus", "from", "to", "via", "story"];
  let placed = null;

  function writeAddress() {
    const hash = new URLSearchParams();
    if (state.view === "table") hash.set("view", "table");
    if (state.layout === "timeline") hash.set("layout", "timeline");
    if (state.pick) {
      const [what, i] = state.pick;
      hash.set(...(what === "node" ? ["entity", nodes.id[i]] : ["relation", edges.id[i]]));
    }
    if (state.focus >= 0) hash.set("focus", `${state.depth}:${nodes.id[state.focus]}`);
    if (state.path?.from >= 0) hash.set("from", nodes.id[state.path.from]);
    if (state.path?.to >= 0) hash.set("to", nodes.id[state.path.to]);
    if (state.path?.any) hash.set("via", "any");
    if (state.story) hash.set("story", `${state.story[1] + 1}:${stories[state.story[0]].id}`);
    if (state.whole) hash.set("show", "all");
    if (state.look !== "kinds") hash.set("look", state.look);
    if (state.merge) hash.set("merge", "yes");
    filters.write(state, hash);
    if (![...hash].length && Object.keys(about.start).length) hash.set("start", "no"); // else the page would begin as it was made to
    const text = hash.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
    const place = PLACES.map((key) => hash.get(key)).join("|");
    const moved = placed !== null && place !== placed;
    placed = place;
    if (location.hash.slice(1) === text) return;
    try {
      history[moved ? "pushState" : "replaceState"](null, "", `#${text}`);
    } catch {
      // A page inside a frame may not be allowed an address; it works without.
    }
  }

  function readAddress(hash) {
    const next = fresh();
    if (hash.get("view") === "table") next.view = "table";
    if (hash.get("layout") === "timeline") next.layout = "timeline";
    const edge = edges.id.indexOf(hash.get("relation") ?? "");
    if (node(hash.get("entity")) >= 0) next.pick = ["node", node(hash.get("entity"))];
    else if (edge >= 0) next.pick = ["edge", edge];
    const focus = /^([1-3]):(.+)$/.exec(hash.get("focus") ?? "");
    if (focus && node(focus[2]) >= 0) [next.depth, next.focus] = [Number(focus[1]), node(focus[2])];
    if (hash.has("from") || hash.has("to")) next.path = { from: node(hash.get("from")), to: node(hash.get("to")), any: hash.get("via") === "any" };
    const step = /^(?:(\d+):)?([\w-]+)$/.exec(hash.get("story") ?? "");
    const told = step ? stories.findIndex((story) => story.id === step[2]) : -1;
    if (told >= 0) next.story = [told, Math.min(Math.max(Number(step[1] || 1), 1), stories[told].steps.length) - 1];
    next.whole = hash.get("show") === "all";
    if (["colours", "outlines"].includes(hash.get("look"))) next.look = hash.get("look");
    next.merge = hash.get("merge") === "yes";
    filters.read(hash, next);
    state = next;
  }

  const address = () => {
    const here = location.hash.length > 1 ? location.hash.slice(1) : new URLSearchParams(about.start).toString();
    readAddress(new URLSearchParams(here));
  };

  // -- what is shown: what passes the filters and lies in the part looked at, with what the reader has chosen

  function sift() {
    const passing = filters.passes(state);
    const { path, pick, story } = state;
    const way = (on) => (path && path.from >= 0 && path.to >= 0 ? graph.shortest(path.from, path.to, on) : []);
    const anyWay = () => way(filters.passes({ ...state, off: { ...state.off, relations: new Set() } }));
    const hops = path?.any ? anyWay() : way(passing);
    const round = path && !path.any && !hops.length && anyWay().length > 0; // only what is hidden connects the two
    const ends = (e) => [edges.from[e], edges.to[e]];
    const forced = new Set(story ? stepEdges() : path?.any ? hops : []);
    let kept;
    if (state.focus >= 0) kept = new Set(graph.around(state.focus, state.depth, passing).keys());
    else {
      kept = new Set(range(edges.size).flatMap((e) => (passing[e] ? ends(e) : [])));
      const large = about.backbone.length > 0 && !state.whole && kept.size > FEW;
      if (large) kept = new Set(about.backbone.filter((i) => kept.has(i)));
    }
    const guests = [];
    if (pick && pick[0] === "node" && !state.off.kinds.has(nodes.kind[pick[1]])) {
      const near = state.focus < 0 ? touching[pick[1]].filter((e) => passing[e]) : [];
      const drawn = kept.has(pick[1]) && near.length > 40 ? near.filter(graph.isRole) : near; // of many, those with a role
      guests.push(pick[1], ...drawn.flatMap(ends));
    }
    if (pick && pick[0] === "edge" && passing[pick[1]]) guests.push(...ends(pick[1]));
    if (story) guests.push(...stories[story[0]].steps[story[1]].nodes, ...[...forced].flatMap(ends));
    guests.push(...hops.flatMap(ends));
    guests.forEach((i) => kept.add(i));
    const edgeOn = range(edges.size).map((e) => (passing[e] && kept.has(edges.from[e]) && kept.has(edges.to[e])) || forced.has(e));
    const nodeOn = range(nodes.size).map((i) => i === state.focus || touching[i].some((e) => edgeOn[e]));
    guests.forEach((i) => (nodeOn[i] = true));
    now = { passing, nodeOn, edgeOn, hops, round, communities: state.look === "kinds" ? null : communities(nodeOn, edgeOn) };
  }

  const stepEdges = () => {
    const { claims: told } = stories[state.story[0]].steps[state.story[1]];
    return told.filter((c) => graph.edgeOf.has(c)).map((c) => graph.edgeOf.get(c));
  };

  // A path and a step of a story say on their lines what each stands for, unless there are too many.
  const told = () => {
    const lines = state.story ? stepEdges() : now.hops;
    return lines.length <= 6 ? lines : [];
  };

  const communities = (nodeOn, edgeOn) =>
    findCommunities(
      range(nodes.size).filter((i) => nodeOn[i]),
      range(edges.size)
        .filter((e) => edgeOn[e])
        .map((e) => [edges.from[e], edges.to[e]]),
    );

  function arrange() {
    const { wide, high } = drawing.room(state.layout === "timeline");
    const aspect = wide / high;
    if (state.layout === "timeline") return layouts.lanes(now.nodeOn, aspect);
    if (state.focus >= 0 && now.nodeOn.filter(Boolean).length <= 140) return layouts.rings(state.focus, now.nodeOn, now.edgeOn, aspect < 0.9);
    return layouts.network(aspect);
  }

  // -- search

  function combo(input, list, onpick, seek = graph.matches) {
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
      input.value = nodes.label[hits[n].i];
      close();
      onpick(hits[n].i, hits[n]);
    };
    const more = ({ also, year, to, i }) => {
      if (year) return ` in ${year}`;
      if (to !== undefined) return ` → ${nodes.label[to]}: the path`;
      return also && also !== nodes.label[i] ? ` (${also})` : "";
    };
    const suggest = () => {
      const every = seek(input.value);
      hits = every.slice(0, 30);
      const items = hits.map((hit, n) =>
        el(
          "li",
          {
            role: "option",
            id: `${list.id}-${n}`,
            "aria-selected": "false",
            onmousedown: (event) => event.preventDefault(),
            onclick: () => take(n),
          },
          mark(nodes.kind[hit.i]),
          el("span", { dir: "auto" }, nodes.label[hit.i], el("span", { class: "dim" }, more(hit))),
          el("span", { class: "dim" }, String(touching[hit.i].length)),
        ),
      );
      const rest = every.length - hits.length;
      const named = every.length > 0 && every.every((hit) => !hit.year && hit.to === undefined);
      const says = [
        !every.length && "No entity of this name",
        rest > 0 && `${rest} more; type on`,
        seek !== graph.matches && named && "Add a year, or “to” and a second name",
      ].filter(Boolean);
      if (says.length) items.push(el("li", { class: "none", role: "option", "aria-disabled": "true" }, says.join(" · ")));
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

  function found(i, { year, to }) {
    if (to !== undefined) change(() => ([state.path, state.pick, state.story] = [{ from: i, to }, null, null]), { into: true, aim: true });
    else if (year) {
      // all of one in a year: its surroundings alone
      Object.assign(state, { years: [year, year], undated: false });
      focusOn(i, true);
    } else pick(["node", i], true);
  }

  // -- details

  const page = { now: () => ({ state, ...now }), pick, change, focusOn, showAll, combo, tell, found };
  const panels = writeDetails(data, graph, parts, page);
  const table = pageTable(data, graph, parts, page);

  function renderDetails() {
    const [what, i] = state.pick || [];
    const panel =
      what === "node"
        ? panels.entityDetails(i)
        : what === "edge"
          ? panels.edgeDetails(i)
          : state.story
            ? panels.storyDetails()
            : state.path
              ? panels.pathDetails()
              : panels.invitation();
    const back = state.story ? "‹ Back to the story" : "‹ Back to the path";
    if (state.pick && (state.path || state.story))
      panel.unshift(parts.button(back, () => change(() => (state.pick = null), { aim: true }), "plain"));
    parts.rewrite($("details"), panel.filter(Boolean));
    const title = $("details").querySelector("h2")?.textContent ?? "";
    if (opened && title !== $("said").textContent) $("said").textContent = title;
  }

  function tell(told, step) {
    const away = told === null ? { story: null } : { story: [told, step], pick: null, path: null, focus: -1 };
    change(() => Object.assign(state, away), { aim: true, frame: told === null });
    $("details").scrollTop = 0;
    if (told !== null) $("story-next")?.focus({ preventScroll: true });
  }

  // -- files

  function download(blob, name) {
    const link = el("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  // A figure is in light colours, and says what its shapes and lines stand for.
  function figure() {
    paint("light");
    const sketch = drawing.sketch();
    applyTheme();
    const kinds = Object.keys(data.kinds).filter((kind) => sketch.nodes.some((one) => one.kind === kind));
    const lines = Object.keys(graph.STANDINGS).filter((name) => now.edgeOn.some((on, e) => on && graph.standing[e] === name));
    const signs = [...kinds.map((kind) => ({ kind, text: data.kinds[kind] })), ...lines.map((line) => ({ line, text: graph.STANDINGS[line] }))];
    return makeFigure(sketch, parts.OUTLINES, picture, about.title, signs);
  }

  // On paper the picture is a figure in light colours, whole and sharp; what is folded is unfolded.
  function toPaper() {
    $("details").querySelectorAll("details").forEach((box) => box.unfold());
    if (state.view === "table") return paint("light");
    $("paper").replaceChildren(new DOMParser().parseFromString(figure()[0], "image/svg+xml").documentElement);
    paint("light");
  }

  function fromPaper() {
    $("paper").replaceChildren();
    applyTheme();
  }

  // -- bringing it together

  function change(edit, options = {}) {
    edit();
    update(options);
  }

  let laid = "";
  let opened = false; // what has just been opened is not announced

  function update({ frame = false, into = false, aim = false } = {}) {
    sift();
    filters.count(state, now.nodeOn, now.edgeOn);
    renderDetails();
    renderTools();
    const inTable = state.view === "table";
    if (inTable) table.render();
    drawing.merge(state.merge);
    drawing.show(now.nodeOn, now.edgeOn);
    const arrangement = [state.layout, state.focus, state.depth, state.layout === "network" && state.focus < 0 ? "" : now.nodeOn.map(Number).join("")].join("|");
    const moved = laid !== arrangement;
    if (moved) drawing.put(arrange());
    drawing.group(now.communities, state.look === "outlines");
    const [what, i] = state.pick || [];
    drawing.raise(standOut(), what === "node" && now.nodeOn[i] ? [i] : [], what === "edge" && now.edgeOn[i] ? [i] : [], state.pick ? [] : told());
    const places = (key) => key.split("|").slice(0, 3).join();
    const jumped = laid !== "" && places(laid) !== places(arrangement);
    laid = arrangement;
    const raised = aim && (now.hops.length || state.story) && standOut();
    if (!inTable && raised) drawing.frame([...raised.nodes], true, 1.1);
    else if (!inTable && (frame || jumped || (moved && state.layout === "timeline"))) drawing.frame(null, !jumped);
    if (into) {
      $("details").scrollTop = 0;
      if (narrow.matches) $("details").scrollIntoView({ block: "start" });
    }
    writeAddress();
    opened = true;
  }

  function renderTools() {
    const inTable = state.view === "table";
    $("sheet").hidden = !inTable;
    $("frame").hidden = inTable;
    const pressed = {
      "see-table": inTable,
      "see-picture": !inTable && state.layout === "network",
      "see-timeline": !inTable && state.layout === "timeline",
    };
    for (const [id, on] of Object.entries(pressed)) $(id).setAttribute("aria-pressed", String(on));
    for (const id of ["save-png", "save-svg"]) $(id).disabled = inTable;
    $("main").classList.toggle("wide", inTable && !state.pick && !state.path && !state.story);
    $("dating").hidden = !pressed["see-timeline"];
    $("hint").hidden ||= pressed["see-timeline"];
    $("look").value = state.look;
    $("merge").checked = state.merge;
    const shown = { nodes: now.nodeOn.filter(Boolean).length, edges: now.edgeOn.filter(Boolean).length };
    $("empty").hidden = shown.edges > 0 || shown.nodes > 0;
    const gone = edges.size - shown.edges;
    const beyond = now.passing.filter((on, e) => on && !now.edgeOn[e]).length;
    const quiet = gone > 0 && now.edgeOn.every((on, e) => on || relations.off[edges.relation[e]]);
    const what = quiet ? [...new Set(range(relations.size).filter((r) => relations.off[r]).map((r) => (relations.family[r] === "votes" ? "votes" : "mentions")))].join(" and ") + " hidden" : "hidden";
    const text = `${plural(shown.nodes, "entity", "entities")} and ${plural(shown.edges, "relation", "relations")} shown`;
    $("counts").textContent = `${text}${gone ? `; ${gone.toLocaleString("en")} ${what}` : ""}`;
    const backbone = about.backbone.length > 0 && state.focus < 0;
    $("whole").hidden = !(backbone && (state.whole || beyond > 0));
    $("whole").textContent = state.whole ? "Only the backbone" : `Show all: ${plural(beyond, "more relation", "more relations")}`;
    $("reset").hidden = filters.usual(state) && state.focus < 0 && !state.pick && !state.path && !state.story && !state.whole;
  }

  function standOut() {
    const of = (list, more = []) => ({ nodes: new Set([...list.flatMap((e) => [edges.from[e], edges.to[e]]), ...more]), edges: new Set(list) });
    if (!state.pick && state.story) return of(stepEdges(), stories[state.story[0]].steps[state.story[1]].nodes);
    if (!state.pick) return now.hops.length ? of(now.hops) : null;
    const [what, i] = state.pick;
    const raised = what === "node" ? touching[i].filter((e) => now.edgeOn[e]) : now.edgeOn[i] ? [i] : [];
    return raised.length ? of(raised, what === "node" ? [i] : []) : null;
  }

  function pick(what, into = false) {
    const wasShown = what && what[0] === "node" && now.nodeOn[what[1]];
    change(() => (state.pick = what), { into });
    if (!what || what[0] !== "node" || nodes.label[what[1]] !== $("query").value) $("query").value = "";
    if (!what || state.view !== "picture") return;
    if (what[0] === "node" && now.nodeOn[what[1]]) {
      if (wasShown) drawing.reveal(what[1]);
      else drawing.frame([what[1], ...touching[what[1]].filter((e) => now.edgeOn[e]).map((e) => graph.other(e, what[1]))], true, 1.1);
    }
  }

  function focusOn(i, into = false) {
    change(
      () => {
        [state.focus, state.depth, state.pick, state.story] = [i, 1, i >= 0 ? ["node", i] : state.pick, null];
        if (i < 0) [state.years, state.undated] = [null, true]; // everything: of all years too
      },
      { frame: true, into },
    );
  }

  function showAll(i) {
    change(() => {
      state.off = { ...filters.fresh(), relations: new Set() };
      [state.years, state.undated, state.focus] = [null, true, state.focus === i ? i : -1];
    });
  }

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(`--${name}`).trim();
    const from = (names, prefix) => Object.fromEntries(names.map((name) => [name, read(`${prefix}${name}`)]));
    return {
      ...from(["page", "ink", "soft", "accent", "rule"], ""),
      kinds: from(Object.keys(data.kinds), "k-"),
      lines: from(Object.keys(picture.lines), "line-"),
      groups: ["person", "organisation", "state", "process", "document", "event", "cbm", "programme"].map((kind) => read(`k-${kind}`)),
    };
  }

  const system = matchMedia("(prefers-color-scheme: dark)");
  let theme = ""; // the reader's choice; else the system's
  const isDark = () => (theme ? theme === "dark" : system.matches);

  function paint(look) {
    document.documentElement.dataset.theme = look;
    drawing.theme(colours());
    if (now.communities) update();
  }

  function applyTheme() {
    paint(isDark() ? "dark" : "light");
    $("theme").setAttribute("aria-pressed", String(isDark()));
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      $("query").focus();
    } else if (event.key === "Escape" && !typing) {
      pick(null);
    }
  }

  function walk(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const here = state.pick && state.pick[0] === "node" && now.nodeOn[state.pick[1]] ? state.pick[1] : -1;
    if (step) {
      const next = here >= 0 ? drawing.neighbour(here, ...step) : hub();
      if (here >= 0) placed = null; // a walk is one step of the way back
      if (next >= 0) pick(["node", next]);
    } else if (event.key === "Enter" && here >= 0) $("details").focus();
    else if (event.key === "+" || event.key === "=") drawing.zoom(1.25);
    else if (event.key === "-") drawing.zoom(0.8);
    else if (event.key === "0") drawing.frame();
    else return;
    event.preventDefault();
  }

  const hub = () =>
    range(nodes.size)
      .filter((i) => now.nodeOn[i])
      .reduce((a, b) => (a < 0 || graph.degree[b] > graph.degree[a] ? b : a), -1);

  function resetAll() {
    const { view, layout } = state;
    change(() => (state = { ...fresh(), view, layout }), { frame: true });
    $("query").value = "";
  }

  const see = (view, layout) => () => change(() => Object.assign(state, { view, layout }), { frame: view === "picture" });

  const clicks = {
    "see-picture": see("picture", "network"),
    "see-timeline": see("picture", "timeline"),
    "see-table": () => change(() => (state.view = "table")),
    skip: () => {
      change(() => (state.view = "table"));
      $("sheet").focus();
    },
    "find-path": () => {
      const from = state.pick && state.pick[0] === "node" ? state.pick[1] : -1;
      change(() => ([state.path, state.pick, state.story] = [state.path || { from, to: -1 }, null, null]), { into: true });
      $(state.path.from >= 0 ? "path-to" : "path-from").focus();
    },
    "save-csv": () => download(new Blob([table.csv()], { type: "text/csv;charset=utf-8" }), "corridors.csv"),
    "save-svg": () => download(new Blob([figure()[0]], { type: "image/svg+xml" }), "corridors.svg"),
    "save-png": () => rasterise(...figure(), 2, (blob) => download(blob, "corridors.png")),
    print: () => window.print(),
    theme: () => {
      theme = isDark() ? "light" : "dark";
      applyTheme();
    },
    "zoom-in": () => drawing.zoom(1.25),
    "zoom-out": () => drawing.zoom(0.8),
    "zoom-fit": () => drawing.frame(),
    whole: () => change(() => (state.whole = !state.whole), { frame: true }),
    reset: resetAll,
    "empty-reset": resetAll,
  };

  // The hint goes when it has been taken.
  for (const act of ["pointerdown", "wheel", "keydown"]) $("frame").addEventListener(act, () => ($("hint").hidden = true), { once: true, passive: true });
  for (const id of ["main", "search", "tools", "skip"]) $(id).hidden = false;
  if (narrow.matches) $("filter-box").open = false;
  filters.build();
  const drawing = drawPicture($("canvas"), data, graph, {
    pick: (i, e) => pick(i >= 0 ? ["node", i] : e >= 0 ? ["edge", e] : null),
    focus: focusOn,
    caption: (e) => relations.label[edges.relation[e]],
  });
  combo($("query"), $("hits"), found, graph.suggestions);
  for (const [id, onclick] of Object.entries(clicks)) $(id).addEventListener("click", onclick);
  $("look").addEventListener("change", () => change(() => (state.look = $("look").value)));
  $("merge").addEventListener("change", () => change(() => (state.merge = $("merge").checked)));
  document.addEventListener("keydown", keys);
  $("canvas").addEventListener("keydown", walk);
  system.addEventListener("change", applyTheme);
  window.addEventListener("beforeprint", toPaper);
  window.addEventListener("afterprint", fromPaper);
  window.addEventListener("hashchange", () => {
    address();
    update({ frame: true, aim: true });
  });
  address();
  applyTheme();
  update();
  const aside = state.pick && state.pick[0] === "node" && about.backbone.length && !about.backbone.includes(state.pick[1]);
  const raised = (now.hops.length || state.story || aside) && standOut();
  drawing.frame(raised ? [...raised.nodes] : null, false, raised ? 1.1 : 1.5);
  window.corridors = { drawing, state: () => state, claims: claims.size };
})();
