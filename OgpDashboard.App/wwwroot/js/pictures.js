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

    async function png(svg) {
        const image = new Image();
        image.src = URL.createObjectURL(svg);
        try {
            await image.decode();
            const scale = scaleOf(image.naturalWidth);
            const sheet = document.createElement('canvas');
            [sheet.width, sheet.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
            sheet.getContext('2d').drawImage(image, 0, 0, sheet.width, sheet.height);
            return await new Promise((done, fail) => sheet.toBlob((picture) => (picture ? done(picture) : fail(new Error('no picture'))), 'image/png'));
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
