import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { fontFolder, weights } from './fonts.ts';

/**
 * 裁剪字体 — cuts the two weights of Noto Sans SC the prints use down to what people write: Latin, Greek, Cyrillic, signs, and every character of GBK
 * (names use rare ones). Part of the build; what is cut already stays.
 */
const require = createRequire(import.meta.url);
const source = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

function gbk(): string {
  const decoder = new TextDecoder('gbk');
  let text = '';
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) text += decoder.decode(Uint8Array.of(lead, trail));
    }
  }
  return text.replaceAll('\ufffd', '');
}

const text = [span(0x20, 0x17f), span(0x370, 0x45f), span(0x1e00, 0x1eff), span(0x2000, 0x22ff), gbk()].join('');
mkdirSync(fontFolder, { recursive: true });
for (const [weight, file] of Object.entries(weights)) {
  const target = join(fontFolder, `${weight}.ttf`);
  if (existsSync(target)) continue;
  writeFileSync(target, await subsetFont(readFileSync(join(source, file)), text, { targetFormat: 'truetype' }));
}
writeFileSync(join(fontFolder, 'LICENSE_FONT'), readFileSync(join(source, 'LICENSE_FONT')));
