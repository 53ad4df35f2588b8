"use strict";
// Know the graph: who touches what, what is near, the best path, whose name a text is. No element is made here.
window.readGraph = (data) => {
  const { about, nodes, edges, relations, claims, passages } = data;
  const total = { nodes: nodes.id.length, edges: edges.id.length };
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

  function around(start, depth, edgeOn) {
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
  function shortest(start, goal, edgeOn) {
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
    const found = new Map();
    for (const entry of index) {
      if (!words.every((word) => entry.folded.includes(word))) continue;
      const whole = words.join(" ");
      const place =
        entry.folded === whole
          ? 0
          : entry.folded.startsWith(whole)
            ? 1
            : words.every((w) => ` ${entry.folded}`.includes(` ${w}`))
              ? 2
              : 3;
      if (!found.has(entry.i) || place < found.get(entry.i).place) found.set(entry.i, { ...entry, place });
    }
    return [...found.values()].sort(
      (a, b) => a.place - b.place || touching[b.i].length - touching[a.i].length || a.i - b.i,
    );
  }

  // Passages of one source stand together.
  function bySource(list) {
    const groups = new Map();
    for (const p of list) groups.set(passages.source[p], [...(groups.get(passages.source[p]) || []), p]);
    return [...groups];
  }

  const edgeText = (e) =>
    `${nodes.label[edges.from[e]]} ${relations.label[edges.relation[e]]} ${nodes.label[edges.to[e]]}`;
  const end = (value) => (typeof value === "number" ? nodes.label[value] : value);
  const claimText = (c) => `${end(claims.from[c])} ${relations.label[claims.relation[c]]} ${end(claims.to[c])}`;

  return {
    STANDINGS,
    total,
    range,
    standing,
    touching,
    loose,
    other,
    around,
    weakness,
    shortest,
    matches,
    bySource,
    edgeText,
    claimText,
  };
};
