"""The model's labels, in the order of its outputs."""

FRAUD_LABELS = [
    "advance_fee",
    "off_platform",
    "fake_payment",
    "counterfeit",
    "concealed_lock",
    "misleading",
    "credential",
    "phishing_link",
]
LABELS = [*FRAUD_LABELS, "spam"]

# How much a certain label counts in the score. Dealing elsewhere is weak alone, spam is no fraud.
WEIGHTS = {
    "advance_fee": 0.9,
    "off_platform": 0.45,
    "fake_payment": 0.9,
    "counterfeit": 0.85,
    "concealed_lock": 0.85,
    "misleading": 0.8,
    "credential": 0.8,
    "phishing_link": 0.95,
    "spam": 0.0,
}

PRICE_BANDS = ["unknown", "far_below", "below", "typical", "above"]
CATEGORIES = [
    "phones", "tablets", "laptops", "desktops", "smartwatches", "headphones", "cameras",
    "lenses", "consoles", "handhelds", "drones", "audio", "tv-home", "monitors",
    "components", "networking", "accessories", "other", "chat",
]


def control_tokens() -> list[str]:
    return [f"[PRICE_{b.upper()}]" for b in PRICE_BANDS] + [
        f"[CAT_{c.upper().replace('-', '_')}]" for c in CATEGORIES
    ]
