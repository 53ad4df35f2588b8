"use strict";
// Find groups that hold together more than with the rest (Blondel et al. 2008), the same for the same picture.
window.findCommunities = (shown, pairs) => {
  let member = new Map(shown.map((i, n) => [i, n]));
  let count = shown.length;
  let weights = pairs.map(([a, b]) => [member.get(a), member.get(b), 1]).filter(([a, b]) => a !== b);
  for (let level = 0; level < 4; level++) {
    const near = Array.from({ length: count }, () => new Map());
    const degree = Array(count).fill(0);
    for (const [a, b, w] of weights) {
      near[a].set(b, (near[a].get(b) || 0) + w);
      if (a !== b) near[b].set(a, (near[b].get(a) || 0) + w);
      degree[a] += w;
      degree[b] += w;
    }
    const whole = degree.reduce((sum, d) => sum + d, 0) || 1;
    const home = degree.map((_, n) => n);
    const load = [...degree];
    let moved = true;
    for (let round = 0; moved && round < 20; round++) {
      moved = false;
      for (let n = 0; n < count; n++) {
        const pull = new Map();
        near[n].forEach((w, m) => m !== n && pull.set(home[m], (pull.get(home[m]) || 0) + w));
        load[home[n]] -= degree[n];
        let best = home[n];
        let most = (pull.get(best) || 0) - (load[best] * degree[n]) / whole;
        for (const [c, w] of [...pull].sort((a, b) => a[0] - b[0])) {
          const gain = w - (load[c] * degree[n]) / whole;
          if (gain > most + 1e-9) [best, most] = [c, gain];
        }
        load[best] += degree[n];
        if (best !== home[n]) [home[n], moved] = [best, true];
      }
    }
    const number = new Map();
    home.forEach((c) => number.has(c) || number.set(c, number.size));
    member = new Map([...member].map(([i, n]) => [i, number.get(home[n])]));
    if (number.size === count) break;
    weights = weights.map(([a, b, w]) => [number.get(home[a]), number.get(home[b]), w]);
    count = number.size;
  }
  const groups = new Map();
  member.forEach((c, i) => groups.set(c, [...(groups.get(c) || []), i]));
  return [...groups.values()].filter((list) => list.length > 2).sort((a, b) => b.length - a.length || a[0] - b[0]);
};
