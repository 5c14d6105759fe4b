/** A small plot of times on logarithmic axes, as SVG. */

/** Points of one line: x and y above 0. */
export type Line = {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
};

const [WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM, TOP] = [380, 240, 56, 32, 40, 28] as const;
const COLOURS = ['#0b6e99', '#b3541e', '#555555'] as const;

const decades = (values: readonly number[]): readonly [number, number] => [
  Math.floor(Math.log10(Math.min(...values))),
  Math.ceil(Math.log10(Math.max(...values))),
];

const text = (x: number, y: number, says: string, anchor = 'middle'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${says}</text>`;

/** One plot, `at` so far from the left. */
const plot = (title: string, across: string, lines: readonly Line[], at: number): string => {
  const all = lines.flatMap(({ points }) => points);
  const [x0, x1] = decades(all.map(([x]) => x));
  const [y0, y1] = decades(all.map(([, y]) => y));
  const xOf = (value: number): number =>
    Math.round(LEFT + ((Math.log10(value) - x0) / (x1 - x0)) * (WIDTH - LEFT - RIGHT));
  const yOf = (value: number): number =>
    Math.round(HEIGHT - BOTTOM - ((Math.log10(value) - y0) / (y1 - y0)) * (HEIGHT - BOTTOM - TOP));
  const marks = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, power) => 10 ** (from + power));
  const grid = [
    ...marks(x0, x1).map((x) => `<path d="M${xOf(x)} ${TOP}V${HEIGHT - BOTTOM}"/>`),
    ...marks(y0, y1).map((y) => `<path d="M${LEFT} ${yOf(y)}H${WIDTH - RIGHT}"/>`),
  ];
  const labels = [
    ...marks(x0, x1).map((x) => text(xOf(x), HEIGHT - BOTTOM + 14, x.toLocaleString('en'))),
    ...marks(y0, y1).map((y) => text(LEFT - 4, yOf(y) + 4, y.toLocaleString('en'), 'end')),
    text(WIDTH / 2, 16, title),
    text(WIDTH / 2, HEIGHT - 8, across),
  ];
  const drawn = lines.map(({ name, points }, number) => {
    const colour = COLOURS[number % COLOURS.length];
    const path = points.map(([x, y]) => `${xOf(x)} ${yOf(y)}`).join('L');
    const [lastX, lastY] = points.at(-1) ?? [1, 1];
    const label = `<text x="${xOf(lastX) - 4}" y="${yOf(lastY) - 6}" text-anchor="end" fill="${colour}">${name}</text>`;
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>${label}`;
  });
  return `<g transform="translate(${at})"><g stroke="#dddddd">${grid.join('')}</g>${labels.join('')}${drawn.join('')}</g>`;
};

/** Plots side by side. */
export const svgOf = (
  plots: readonly {
    readonly title: string;
    readonly across: string;
    readonly lines: readonly Line[];
  }[],
): string => {
  const drawn = plots.map(({ title, across, lines }, at) => plot(title, across, lines, at * WIDTH));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH * plots.length} ${HEIGHT}" font-family="sans-serif" font-size="11" role="img" aria-labelledby="what"><title id="what">${plots.map(({ title }) => title).join('; ')}</title><rect width="100%" height="100%" fill="#ffffff"/>${drawn.join('')}</svg>\n`;
};
