"""What the slots of the wordings stand for. Names and hosts are drawn at random from common words."""

import random
import re

APPS = ["WhatsApp", "Telegram", "Signal", "Viber", "WeChat", "Snapchat", "Insta", "Messenger", "Discord", "iMessage"]
PAYS = ["Zelle", "Venmo", "Cash App", "PayPal", "bank transfer", "Apple Pay", "Revolut", "wire transfer", "Chime", "UPI"]
CARDS = ["Steam", "Apple", "Amazon", "Google Play", "iTunes", "Razer Gold", "Visa", "eBay", "Target", "Xbox"]
COINS = ["bitcoin", "BTC", "USDT", "ethereum", "ETH", "litecoin", "tether", "crypto"]
COURIERS = ["FedEx", "UPS", "USPS", "DHL", "Royal Mail", "Evri", "DTDC", "Blue Dart", "GIG Logistics", "DPD", "the courier"]
CARRIERS = ["AT&T", "Verizon", "T-Mobile", "Sprint", "EE", "Vodafone", "Jio", "MTN", "Cricket"]
PLACES = ["Denver", "Austin", "Leeds", "Pune", "Lagos", "Chicago", "Oakland", "Bristol", "Delhi", "Abuja", "Tampa", "Manchester"]
COUNTRIES = ["Norway", "Ghana", "Spain", "Dubai", "Poland", "Texas", "the UK", "Canada", "Germany", "Cyprus", "Scotland", "Nigeria"]
NEW_THINGS = ["a proper camera", "a newer one", "a bigger screen", "the next model", "a desktop", "a mirrorless"]
WORDS = ["safe", "deal", "pay", "secure", "market", "shop", "order", "item", "post", "quick", "trust", "gadget", "parcel",
         "home", "blue", "city", "star", "north", "tech", "photo", "my", "go", "best", "link", "hub", "box"]
LURES = ["verify", "login", "secure", "confirm", "claim", "pay", "checkout", "account", "id", "order", "form", "view", "p", "x"]
ENDINGS = ["com", "net", "shop", "store", "info", "online", "site", "co", "org", "top", "xyz", "link", "app", "io", "ru"]
MAKERS = ["apple.com/specs", "support.apple.com/guide", "samsung.com/us/support", "gsmarena.com/phones", "youtube.com/watch?v=3kd",
          "youtu.be/9aXq", "en.wikipedia.org/wiki/Amplifier", "amazon.com/dp/B07", "bestbuy.com/site/tv", "dpreview.com/reviews",
          "rtings.com/tv", "manualslib.com/manual", "newegg.com/p/N82", "sony.com/electronics", "dell.com/support", "ifixit.com/Guide",
          "imei.info", "lenovo.com/warranty", "bhphotovideo.com/c/product", "canon.com/drivers", "hp.com/support", "everymac.com/systems"]
ALBUMS = ["imgur.com/a/", "flickr.com/photos/", "photos.app.goo.gl/", "drive.google.com/drive/", "dropbox.com/sh/", "postimg.cc/"]
SHOPS = ["electronics", "computers", "audio", "repair", "phones", "hifi", "cameras", "refurb"]
NAMES = ["milo", "katie", "dre", "sanjay", "olu", "marta", "jj", "tobias", "nina", "rico", "wes", "anya"]


def _code(dice: random.Random, length: int) -> str:
    return "".join(dice.choice("abcdefghkmnpqrstuvwxyz23456789") for _ in range(length))


def _written(link: str, dice: random.Random, masked: float) -> str:
    if dice.random() < masked:
        return "<url>"
    return dice.choice(["https://", "http://", "www.", "", ""]) + link


def _lure(dice: random.Random) -> str:
    host = dice.choice(["", "", "loopbid-", "ebay-", "paypal-", "secure-"]) + "".join(dice.sample(WORDS, 2))
    path = dice.choice(["", "/" + dice.choice(LURES), f"/{dice.choice(LURES)}/{_code(dice, 5)}", f"/{dice.choice(LURES)}?id={dice.randint(100, 99999)}"])
    short = dice.random() < 0.15
    link = f"{dice.choice(['bit.ly', 'tinyurl.com', 't.ly', 'cutt.ly'])}/{_code(dice, 6)}" if short else f"{host}.{dice.choice(ENDINGS)}{path}"
    return _written(link, dice, 0.25)


def _amount(dice: random.Random) -> str:
    number = dice.choice([10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 80, 90, 100, 120, 150, 180, 200, 250, 300, 400, 500])
    return dice.choice([f"${number}", f"${number}", f"{number} dollars", f"{number}", f"{number} bucks", f"USD {number}"])


def _phone(dice: random.Random) -> str:
    return dice.choice(["<phone>", "<phone>", f"({dice.randint(201, 989)}) 555-01{dice.randint(10, 99)}"])


SLOTS = {
    "app": lambda d: d.choice(APPS),
    "pay": lambda d: d.choice(PAYS),
    "giftcard": lambda d: d.choice(CARDS),
    "crypto": lambda d: d.choice(COINS),
    "courier": lambda d: d.choice(COURIERS),
    "carrier": lambda d: d.choice(CARRIERS),
    "city": lambda d: d.choice(PLACES),
    "country": lambda d: d.choice(COUNTRIES),
    "newthing": lambda d: d.choice(NEW_THINGS),
    "amount": _amount,
    "pct": lambda d: f"{d.choice([3, 5, 10, 15, 20, 25, 30, 40, 50])}{d.choice(['%', '%', ' percent'])}",
    "num": lambda d: str(d.choice([5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 64, 80, 100, 150, 200, 300, 500, 2000])),
    "phone": _phone,
    "mail": lambda d: d.choice(["<email>", f"{d.choice(NAMES)}.{d.choice(WORDS)}{d.randint(1, 99)}@mailbox.example"]),
    "handle": lambda d: f"@{d.choice(NAMES)}{d.choice(['_', '.', ''])}{d.choice(WORDS)}{d.choice(['', str(d.randint(1, 99))])}",
    "link": _lure,
    "goodlink": lambda d: _written(d.choice(MAKERS), d, 0.25),
    "photolink": lambda d: _written(d.choice(ALBUMS) + _code(d, 6), d, 0.25),
    "shoplink": lambda d: _written(f"{d.choice(WORDS)}{d.choice(SHOPS)}.{d.choice(['com', 'net', 'co', 'shop'])}", d, 0.25),
}


def fill(text: str, dice: random.Random, item: str, brand: str) -> str:
    """Fills each slot with a fresh draw; `item` and `brand` come from the listing."""

    def one(match: re.Match[str]) -> str:
        name = match.group(1)
        return item if name == "item" else brand if name == "brand" else SLOTS[name](dice)

    return re.sub(r"\{(\w+)\}", one, text)
