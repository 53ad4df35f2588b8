"use strict";
// Unpack the tables; know the graph: who touches what, what is near, the best path, whose name a text is.
window.unpackTables = (data) => {
  const column = (c, size) => {
    if (Array.isArray(c)) return c;
    if (c.of) return c.n.map((n) => c.of[n]);
    const filled = Array(size).fill(c.most);
    c.at.forEach((n, k) => (filled[n] = c.else[k]));
    return filled;
  };
  for (const name of ["nodes", "edges", "relations", "claims", "passages", "sources"]) {
    const { size, ...columns } = data[name];
    data[name] = Object.fromEntries(Object.entries(columns).map(([key, c]) => [key, column(c, size)]));
    data[name].size = size;
  }
  const { nodes, edges, relations, claims } = data;
  const dotted = (i) => nodes.id[i].replace(":", ".");
  nodes.short = nodes.short.map((text, i) => text ?? nodes.label[i]);
  claims.id = claims.id.map((rest, c) => {
    if (rest !== "" && rest[0] !== ".") return rest;
    const parts = [dotted(claims.from[c]), relations.id[claims.relation[c]].replace(/^[^:]*:/, "")];
    if (typeof claims.to[c] === "number") parts.push(dotted(claims.to[c]));
    return `claim:${parts.join(".")}${rest}`;
  });
  for (const key of ["from", "to", "relation", "status", "basis"])
    edges[key] = edges[key].map((value, e) => value ?? claims[key][edges.claim[e]]);
  edges.id = edges.claim.map((c, e) => {
    if (c >= 0 && claims.relation[c] === edges.relation[e]) return claims.id[c];
    return `${c >= 0 ? claims.id[c] : nodes.id[edges.from[e]]} ${relations.id[edges.relation[e]]} ${nodes.id[edges.to[e]]}`;
  });
};

window.readGraph = (data) => {
  const { about, nodes, edges, relations, claims, passages } = data;
  const total = { nodes: nodes.size, edges: edges.size };
  const range = (count) => Array.from({ length: count }, (_, i) => i);
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
  for (let e = 0; e < total.edges; e++) {
    touching[edges.from[e]].push(e);
    if (edges.to[e] !== edges.from[e]) touching[edges.to[e]].push(e);
  }
  const degree = touching.map((list) => list.filter((e) => !relations.off[edges.relation[e]]).length);
  const edgeOf = new Map(); // of a claim
  edges.claim.forEach((c, e) => c >= 0 && (!edgeOf.has(c) || claims.relation[c] === edges.relation[e]) && edgeOf.set(c, e));
  const loose = range(total.nodes).map(() => []); // claims about an entity that are no line: dates, rules, plans
  claims.id.forEach((_, c) => {
    if (edgeOf.has(c) || !about.statuses.includes(claims.status[c])) return;
    for (const end of new Set([claims.from[c], claims.to[c]])) if (typeof end === "number") loose[end].push(c);
  });
  const NONE = "not stated";
  const groupsOf = (column, declared) =>
    edges.claim.map((c, e) => {
      const found = new Set([nodes[column][edges.from[e]], nodes[column][edges.to[e]], c >= 0 && claims.more[c][declared]]);
      const named = [...found].filter(Boolean);
      return named.length ? named : [NONE];
    });
  const groups = { stakeholder: groupsOf("stakeholder", "group"), regional: groupsOf("regional", "region") };

  // What somebody did somewhere, foremost first; the rest is told after it.
  const ROLES = ["organised", "hosted", "chaired", "moderated", "moderatedOnline", "rapporteurOf", "spokeAt"].map((name) => `cor:${name}`);
  const roleOf = relations.id.map((name) => (ROLES.includes(name) ? ROLES.indexOf(name) : ROLES.length));
  const isRole = (e) => roleOf[edges.relation[e]] < ROLES.length;

  const other = (e, i) => (edges.from[e] === i ? edges.to[e] : edges.from[e]);

  function around(start, depth, edgeOn) {
    const near = new Map([[start, 0]]);
    for (let step = 1, rim = [start]; step <= depth; step++) {
      const next = rim.flatMap((i) => touching[i].filter((e) => edgeOn[e]).map((e) => other(e, i)));
      rim = [...new Set(next)].filter((i) => !near.has(i));
      rim.forEach((i) => near.set(i, step));
    }
    return near;
  }

  // How little an edge bears: disputed before proposed, inferred before stated, one source before several.
  function weakness(e) {
    const rank = { accepted: 0, structure: 0, disputed: 4, proposed: 8, unsourced: 10, rejected: 12 }[edges.status[e]];
    const sourcesBehind = edges.claim[e] >= 0 ? claims.witnesses[edges.claim[e]] : 1;
    return rank + (edges.basis[e] === "inferred" ? 2 : 0) + 1 / Math.max(1, sourcesBehind);
  }

  // Fewest hops; among those the best borne out. Topics and places sort things, they connect nobody.
  function shortest(start, goal, edgeOn) {
    const sorts = (i) => i !== goal && (nodes.kind[i] === "topic" || nodes.kind[i] === "place");
    const best = new Map([[start, { cost: 0, edge: -1, before: -1 }]]);
    let ring = [start];
    while (ring.length && !best.has(goal)) {
      const found = new Map();
      for (const i of ring) {
        for (const e of touching[i]) {
          const j = other(e, i);
          if (!edgeOn[e] || best.has(j) || sorts(j)) continue;
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

  // The next best ways that touch nothing of those before them but the two ends.
  function beside(start, goal, way, edgeOn, most = 2) {
    const open = [...edgeOn];
    const found = [];
    for (let last = way; last.length && found.length < most; ) {
      const used = new Set(last.flatMap((e) => [edges.from[e], edges.to[e]]).filter((i) => i !== start && i !== goal));
      used.forEach((i) => touching[i].forEach((e) => (open[e] = false)));
      if (!used.size) touching[start].forEach((e) => (open[e] &&= other(e, start) !== goal));
      last = shortest(start, goal, open);
      if (last.length) found.push(last);
    }
    return found;
  }

  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[‘’‛ʼ´`]/g, "'")
      .toLowerCase();
  const index = range(total.nodes).flatMap((i) =>
    [nodes.label[i], ...nodes.names[i], ...nodes.hidden[i]].map((name, n) => ({
      i,
      folded: fold(name),
      also: n && n <= nodes.names[i].length ? name : "",
    })),
  );

  function matches(text) {
    const words = fold(text).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const whole = words.join(" ");
    const found = new Map();
    for (const entry of index) {
      if (!words.every((word) => entry.folded.includes(word))) continue;
      const begins = words.every((w) => ` ${entry.folded}`.includes(` ${w}`));
      const place = entry.folded === whole ? 0 : entry.folded.startsWith(whole) ? 1 : begins ? 2 : 3;
      if (!found.has(entry.i) || place < found.get(entry.i).place) found.set(entry.i, { ...entry, place });
    }
    return [...found.values()].sort(
      (a, b) => a.place - b.place || touching[b.i].length - touching[a.i].length || a.i - b.i,
    );
  }

  // What a search may ask beside names: “Microsoft in 2023”, “everything Microsoft did in 2023”, “Chatham House to Global Mechanism”.
  const ASKED = /^(?:(?:show|find)\s+)?(?:(?:everything|all|what)\s+(?:that\s+)?(?:did\s+)?|(?:(?:the\s+|a\s+)?(?:path|way)\s+)?(?:from|between)\s+)/i;
  const bare = (text) => text.trim().replace(/[?.!]+$/, "").replace(ASKED, "").replace(/\s+(?:did|do|done)(?=\s|$)/gi, "");

  function asked(text) {
    const wanted = bare(text);
    const year = /^(.+?)\s+(?:in\s+)?((?:19|20)\d\d)$/i.exec(wanted);
    const found = year ? matches(year[1]).slice(0, 2).map(({ i }) => ({ i, year: Number(year[2]) })) : [];
    return [...found, ...between(wanted)];
  }

  // Two names, wherever the text parts into two that are both well known.
  function between(text) {
    const words = text.split(/\s+/);
    const parted = range(words.length)
      .filter((n) => n && n < words.length - 1 && /^(?:to|and|→)$/i.test(words[n]))
      .map((n) => [matches(words.slice(0, n).join(" "))[0], matches(words.slice(n + 1).join(" "))[0]])
      .filter(([from, to]) => from && to && from.i !== to.i && from.place < 3 && to.place < 3)
      .sort((a, b) => a[0].place + a[1].place - b[0].place - b[1].place);
    return parted.slice(0, 1).map(([from, to]) => ({ i: from.i, to: to.i }));
  }

  // A name as it is written comes before a question; a question before names that merely hold its words.
  function suggestions(text) {
    const named = matches(text);
    const near = named.filter(({ place }) => place < 2);
    const far = named.filter(({ place }) => place > 1);
    const questions = asked(text).filter(({ to }) => to === undefined || !named.length);
    return [...near, ...questions, ...(named.length || questions.length ? far : matches(bare(text)))];
  }

  // Passages of one source stand together.
  function bySource(list) {
    const found = new Map();
    for (const p of list) found.set(passages.source[p], [...(found.get(passages.source[p]) || []), p]);
    return [...found];
  }

  const edgeText = (e) =>
    `${nodes.label[edges.from[e]]} ${relations.label[edges.relation[e]]} ${nodes.label[edges.to[e]]}`;
  const end = (value) => (typeof value === "number" ? nodes.label[value] : value);
  const claimText = (c) => `${end(claims.from[c])} ${relations.label[claims.relation[c]]} ${end(claims.to[c])}`;
  const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

  return {
    STANDINGS,
    NONE,
    total,
    range,
    standing,
    touching,
    degree,
    edgeOf,
    loose,
    groups,
    other,
    roleOf,
    isRole,
    around,
    weakness,
    shortest,
    beside,
    matches,
    suggestions,
    bySource,
    edgeText,
    claimText,
    plural,
  };
};
