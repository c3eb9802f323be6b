/** Stand-ins for product photos, as data addresses. */
function picture(body: string, from: string, to: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><defs><linearGradient id="b" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="400" height="400" fill="url(#b)"/>${body}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const pictures = {
  phone: picture(
    '<g transform="rotate(-9 200 200)"><rect x="122" y="54" width="156" height="300" rx="30" fill="#26362f"/><rect x="130" y="62" width="140" height="284" rx="24" fill="#8fb7a2"/><circle cx="160" cy="94" r="17" fill="#17231e"/><circle cx="160" cy="136" r="17" fill="#17231e"/><circle cx="198" cy="115" r="15" fill="#17231e"/></g>',
    "#dfe6d6",
    "#b9c9b4",
  ),
  laptop: picture(
    '<rect x="70" y="110" width="260" height="170" rx="12" fill="#30343a"/><rect x="80" y="120" width="240" height="146" rx="5" fill="#c9b48a"/><path d="M36 282h328l-16 24H52z" fill="#8d9299"/>',
    "#ece4d4",
    "#cfc3ab",
  ),
  console: picture(
    '<path d="M120 140h160c52 0 74 128 54 146-22 20-52-28-70-44H136c-18 16-48 64-70 44-20-18 2-146 54-146z" fill="#f4f2ec"/><circle cx="142" cy="196" r="22" fill="#2b2f36"/><circle cx="258" cy="196" r="22" fill="#2b2f36"/>',
    "#cfd8e6",
    "#a9b7cb",
  ),
  camera: picture(
    '<rect x="80" y="130" width="240" height="160" rx="20" fill="#23272b"/><rect x="150" y="104" width="70" height="34" rx="8" fill="#23272b"/><circle cx="204" cy="212" r="62" fill="#111"/><circle cx="204" cy="212" r="40" fill="#345"/>',
    "#e9d9d0",
    "#c9aea1",
  ),
} as const;
