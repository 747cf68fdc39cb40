// Pictures of a meeting. The server draws them as SVG; here they become PNG, for a file, for the clipboard, or all in one ZIP.
(() => {
    // A chart is 1200 × 675 and is drawn at twice that; the summary is a slide already, 1920 × 1080.
    const scaleOf = (width) => (width > 1200 ? 1 : 2);

    async function fetched(address, type) {
        const answer = await fetch(address);
        // Who is signed out meanwhile gets a page instead.
        if (!answer.ok || !answer.headers.get('content-type')?.startsWith(type)) {
            throw new Error(`${address}: ${answer.status}`);
        }
        return answer.blob();
    }

    // A browser draws an SVG before the font inside it is read, and nothing says when it is: so the shapes are drawn from the SVG, and its texts, each in its
    // place, with the same font of the page, which is waited for.
    async function png(svg) {
        const text = (await svg.text()).replace(/<style>.*?<\/style>/s, '');
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        const letters = [...drawing.querySelectorAll('text')];
        letters.forEach((each) => each.remove());
        const shapes = await imageOf(new XMLSerializer().serializeToString(drawing));
        const scale = scaleOf(shapes.naturalWidth);
        const sheet = document.createElement('canvas');
        [sheet.width, sheet.height] = [shapes.naturalWidth * scale, shapes.naturalHeight * scale];
        const pen = sheet.getContext('2d');
        pen.drawImage(shapes, 0, 0, sheet.width, sheet.height);
        pen.scale(scale, scale);
        for (const each of letters) {
            const at = (name) => each.getAttribute(name);
            pen.font = `${at('font-weight')} ${at('font-size')}px ${drawing.getAttribute('font-family')}`;
            await document.fonts.load(pen.font, each.textContent);
            [pen.fillStyle, pen.direction, pen.textAlign] = [at('fill'), at('direction'), at('text-anchor').replace('middle', 'center')];
            pen.fillText([...each.childNodes].map((run) => (run.nodeType === Node.TEXT_NODE ? run.data : `\u2066${run.textContent}\u2069`)).join(''), at('x'), at('y'));
        }
        return new Promise((done, fail) => sheet.toBlob((picture) => (picture ? done(picture) : fail(new Error('no picture'))), 'image/png'));
    }

    async function imageOf(markup) {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
        try {
            await image.decode();
            return image;
        } finally {
            URL.revokeObjectURL(image.src);
        }
    }

    const svg = (address) => fetched(address, 'image/svg+xml');

    function save(file, name) {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(file);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }

    // One file from the server, so that all are of one moment; it comes back with a PNG beside each SVG.
    async function all(address, library) {
        await import(library);
        const entries = globalThis.fflate.unzipSync(new Uint8Array(await (await fetched(address, 'application/zip')).arrayBuffer()));
        for (const [name, content] of Object.entries(entries)) {
            const picture = await png(new Blob([content], { type: 'image/svg+xml' }));
            entries[name.replace('.svg', '.png')] = new Uint8Array(await picture.arrayBuffer());
        }
        return new Blob([globalThis.fflate.zipSync(entries)], { type: 'application/zip' });
    }

    // The clipboard wants to be asked at once, while the click is fresh; the picture may come after.
    async function copy(address) {
        const picture = svg(address).then(png);
        try {
            await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
            return 'copied';
        } catch {
            return picture.then(() => 'refused');
        }
    }

    const acts = {
        'save-chart': async ({ picture, file }) => save(await png(await svg(picture)), file),
        'save-summary': async ({ picture, file }) => save(await png(await svg(picture)), file),
        'save-all-charts': async ({ picture, file, library }) => save(await all(picture, library), file),
        'copy-chart': ({ picture }) => copy(picture),
    };

    document.addEventListener('click', async (e) => {
        const button = e.target.closest?.('[data-pictures] button');
        if (!button || button.ariaBusy === 'true') {
            return;
        }
        const note = button.closest('[data-pictures]').querySelector('[role=status]');
        button.ariaBusy = 'true';
        note.textContent = '';
        const said = await acts[button.dataset.action](button.dataset).catch(() => 'unreachable');
        button.ariaBusy = null;
        note.textContent = note.dataset[said] ?? '';
    });
})();
