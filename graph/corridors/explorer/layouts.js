"use strict";
// Find places for what is shown: as computed beforehand, along the years, or in rings about one entity.
window.pageLayouts = (data, graph) => {
  const { nodes, edges } = data;
  const { range, touching, degree, other } = graph;
  const LANES = [
    ["process", "Processes"],
    ["document", "Documents"],
    ["event", "Events"],
    ["series", "Events"],
    ["organisation", "Organisations"],
    ["state", "States"],
    ["person", "People"],
    ["post", "Posts"],
    ["programme", "Measures"],
    ["cbm", "Measures"],
    ["norm", "Measures"],
    ["topic", "Topics"],
    ["place", "Places"],
    ["other", "Other"],
  ];
  const laneOf = new Map(LANES);
  const titles = [...new Set(LANES.map(([, title]) => title))];
  const blank = () => ({ x: [...nodes.x], y: [...nodes.y] });

  // A screen that is higher than wide gets the picture turned.
  const network = (upright) => (upright ? { x: [...nodes.y], y: nodes.x.map((x) => -x) } : blank());

  const yearOf = (i, edgeOn) => {
    const own = Number((nodes.start[i] || nodes.end[i]).slice(0, 4));
    if (own) return own;
    const years = touching[i].filter((e) => edgeOn[e] && edges.first[e]).map((e) => edges.first[e]);
    return years.length ? Math.min(...years) : 0;
  };

  // A row for each kind, a column for each year in which something is; without a date at the left.
  function lanes(nodeOn, edgeOn, aspect) {
    const shown = range(nodes.size).filter((i) => nodeOn[i]);
    const cells = new Map();
    for (const i of shown) {
      const key = `${laneOf.get(nodes.kind[i])}|${yearOf(i, edgeOn)}`;
      cells.set(key, [...(cells.get(key) || []), i]);
    }
    const years = [...new Set([...cells.keys()].map((key) => Number(key.split("|")[1])))].sort((a, b) => a - b);
    const [dx, dy] = shown.length <= 60 ? [150, 60] : shown.length <= 320 ? [80, 56] : [44, 40];
    const cell = (title, year) => cells.get(`${title}|${year}`) || [];
    const high = (title) => Math.min(9, Math.max(...years.map((year) => Math.ceil(Math.sqrt(cell(title, year).length)))));
    const rows = titles.filter((title) => years.some((year) => cell(title, year).length)).map((title) => [title, high(title)]);
    const places = blank();
    const axis = { years: [], lanes: [], left: 0, top: 0 };
    let x = 0;
    for (const year of years) {
      const wide = Math.max(1, ...rows.map(([title, rowsHigh]) => Math.ceil(cell(title, year).length / rowsHigh)));
      axis.years.push({ x, to: x + wide * dx, text: year ? String(year) : "undated" });
      let y = 0;
      for (const [title, rowsHigh] of rows) {
        const order = cell(title, year).sort(
          (a, b) => nodes.start[a].localeCompare(nodes.start[b]) || degree[b] - degree[a] || a - b,
        );
        const across = Math.ceil(order.length / rowsHigh);
        order.forEach((i, n) => {
          places.x[i] = x + ((n % across) + 0.5) * dx;
          places.y[i] = y + (Math.floor(n / across) + 0.75) * dy;
        });
        y += (rowsHigh + 0.5) * dy + 14;
      }
      x += wide * dx + 14;
    }
    let y = 0;
    for (const [title, rowsHigh] of rows) {
      axis.lanes.push({ y, to: y + (rowsHigh + 0.5) * dy + 14, text: title });
      y += (rowsHigh + 0.5) * dy + 14;
    }
    // Rows grow until the whole has the shape of the screen.
    const stretch = Math.min(Math.max(x / aspect / Math.max(y, 1), 1), 3);
    for (const i of shown) places.y[i] *= stretch;
    for (const lane of axis.lanes) [lane.y, lane.to] = [lane.y * stretch, lane.to * stretch];
    return { ...places, axis: { ...axis, right: x, bottom: y * stretch } };
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
