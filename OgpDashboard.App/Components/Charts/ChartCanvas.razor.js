// Chart.js, right to left. Only its legend and tooltip know directions: the rest is said here, once.
const family = '"IBM Plex Sans Arabic", sans-serif';

let library;
const load = (url) => (library ??= import(url).then(() => globalThis.Chart).catch((e) => {
    // A lost request is asked again by the next chart.
    library = undefined;
    throw e;
}));
const fonts = () => Promise.all(['400', '600'].map((w) => document.fonts.load(`${w} 14px "IBM Plex Sans Arabic"`, 'ابجد 64')));

// What is drawn comes as text, and so do later what takes its place and the points that moved.
export async function create(canvas, text, url) {
    let data = JSON.parse(text);
    const Chart = await load(url);
    await fonts();
    const chart = new Chart(canvas, config(data, paletteOf(canvas)));
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const onTheme = () => replaceWith(data);
    dark.addEventListener('change', onTheme);

    function replaceWith(next) {
        data = next;
        const fresh = config(next, paletteOf(canvas));
        chart.data = fresh.data;
        chart.options = fresh.options;
        chart.update();
    }

    // In place: the same chart, the same bars, only the points that moved.
    function move(points) {
        const palette = paletteOf(canvas);
        for (const { series, index, value, tone } of points) {
            data.series[series].values[index] = value;
            data.series[series].tones[index] = tone;
            const drawn = chart.data.datasets[data.kind === 3 ? 0 : series];
            drawn.data[index] = data.kind === 3 ? span(data, index) : value;
            drawn.backgroundColor[index] = palette[tone];
        }
        chart.update();
    }

    // What moves comes with the page's own changes, in an attribute of the frame.
    const frame = canvas.parentElement;
    const moves = new MutationObserver(() => move(JSON.parse(frame.dataset.moved ?? '[]')));
    moves.observe(frame, { attributes: true, attributeFilter: ['data-moved'] });

    return {
        move: (points) => move(JSON.parse(points)),
        replace: (next) => replaceWith(JSON.parse(next)),
        dispose() {
            moves.disconnect();
            dark.removeEventListener('change', onTheme);
            chart.destroy();
        },
    };
}

function paletteOf(element) {
    const style = getComputedStyle(element);
    const names = ['main', 'good', 'warn', 'bad', 'quiet', 'ink', 'ink-soft', 'line', 'surface'];
    return Object.fromEntries(names.map((n) => [n, style.getPropertyValue(`--${n}`).trim()]));
}

// A step hangs between its two values; where one is missing there is nothing to hang.
function span(data, index) {
    const ends = data.series.map((s) => s.values[index]);
    return ends.includes(null) ? null : ends;
}

function config(data, palette) {
    const text = (size, weight = 400) => ({ family, size, weight });
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const percent = { min: 0, max: 100, ticks: { stepSize: 25, color: palette['ink-soft'], font: text(12) }, grid: { color: palette.line } };
    const label = { ticks: { color: palette.ink, font: text(13), autoSkip: false }, grid: { display: false } };
    const options = {
        responsive: true,
        maintainAspectRatio: false,
        locale: 'ar-MA-u-nu-latn',
        animation: still ? false : { duration: 400 },
        font: text(13),
        plugins: {
            legend: { display: data.kind === 1 || (data.kind === 0 && data.series.length > 1), position: 'bottom', rtl: true, textDirection: 'rtl', labels: { color: palette.ink, font: text(13), ...(data.kind === 0 && { generateLabels: (chart) => seriesLabels(chart, palette) }) } },
            tooltip: { rtl: true, textDirection: 'rtl', titleFont: text(13, 600), bodyFont: text(13) },
            numbers: { color: palette.ink, inside: palette.surface, font: text(12), kind: data.kind },
        },
    };
    if (data.kind === 0) {
        options.indexAxis = 'y';
        options.layout = { padding: { left: 34 } };
        options.scales = {
            x: { ...percent, reverse: true, ticks: { ...percent.ticks, display: false }, grid: { display: false }, border: { display: false } },
            y: { ...label, position: 'right', ticks: { ...label.ticks, crossAlign: 'far' }, border: { display: false } },
        };
    } else if (data.kind === 1) {
        options.cutout = '62%';
    } else if (data.kind === 3) {
        // From near the lowest step to near the highest: on 0–100 a tenth of a point would not be seen.
        const within = (v) => (v < 0 || v > 100 ? '' : Math.round(v * 100) / 100);
        options.scales = { x: { ...label, reverse: true }, y: { position: 'right', beginAtZero: false, grace: '15%', ticks: { ...percent.ticks, stepSize: undefined, maxTicksLimit: 6, callback: within }, grid: percent.grid } };
        options.layout = { padding: { left: 12, top: 18 } };
        options.plugins.tooltip.callbacks = { label: (at) => stepSaid(at.raw, at.dataIndex, at.dataset.data.length) };
    } else {
        options.scales = { x: { ...label, reverse: true, offset: true }, y: { ...percent, position: 'right' } };
        options.layout = { padding: { left: 12, top: 18 } };
    }
    return {
        type: ['bar', 'doughnut', 'line', 'bar'][data.kind],
        data: {
            labels: data.labels,
            datasets: (data.kind === 3 ? data.series.slice(0, 1) : data.series).map((s, i) => ({
                label: s.label,
                data: data.kind === 3 ? s.values.map((_, at) => span(data, at)) : [...s.values],
                backgroundColor: s.tones.map((t) => palette[t]),
                borderColor: data.kind === 2 ? palette.main : palette.surface,
                borderWidth: data.kind === 0 || data.kind === 3 ? 0 : 2,
                borderRadius: data.kind === 0 ? 4 : 0,
                minBarLength: data.kind === 3 ? 3 : 0,
                pointRadius: 5,
                barPercentage: i === 0 ? 0.9 : 0.6,
                categoryPercentage: 0.8,
            })),
        },
        options,
        plugins: [numbers],
    };
}

// What a step adds or takes, with its sign; the first and the last are the two means themselves.
function stepSaid(ends, index, length) {
    if (!ends) {
        return '–';
    }
    const rounded = (n) => String(Math.round(n * 100) / 100);
    const moved = ends[1] - ends[0];
    return index === 0 || index === length - 1 ? rounded(ends[1]) : (moved > 0 ? '+' : '') + rounded(moved);
}

// The bars of a series have a colour each, by what they mean; the legend says which series, not which meaning.
function seriesLabels(chart, palette) {
    return chart.data.datasets.map((d, i) => ({ text: d.label, fillStyle: i === 0 ? palette.main : palette.quiet, strokeStyle: 'transparent', fontColor: palette.ink, datasetIndex: i }));
}

// The figure beside its bar, in its part of the ring, or above its point: nobody should have to guess from a length.
const numbers = {
    id: 'numbers',
    afterDatasetsDraw(chart, _, options) {
        const { ctx } = chart;
        ctx.save();
        ctx.fillStyle = options.color;
        ctx.font = `${options.font.weight} ${options.font.size}px ${family}`;
        ctx.textBaseline = 'middle';
        ctx.textAlign = 'center';
        ctx.direction = 'ltr';
        const type = chart.config.type;
        const dataset = chart.data.datasets[0];
        chart.getDatasetMeta(0).data.forEach((shape, i) => {
            const value = dataset.data[i];
            const said = value === null || value === undefined ? '–' : String(Math.round(value * 10) / 10);
            if (options.kind === 3) {
                ctx.fillText(stepSaid(value, i, dataset.data.length), shape.x, Math.min(shape.y, shape.base) - 10);
            } else if (type === 'bar') {
                ctx.fillText(said, chart.chartArea.left - 17, shape.y);
            } else if (type === 'line') {
                ctx.fillText(said, shape.x, shape.y - 14);
            } else if (value > 0) {
                const at = shape.tooltipPosition();
                ctx.fillStyle = options.inside;
                ctx.font = `600 15px ${family}`;
                ctx.fillText(said, at.x, at.y);
            }
        });
        ctx.restore();
    },
};
