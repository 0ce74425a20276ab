/** Draws the PNG icons from `public/icon/sidecar.svg`: `npx tsx scripts/icons.ts`. Run again when the SVG changes. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const folder = new URL('../public/icon/', import.meta.url);
const sizes = [16, 32, 48, 96, 128];
const installed = [process.env.SIDECAR_BROWSER, '/usr/bin/chromium', '/usr/bin/google-chrome'];

const svg = await readFile(new URL('sidecar.svg', folder), 'utf8');
const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const executablePath = installed.find((path) => path !== undefined && existsSync(path));
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html, body { margin: 0 } img { display: block }</style><img src="${source}" width="${size}" height="${size}">`,
    );
    await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
