/** Hues (degrees of oklch) far enough apart to be told from their neighbours; a letter says the same. */
const HUES: Readonly<Record<string, number>> = {
  "contact-details": 88,
  "text.advance_fee": 25,
  "text.off_platform": 60,
  "text.fake_payment": 350,
  "text.counterfeit": 300,
  "text.concealed_lock": 265,
  "text.misleading": 225,
  "text.credential": 190,
  "text.phishing_link": 155,
  "text.spam": 118,
};
const OTHER = 88;

export const hueOf = (key: string): number => HUES[key] ?? OTHER;

/** For a `style`: the marks of one signal share a hue. */
export const hueStyle = (key: string) => ({ "--hue": hueOf(key) }) as React.CSSProperties;
