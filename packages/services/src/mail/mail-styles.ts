/** Pine & Volt as far as mail readers go: hex colours, no custom properties, a dark variant where one is understood. */
export const MAIL_STYLES = `
body.page{margin:0;padding:0;background:#f7f5ee;color:#10251c;font-family:"Instrument Sans",-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;-webkit-text-size-adjust:100%}
.preview{display:none;max-height:0;overflow:hidden;opacity:0}
.outer{padding:32px 16px}
.frame{width:100%;max-width:520px}
.brand{padding:0 4px 20px}
.loop{display:inline-block;width:9px;height:9px;border:4px solid #10251c;border-radius:50%;background:#c6ee2f;vertical-align:-2px;margin-right:8px}
.name{font-size:22px;font-weight:700;letter-spacing:-0.04em}
.card{background:#fdfcf8;border:1px solid #e2dfd3;border-radius:18px;padding:32px 28px}
h1{margin:0 0 12px;font-size:26px;line-height:1.15;letter-spacing:-0.02em;font-weight:700}
p{margin:0 0 16px;font-size:16px;line-height:1.55}
.shot{display:block;width:100%;height:auto;max-height:320px;object-fit:cover;border:0;border-radius:12px;margin:0 0 22px}
.items{margin:4px 0 8px}
.items td{border-top:1px solid #e2dfd3;padding:12px 0;vertical-align:middle;font-size:16px;line-height:1.4}
.items a{color:#10251c;font-weight:600;text-decoration:none}
.thumb img{display:block;width:64px;height:64px;object-fit:cover;border:0;border-radius:10px}
.detail{color:#4d5f56;font-size:15px}
.act{margin:24px 0 28px}
.button{display:inline-block;background:#12291f;color:#faf8f1;text-decoration:none;font-weight:600;font-size:16px;padding:13px 24px;border-radius:999px}
.note{font-size:14px;line-height:1.5;color:#4d5f56}
.note:last-child{margin-bottom:0}
.link{color:#2f5d3a;word-break:break-all}
.foot{padding:20px 6px 0;font-size:12px;line-height:1.6;color:#66756d}
.quiet{color:#66756d;text-decoration:underline}
@media (prefers-color-scheme:dark){
body.page{background:#0d1713;color:#f3f1e9}
.loop{border-color:#f3f1e9}
.card{background:#14201b;border-color:#2a3932}
.items td{border-color:#2a3932}
.items a{color:#f3f1e9}
.detail{color:#b3beb4}
.quiet{color:#93a198}
.button{background:#c8f031;color:#10251c}
.note{color:#b3beb4}
.link{color:#c8f031}
.foot{color:#93a198}
}
`;
