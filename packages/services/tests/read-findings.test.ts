import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readFindings } from "../src/image/read-findings.ts";

const NOW = Date.UTC(2026, 10, 25);
type Exif = { IFD0?: Record<string, string>; IFD2?: Record<string, string> };

async function findings(exif: Exif, size: [number, number] = [400, 300], xmp?: string) {
  const [width, height] = size;
  const blank = sharp({ create: { width, height, channels: 3, background: "#808080" } });
  const tagged = xmp ? blank.withExif(exif).withXmp(xmp) : blank.withExif(exif);
  return readFindings(await sharp(await tagged.jpeg().toBuffer()).metadata(), NOW);
}
const camera = { Make: "Google", Model: "Pixel 8" };
const taken = (year: number) => ({ DateTimeOriginal: `${year}:05:04 12:00:00` });

describe("what an uploaded file says about its origin", () => {
  it("a photograph of a camera, taken lately, says nothing against it", async () => {
    expect(await findings({ IFD0: camera, IFD2: taken(2026) })).toEqual([]);
  });

  it("no camera, in a size of its own or of a screen", async () => {
    expect(await findings({})).toEqual(["no-camera"]);
    expect(await findings({}, [1080, 1920])).toEqual(["stock-size", "no-camera"]);
    expect(await findings({ IFD0: camera }, [1920, 1080])).toEqual([]);
  });

  it("taken years ago", async () => {
    expect(await findings({ IFD0: camera, IFD2: taken(2021) })).toEqual(["old"]);
  });

  it("an editor's name, and an agency's", async () => {
    expect(await findings({ IFD0: { ...camera, Software: "Adobe Photoshop 26.1" } })).toEqual([
      "edited",
    ]);
    expect(await findings({ IFD0: { ...camera, Software: "HDR+ 1.0.67" } })).toEqual([]);
    expect(await findings({ IFD0: { ...camera, Copyright: "(c) Getty Images" } })).toEqual([
      "downloaded",
    ]);
  });

  it("rights that a press photograph carries", async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="A. Press"/></rdf:RDF></x:xmpmeta>`;
    expect(await findings({ IFD0: camera }, [400, 300], xmp)).toEqual(["downloaded"]);
  });

  it("tags that are broken, cut or hostile are no tags", async () => {
    const size = { width: 400, height: 300 };
    const broken = [
      Buffer.alloc(0),
      Buffer.from("Exif\0\0"),
      Buffer.from("Exif\0\0II*\0\xff\xff\xff\xff", "latin1"),
      Buffer.from(`Exif\0\0MM\0*\0\0\0\x08${"\xff".repeat(400)}`, "latin1"),
    ];
    for (const exif of broken) expect(readFindings({ ...size, exif }, NOW)).toEqual(["no-camera"]);
  });

  it("whatever bytes come: no error", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom("II", "MM"),
        (bytes, order) => {
          const tiff = Buffer.concat([Buffer.from(`${order}*\0\x08\0\0\0`, "latin1"), bytes]);
          expect(() => readFindings({ width: 400, height: 300, exif: tiff }, NOW)).not.toThrow();
        },
      ),
    );
  });

  it("a block that claims gigabytes in each of thousands of entries is read at once", () => {
    const entries = 5_400;
    const tiff = Buffer.alloc(10 + entries * 12, 0xff);
    tiff.write("II*\0", "latin1");
    tiff.writeUInt32LE(8, 4);
    tiff.writeUInt16LE(entries, 8);
    for (let entry = 10; entry < tiff.length; entry += 12) {
      tiff.writeUInt16LE(0x010e, entry);
      tiff.writeUInt16LE(2, entry + 2);
      tiff.writeUInt32LE(0xffffffff, entry + 4);
      tiff.writeUInt32LE(0, entry + 8);
    }
    const began = performance.now();
    readFindings({ width: 400, height: 300, exif: tiff }, NOW);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
