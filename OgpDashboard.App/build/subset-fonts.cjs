// Cuts what nearly every page writes out of the font's files: the letters of Arabic, and those of French and English. What is rarer stays in the whole
// files, with their hints for coarse screens, which a browser asks for only where a page holds such a letter; wwwroot/css/app.css says which range is in which.
const fs = require('node:fs');
const path = require('node:path');
const subset = require('../node_modules/subset-font');

const [from, to] = process.argv.slice(2);
const range = (first, last = first) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const texts = {
    arabic: range(0x60c) + range(0x61b) + range(0x61f) + range(0x621, 0x63a) + range(0x640, 0x652) + range(0x660, 0x66c) + range(0x200c, 0x200e),
    latin: range(0x20, 0x7e) + range(0xa0) + '«·»ÀÂÇÈÉÊËÎÏÔÙÛÜàâçèéêëîïôùûüœ' + range(0x2000, 0x206f) + range(0x2191) + range(0x2193) + range(0x2212),
};

async function cut(script, weight) {
    const name = `ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`;
    const font = await subset(fs.readFileSync(path.join(from, name)), texts[script], { targetFormat: 'woff2', noHinting: true });
    fs.writeFileSync(path.join(to, `core-${script}-${weight}.woff2`), font);
}

fs.mkdirSync(to, { recursive: true });
Promise.all(['arabic', 'latin'].flatMap((script) => [400, 600].map((weight) => cut(script, weight)))).catch((failed) => {
    console.error(failed);
    process.exit(1);
});
