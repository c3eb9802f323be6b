"""Makes text plain before the tokenizer sees it. packages/fraud/src/text/normalise.ts does the same, step by step."""

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
LOOKALIKE = str.maketrans("АВЕКМНОРСТХаеорсухіѕј", "ABEKMHOPCTXaeopcyxisj")
EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}", re.ASCII)
URL = re.compile(r"(?:https?://|www\.)([^\s/<>()]{1,100})(/[^\s<>()]{0,200})?", re.I | re.ASCII)
PHONE = re.compile(r"\+?\(?[0-9][0-9(). -]{7,18}[0-9]", re.ASCII)
BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
PATH_LENGTH = 24
LONGEST = 8000


def _phone(match: re.Match[str]) -> str:
    digits = sum(char.isdigit() for char in match.group())
    return "<phone>" if 9 <= digits <= 13 else "<imei>" if digits > 13 else match.group()


def _url(match: re.Match[str]) -> str:
    return match.group(1).lower() + (match.group(2) or "")[:PATH_LENGTH]


def normalise(text: str) -> str:
    text = unicodedata.normalize("NFKC", text[:LONGEST])
    text = INVISIBLE.sub("", text).translate(LOOKALIKE)
    text = BLANK.sub(" ", text.replace("[", "(").replace("]", ")"))
    return PHONE.sub(_phone, URL.sub(_url, EMAIL.sub("<email>", text))).strip()
