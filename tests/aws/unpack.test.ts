import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpack } from '../../lambda/aws/unpack.ts';

const bytes = fc.uint8Array({ maxLength: 3_000 });

test('what is packed once comes out as it went in, and what is not packed stays as it is', () => {
  fc.assert(
    fc.property(bytes, (page) => {
      fc.pre(page[0] !== 0x1f);
      expect(unpack(page)).toEqual({ ok: true, bytes: page });
      const opened = unpack(gzipSync(page));
      expect(opened.ok && Buffer.from(opened.bytes).equals(page)).toBe(true);
    }),
  );
});

test('no damage to an archive throws, and none that gunzip sees comes through', () => {
  const packed = gzipSync('Завод возобновил работу после перерыва.'.repeat(20));
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.nat(packed.length), (at, byte, end) => {
      const damaged = Buffer.from(packed.subarray(0, end));
      if (at < end) damaged[at] = byte;
      const opened = unpack(damaged);
      if (!opened.ok) expect(['packed', 'too-large']).toContain(opened.refusal);
      else if (damaged[0] === 0x1f && damaged[1] === 0x8b)
        expect(gunzipSync(damaged).equals(opened.bytes)).toBe(true);
    }),
  );
});
