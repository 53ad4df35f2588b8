"use strict";
// Write the details panel: an entity's claims, a relation's evidence, a path hop by hop, a story step by step.
window.writeDetails = (data, graph, parts, page) => {
  const { nodes, edges, relations, claims, passages, sources, stories, about } = data;
  const { STANDINGS, range, standing, touching, loose, other, weakness, bySource, edgeText, claimText, plural } = graph;
  const { $, el, mark, stroke, outside, button } = parts;
  const say = (kind, ...children) => el("p", { class: kind }, ...children);
  const who = (...children) => el("div", { class: "who" }, ...children);
  const item = (...children) => el("li", {}, ...children);
  const bold = (text) => el("b", { dir: "auto" }, text);
  const dim = (text) => el("span", { class: "dim" }, text);
  const part = (title, ...children) => el("section", {}, el("h2", { class: "small" }, title), ...children);
  const lesser = (title, ...children) => el("section", {}, el("h3", {}, title), ...children);
  const listed = (kind, items) => el("ul", { class: kind }, ...items);
  const words = (kind, text) => el("p", { class: kind, dir: "auto" }, text);
  const chip = (text, kind = "chip") => el("span", { class: kind }, text);
  const nodeButton = (i) => button(nodes.label[i], () => page.pick(["node", i], true), "name");
  const edgeButton = (e, text = edgeText(e), look = "name") => button(text, () => page.pick(["edge", e], true), look);
  const sentence = (e) => {
    const relation = el("span", { class: "rel" }, relations.label[edges.relation[e]]);
    return say("sentence", nodeButton(edges.from[e]), " ", relation, " ", nodeButton(edges.to[e]));
  };
  const chips = (c) => [
    claims.status[c] !== "accepted" && chip(claims.status[c], `chip ${claims.status[c]}`),
    claims.basis[c] === "inferred" && chip("inferred"),
    claims.stage[c] && claims.stage[c] !== "inForce" && chip(claims.stage[c]),
  ];
  const spaced = (list) => list.filter(Boolean).flatMap((part, n) => (n ? [" ", part] : [part]));

  const place = (p) => [
    el("i", {}, passages.place[p]),
    passages.gist[p] ? ": " : "",
    el("span", { dir: "auto" }, passages.gist[p]),
  ];

  function citations(c, most = Infinity) {
    const list = claims.evidence[c].slice(0, most);
    const items = bySource(list).map(([s, found]) =>
      item(bold(sources.title[s]), ...found.flatMap((p, n) => [n ? "; " : ", ", ...place(p)])),
    );
    const rest = claims.evidence[c].length - list.length;
    return listed("cite", [...items, rest > 0 && item(plural(rest, "more passage", "more passages"))]);
  }

  function aside(c) {
    const more = claims.more[c];
    const facts = [
      claims.when[c],
      more.note,
      more.behalf && `for ${more.behalf}`,
      more.said && `said by ${more.said}`,
      more.context && `in the context of ${more.context}`,
    ];
    return facts.filter(Boolean).join(" · ");
  }

  function relationItem(e, i) {
    const c = edges.claim[e];
    const seen = c >= 0 ? claims.evidence[c].length : edges.sources[e].length;
    const word = c >= 0 ? "evidence" : "more";
    const open = edgeButton(e, word, "plain");
    open.setAttribute("aria-label", `${word}: ${edgeText(e)}`);
    return item(
      who(
        mark(nodes.kind[other(e, i)]),
        nodeButton(other(e, i)),
        ...(c >= 0 ? chips(c) : [!seen && chip("no source", "chip rejected")]),
        open,
      ),
      c >= 0 && aside(c) && words("cite", aside(c)),
      c >= 0 ? citations(c) : listed("cite", edges.sources[e].map((s) => item(bold(sources.title[s])))),
    );
  }

  // What is folded is written when it is unfolded: some have a thousand relations.
  // Of a long list only the names are seen; what is cited is a click away, and on paper.
  function group(title, makers, open, brief = false) {
    const list = el("ul", { class: brief ? "claims brief" : "claims" });
    const fill = () => list.childElementCount || list.append(...makers.map((make) => make()));
    const box = el("details", { open }, el("summary", { dir: "auto" }, title, el("span", {}, ` · ${makers.length}`)), list);
    if (open) fill();
    box.addEventListener("toggle", () => box.open && fill());
    box.unfold = () => ([box.open] = [true, fill()]);
    return box;
  }

  function entityDetails(i) {
    const { state, passing, edgeOn } = page.now();
    const shown = touching[i].filter((e) => passing[e]);
    const hidden = touching[i].length - shown.length;
    const beyond = shown.filter((e) => !edgeOn[e]).length;
    const groups = new Map();
    for (const e of shown) {
      const forward = edges.from[e] === i;
      const name = forward ? relations.label[edges.relation[e]] : relations.inverse[edges.relation[e]];
      groups.set(name, [...(groups.get(name) || []), e]);
    }
    // Who did what comes first, what is merely about it last.
    const rank = ([, [e]]) => {
      const r = edges.relation[e];
      return graph.isRole(e) ? graph.roleOf[r] : 100 + 200 * relations.off[r] + 100 * (relations.family[r] === "texts");
    };
    const ordered = [...groups].sort((a, b) => rank(a) - rank(b) || b[1].length - a[1].length);
    const roles = ordered.filter(([, [e]]) => graph.isRole(e)).length;
    const byName = (a, b) =>
      edges.first[b] - edges.first[a] || nodes.label[other(a, i)].localeCompare(nodes.label[other(b, i)], "en");
    const focused = state.focus === i;
    const aka = nodes.names[i].filter((name) => name !== nodes.label[i]);
    const span = [nodes.start[i], nodes.end[i]].filter((date, n, both) => date && (n === 0 || date !== both[0])).join(" – ");
    const facts = [nodes.stakeholder[i], nodes.regional[i], span].filter(Boolean).join(" · ");
    const said =
      loose[i].length > 0 &&
      group(
        "what is said of it",
        loose[i].map((c) => () => looseItem(c, i)),
        loose[i].length <= 6 || !ordered.length,
      );
    const lists = ordered.map(([name, list]) =>
      group(
        name,
        list.sort(byName).map((e) => () => relationItem(e, i)),
        list.length <= 12 || shown.length <= 30,
        list.length > 3 && shown.length > 12,
      ),
    );
    const keyed = (id, made) => Object.assign(made, { id }); // a control whose text changes keeps the focus by its name
    const years = state.years && [...new Set(state.years)].join("–");
    return [
      say("kind", mark(nodes.kind[i]), ` ${nodes.class[i]}`),
      el("h2", { dir: "auto" }, nodes.label[i]),
      aka.length > 0 && words("aka", `also: ${aka.join(", ")}`),
      facts && say("aka", facts),
      ...nodes.links[i].map((url) => say("aka", outside(url, url.replace(/^https:\/\/(www\.)?/, "")))),
      el(
        "div",
        { class: "row" },
        keyed("focus", button(focused ? "Show everything" : "Only its neighbours", () => page.focusOn(focused ? -1 : i))),
        focused &&
          keyed(
            "depth",
            button(state.depth === 1 ? "Two steps" : "One step", () =>
              page.change(() => (state.depth = state.depth === 1 ? 2 : 1), { frame: true }),
            ),
          ),
        button("Path from here", () =>
          page.change(() => ([state.path, state.pick, state.story] = [{ from: i, to: -1, any: false }, null, null]), { into: true }),
        ),
      ),
      hidden > 0 &&
        say("note",
          years && !shown.length ? `Nothing that passes the filters is dated ${years}. ` : "",
          `${plural(hidden, "relation is", "relations are")} hidden by the filters${years ? `, which show ${years}` : ""}. `,
          button("Show all", () => page.showAll(i), "plain"),
        ),
      beyond > 0 &&
        !focused &&
        say("dim", `${plural(beyond, "relation leads", "relations lead")} beyond what is drawn.`),
      ...lists.slice(0, roles),
      said && loose[i].length <= 6 && said,
      ...lists.slice(roles),
      said && loose[i].length > 6 && said,
    ];
  }

  function looseItem(c, i) {
    const far = claims.from[c] === i ? claims.to[c] : claims.from[c];
    const name = claims.from[c] === i ? relations.label[claims.relation[c]] : relations.inverse[claims.relation[c]];
    const what = typeof far === "number" ? nodeButton(far) : bold(far);
    return item(who(dim(name), what, ...chips(c)), aside(c) && say("cite", aside(c)), citations(c), ...contradictions(c));
  }

  const titled = (s) => el("b", {}, outside(sources.url[s], sources.title[s]));

  function fullCitations(list) {
    const items = bySource(list).map(([s, found]) => {
      const facts = [sources.kind[s], sources.date[s], sources.symbol[s]].filter(Boolean).join(" · ");
      const places = found.map((p) => {
        const quoted = passages.words ? passages.words[p] : "";
        return el("li", { dir: "auto" }, ...place(p), quoted && el("q", { dir: "auto" }, quoted));
      });
      return item(titled(s), facts && say("dim", facts), el("ul", {}, ...places));
    });
    return listed("evidence", items);
  }

  function contradictions(c) {
    return (claims.more[c].contradicts || []).map((d) =>
      el(
        "div",
        { class: "note warn" },
        el("p", {}, "Contradicted by: ", bold(claimText(d)), " ", ...spaced(chips(d)), claims.when[d] ? ` (${claims.when[d]})` : ""),
        citations(d),
        claims.more[d].verdict && words(null, `Verdict: ${claims.more[d].verdict}`),
      ),
    );
  }

  function edgeDetails(e) {
    const { passing } = page.now();
    const c = edges.claim[e];
    const [a, b] = [edges.from[e], edges.to[e]];
    const twins = touching[a].filter((t) => t !== e && other(t, a) === b && passing[t]);
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
      say("kind", stroke(standing[e]), " relation"),
      el("h2", { class: "quiet" }, edgeText(e)),
      sentence(e),
      derived && words("note", `Follows from: ${claimText(c)}`),
      el(
        "dl",
        { class: "facts" },
        ...Object.entries(facts)
          .filter(([, v]) => v)
          .flatMap(([k, v]) => [el("dt", {}, k), el("dd", { dir: "auto" }, v)]),
      ),
      more.verdict && words("note", `Verdict: ${more.verdict}`),
      !passing[e] && say("note", "This relation is hidden by the filters. ", button("Show all", () => page.showAll(a), "plain")),
      lesser("Evidence", evidence(e)),
      ...(c >= 0 ? contradictions(c) : []),
      more.counter && lesser("Evidence against", fullCitations(more.counter)),
      twins.length > 0 &&
        lesser(
          "Between the same two",
          listed("claims", twins.map((t) => item(edgeButton(t), edges.claim[t] >= 0 && words("dim", aside(edges.claim[t]))))),
        ),
    ];
  }

  function evidence(e) {
    const c = edges.claim[e];
    if (c >= 0) return fullCitations(claims.evidence[c]);
    const items = edges.sources[e].map((s) => item(titled(s)));
    return items.length ? listed("evidence", items) : say("note warn", "No source is given for this relation.");
  }

  function pathDetails() {
    const { state, hops, round, passing } = page.now();
    const field = (name, end) => {
      const input = el("input", {
        id: `path-${end}`,
        type: "search",
        role: "combobox",
        "aria-expanded": "false",
        "aria-controls": `path-${end}-hits`,
        "aria-autocomplete": "list",
        autocomplete: "off",
        placeholder: "Name or acronym",
      });
      const list = el("ul", { id: `path-${end}-hits`, role: "listbox", "aria-label": name, hidden: true });
      input.value = state.path[end] >= 0 ? nodes.label[state.path[end]] : "";
      page.combo(input, list, (i) => {
        page.change(() => (state.path[end] = i), { into: true, aim: true });
        const missing = ["from", "to"].find((one) => state.path[one] < 0);
        if (missing) $(`path-${missing}`).focus();
      });
      return el("div", {}, el("label", { for: input.id }, name), el("div", { class: "combo" }, input, list));
    };
    const asked = state.path.from >= 0 && state.path.to >= 0;
    const others = hops.length ? graph.beside(state.path.from, state.path.to, hops, passing) : [];
    const weakest = hops.length ? hops.reduce((a, b) => (weakness(b) > weakness(a) ? b : a)) : -1;
    const telling = hops.length > 1 && hops.some((e) => weakness(e) !== weakness(weakest));
    const items = hops.map((e) =>
      el(
        "li",
        { class: telling && e === weakest ? "weakest" : null },
        sentence(e),
        telling && e === weakest && say("dim", "the weakest hop"),
        el("p", {}, ...spaced(edges.claim[e] >= 0 ? chips(edges.claim[e]) : [chip(STANDINGS[standing[e]])])),
        edges.claim[e] >= 0 ? citations(edges.claim[e], 3) : evidence(e),
        edgeButton(e, "all its evidence", "plain"),
      ),
    );
    return [
      el("h2", {}, "Path between two"),
      say("dim", `Along ${state.path.any ? "all relations, votes and mentions too" : "the relations that pass the filters"}, the fewest hops, the best borne out.`),
      el("div", { class: "form" }, field("From", "from"), field("To", "to")),
      el(
        "div",
        { class: "row" },
        asked &&
          button("Turn round", () => page.change(() => (state.path = { ...state.path, from: state.path.to, to: state.path.from }))),
        button("Close", () => page.change(() => (state.path = null))),
      ),
      asked &&
        !items.length &&
        say("note warn",
          state.path.from === state.path.to ? "Choose two different entities." : "Nothing that passes the filters connects the two. ",
          round && button("Go through votes and mentions", () => page.change(() => (state.path.any = true), { aim: true }), "plain"),
        ),
      items.length > 0 && say("dim", `${plural(items.length, "hop", "hops")}${items.length > 1 && !telling ? ", borne out alike" : ""}`),
      el("ol", { class: "hops" }, ...items),
      others.length > 0 && lesser("Other ways", ...others.map((way) => listed("claims", way.map((e) => item(edgeButton(e)))))),
    ];
  }

  function storyDetails() {
    const { state } = page.now();
    const [told, at] = state.story;
    const story = stories[told];
    const step = story.steps[at];
    const last = story.steps.length - 1;
    const drawn = (c) => graph.edgeOf.get(c);
    const next = button(at < last ? "Next" : "To the start", () => page.tell(told, at < last ? at + 1 : 0), "strong");
    next.id = "story-next";
    return [
      say("kind", `Story · step ${at + 1} of ${last + 1}`),
      el("h2", { dir: "auto" }, story.title),
      at === 0 && story.intro && words("dim", story.intro),
      el("h3", { dir: "auto" }, step.title),
      words("sentence", step.text),
      el("div", { class: "row" }, at > 0 && button("Back", () => page.tell(told, at - 1)), next, button("Close", () => page.tell(null))),
      listed("claims", [
        ...step.claims.map((c) =>
          item(
            who(drawn(c) === undefined ? bold(claimText(c)) : edgeButton(drawn(c), claimText(c)), ...chips(c)),
            aside(c) && words("cite", aside(c)),
            citations(c),
            ...contradictions(c),
          ),
        ),
        ...step.nodes.map((i) => item(who(mark(nodes.kind[i]), nodeButton(i)))),
      ]),
    ];
  }

  // Questions that the search answers, made of what stands out in the picture.
  function examples(degree) {
    const { nodeOn, passing } = page.now();
    const best = (kind) =>
      range(nodes.size)
        .filter((i) => nodeOn[i] && nodes.kind[i] === kind)
        .sort((a, b) => degree(b) - degree(a) || a - b);
    const [[event], [body, other], [process]] = [best("event"), best("organisation"), best("process")];
    const years = new Map();
    for (const e of body === undefined ? [] : touching[body]) {
      if (passing[e] && edges.first[e]) years.set(edges.first[e], (years.get(edges.first[e]) || 0) + 1);
    }
    const [year] = [...years.keys()].sort((a, b) => years.get(b) - years.get(a) || b - a);
    const from = other ?? body;
    return [
      event !== undefined && ["event", `Who took part in ${nodes.short[event]}`, () => page.found(event, {})],
      year && ["organisation", `${nodes.short[body]} in ${year}`, () => page.found(body, { year })],
      from !== undefined && process !== undefined && ["process", `${nodes.short[from]} to ${nodes.short[process]}`, () => page.found(from, { to: process })],
    ].filter(Boolean);
  }

  function invitation() {
    const { state, nodeOn, edgeOn, communities } = page.now();
    const touch = matchMedia("(hover: none)").matches;
    const degree = (i) => touching[i].filter((e) => edgeOn[e]).length;
    const top = (list, most) =>
      list
        .map((i) => [i, degree(i)])
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most);
    const shown = top(range(nodes.size).filter((i) => nodeOn[i]), 6);
    const entry = ([i, n]) => item(who(mark(nodes.kind[i]), nodeButton(i), dim(String(n))));
    const line = (...children) => el("li", { class: "who" }, ...children);
    const ask = ([kind, text, onclick]) => line(mark(kind), button(text, onclick, "name"));
    const screen = (title, list) => Object.assign(part(title, list), { className: "screen" });
    const disputed = standing.filter((name) => name === "disputed").length;
    const others = new Set(Object.keys(STANDINGS).filter((name) => name !== "disputed"));
    const onlyDisputed = () => page.change(() => Object.assign(state.off, { standings: others, relations: new Set() }), { frame: true });
    return [
      el(
        "div",
        { class: "invite" },
        el("p", {}, el("b", {}, `${touch ? "Tap" : "Click"} a dot or search a name:`), ` every line leads to the passage it rests on. ${touch ? "Double-tap" : "Double-click"} a dot to see only its neighbours.`),
        about.backbone.length > 0 && el("p", {}, "The picture opens with what holds the graph together; search, filters and the table reach all of it."),
        el(
          "p",
          {},
          "Dashed lines are inferred, red dotted ones disputed",
          disputed ? ": " : ".",
          disputed > 0 && button(`show the ${plural(disputed, "disputed relation", "disputed relations")}`, onlyDisputed, "plain"),
        ),
      ),
      shown.length > 2 &&
        screen("Ask, for example", listed("claims asks", examples(degree).map(ask))),
      stories.length > 0 &&
        screen(
          "Stories, step by step",
          listed(
            "claims stories",
            stories.map((story, n) =>
              line(button(story.title, () => page.tell(n, 0), "name"), dim(plural(story.steps.length, "step", "steps"))),
            ),
          ),
        ),
      communities &&
        part(
          "Groups that hold together",
          listed(
            "claims",
            communities.slice(0, 8).map((list, n) =>
              line(
                el("span", { class: `swatch swatch-${n}` }),
                el("span", { class: "names", dir: "auto" }, top(list, 3).map(([i]) => nodes.short[i]).join(", ")),
                dim(String(list.length)),
              ),
            ),
          ),
        ),
      shown.length > 0 && part("Most relations shown", listed("claims", shown.map(entry))),
    ];
  }

  return { entityDetails, edgeDetails, pathDetails, storyDetails, invitation };
};
