"use strict";
// Find places for what is shown: as computed beforehand, free or along the years, fitted to the screen; or in rings about one entity.
window.pageLayouts = (data, graph) => {
  const { about, nodes } = data;
  const { range, touching, degree, other } = graph;
  const blank = () => ({ x: [...nodes.x], y: [...nodes.y] });
  const between = (least, value, most) => Math.min(Math.max(value, least), most);
  const reach = (values) => Math.max(...values) - Math.min(...values) || 1;

  // A screen that is higher than wide gets the picture turned; what is flatter than the screen is stretched a little.
  // A page about a path is read from left to right, or from top to bottom.
  function network(aspect) {
    const [from, to] = [about.start.from, about.start.to].map((name) => nodes.x[nodes.id.indexOf(name)]);
    const forth = from > to ? -1 : 1;
    const down = from === undefined ? -1 : forth;
    const [x, y] = aspect < 0.9 ? [[...nodes.y], nodes.x.map((value) => down * value)] : [nodes.x.map((value) => forth * value), [...nodes.y]];
    const leading = about.backbone.length ? about.backbone : range(nodes.size);
    const shape = reach(leading.map((i) => x[i])) / reach(leading.map((i) => y[i]));
    const stretch = between(1 / 1.35, shape / aspect, 1.35);
    return { x, y: y.map((value) => value * stretch), seated: true };
  }

  // Columns and rows in which nothing is shown close up; the bands of years and lanes stay in their order.
  function closed(values, bands) {
    const used = [...new Set(values)].sort((a, b) => a - b);
    const at = new Map();
    const kept = [];
    let end = 0;
    for (const [from, to, text] of bands) {
      const within = used.filter((value) => value >= from && value < to);
      if (!within.length) continue;
      within.forEach((value, n) => at.set(value, end + n + 0.5));
      kept.push([end, end + within.length, text]);
      end += within.length + 0.25;
    }
    return { at, kept, end };
  }

  // The places along the years, spread so that they fill the screen's shape.
  function lanes(nodeOn, aspect) {
    const shown = range(nodes.size).filter((i) => nodeOn[i]);
    const across = closed(shown.map((i) => nodes.column[i]), about.axis.years);
    const down = closed(shown.map((i) => nodes.row[i]), about.axis.lanes);
    const dx = 60;
    const dy = Math.max(30, (across.end * dx) / aspect / (down.end || 1));
    const places = blank();
    for (const i of shown) [places.x[i], places.y[i]] = [across.at.get(nodes.column[i]) * dx, down.at.get(nodes.row[i]) * dy];
    const years = across.kept.map(([from, to, text]) => ({ x: from * dx, to: to * dx, text }));
    const titled = down.kept.map(([from, to, text]) => ({ y: from * dy, to: to * dy, text }));
    return { ...places, axis: { years, lanes: titled, right: across.end * dx, bottom: down.end * dy, most: 0.46 * Math.min(dx, dy) } };
  }

  // One entity in the middle, what touches it around it, kind by kind; what is farther in wider rings.
  function rings(centre, nodeOn, edgeOn, upright) {
    const near = graph.around(centre, 3, edgeOn);
    const kinds = Object.keys(data.kinds);
    const places = blank();
    const angle = new Map([[centre, 0]]);
    [places.x[centre], places.y[centre]] = [0, 0];
    let radius = 0;
    for (let depth = 1; depth <= 3; depth++) {
      const rim = range(nodes.size).filter((i) => nodeOn[i] && near.get(i) === depth);
      const parent = (i) => {
        const before = touching[i].filter((e) => edgeOn[e] && near.get(other(e, i)) === depth - 1);
        return before.length ? Math.min(...before.map((e) => angle.get(other(e, i)) ?? 9)) : 9;
      };
      const key = new Map(rim.map((i) => [i, depth === 1 ? kinds.indexOf(nodes.kind[i]) : parent(i)]));
      rim.sort((a, b) => key.get(a) - key.get(b) || degree[b] - degree[a] || a - b);
      // Rings are filled from the inside: each takes as many as have room on it.
      const counts = [];
      for (let left = rim.length, reach = radius + 150; left > 0; reach += 80) {
        const room = Math.max(8, Math.floor((2.5 * Math.PI * reach) / 74));
        counts.push([reach, Math.min(room, left)]);
        left -= room;
        radius = reach;
      }
      const last = counts.length - 1;
      if (last > 0) {
        const sum = counts.reduce((all, [reach]) => all + reach, 0);
        let left = rim.length;
        counts.forEach((ring, n) => (left -= ring[1] = n === last ? left : Math.min(left, Math.round((rim.length * ring[0]) / sum))));
      }
      // Neighbours in the order stay neighbours: they zigzag between the rings.
      const slots = counts.flatMap(([reach, count]) => range(count).map((k) => [(k + 0.5) / count, reach]));
      slots.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      rim.forEach((i, n) => {
        const turn = 2 * Math.PI * slots[n][0] - Math.PI / 2;
        angle.set(i, turn);
        const [wide, tall] = [1.45 * slots[n][1] * Math.cos(turn), slots[n][1] * Math.sin(turn)];
        [places.x[i], places.y[i]] = upright ? [tall, wide] : [wide, tall];
      });
    }
    return places;
  }

  return { network, lanes, rings };
};
