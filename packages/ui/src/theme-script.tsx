/** Where the choice is kept; "system" is the absence of the key. */
export const THEME_KEY = "loopbid-theme";

const source = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;

/** First child of `<head>`: sets the theme before the first paint. Needs `suppressHydrationWarning` on `<html>`. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: source }} />;
}
