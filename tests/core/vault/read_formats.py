#!/usr/bin/env python3
"""Reads every specimen of tests/data/formats-v1.txt from docs/record-format.md alone: a second reader, in another
language, that shares no line with the product. What it cannot read, the page does not say."""
import ctypes
import hashlib
import pathlib
import struct
import sys

sodium = ctypes.CDLL("libsodium.so.23")
assert sodium.sodium_init() >= 0
PASSPHRASE, PAYLOAD = "pedwar gair nad ydynt yn perthyn", "Mae’r teulu’n helpu gyda’r siopa."
data = {}
for line in pathlib.Path(sys.argv[1]).read_text().splitlines():
    if not line.startswith("#"):
        name, value = line.split()
        data[name] = bytes.fromhex(value)


def blake(text, key=b""):
    return hashlib.blake2b(text, digest_size=32, key=key).digest()


def unseal(key, ad, sealed):
    nonce, cipher = sealed[:24], sealed[24:]
    out = ctypes.create_string_buffer(max(1, len(cipher) - 16))
    assert sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        out, None, None, cipher, ctypes.c_ulonglong(len(cipher)), ad, ctypes.c_ulonglong(len(ad)), nonce, key) == 0
    return out.raw[:len(cipher) - 16]


def signed(prefix, whole, key):
    message = prefix + whole[:-64]
    assert sodium.crypto_sign_verify_detached(whole[-64:], message, ctypes.c_ulonglong(len(message)), key) == 0


def unpad(text):
    text = text.rstrip(b"\0")
    assert text[-1] == 0x80
    return text[:-1]


class Cut:
    """Takes fields off the front of some bytes."""

    def __init__(self, whole):
        self.rest = whole

    def __call__(self, count):
        field, self.rest = self.rest[:count], self.rest[count:]
        assert len(field) == count
        return field

    def number(self, count):
        return int.from_bytes(self(count), "little")


def identity(who):
    blob, vault = data[who + "-identity"], data[who + "-vault-key"]
    assert len(blob) == 560 and blob[:5] == b"CPI1\1"
    cut = Cut(unseal(blake(b"cyd/local-key/v1", vault), b"cyd/identity/v1" + blob[:8], blob[8:]))
    names = dict(org=16, root=32, person=16, device=16, cert=16, box_pk=32, sign=64, box=32, org_key=32)
    return {name: cut(size) for name, size in names.items()}


def header(record):
    magic, version, suite, kind, flags = struct.unpack_from("<4sBBBB", record)
    assert (magic, version, suite, flags) == (b"CPR1", 1, 1, 0)
    cut = Cut(record[8:])
    h = {name: cut(size) for name, size in dict(org=16, plan=16, author=16).items()}
    h |= dict(kind=kind, seq=cut.number(8), previous=cut(32), hlc=cut.number(8), section=cut(2))
    parents = cut.number(2)
    h |= dict(epoch=cut(4), key_id=cut(32), length=cut.number(4), zero=cut.number(4))
    h["parents"] = [cut(32) for _ in range(parents)]
    h["nonce"], h["cipher"] = cut(24), cut(h["length"])
    assert h["zero"] == 0 and cut.rest == b"" and h["parents"] == sorted(h["parents"])
    h["aad"] = record[:152 + 32 * parents]
    return h


sian, tom = identity("sian"), identity("tom")

# The organisation's log.
before, certs = b"\0" * 32, {}
for number in range(1, 5):
    entry = data[f"org-entry-{number}"]
    cut = Cut(entry)
    assert cut(5) == b"CPO1\1"
    kind, zero, org, seq, previous = cut(1)[0], cut(2), cut(16), cut.number(8), cut(32)
    when, issuer = cut.number(8), cut(32)
    body = cut(cut.number(4))
    assert (zero, org, seq, previous) == (b"\0\0", sian["org"], number, before) and len(cut.rest) == 64
    signed(b"cyd/orgsig/v1", entry, issuer)
    before = blake(b"cyd/org/v1" + entry)
    name_ad = b"cyd/name/v1" + org
    if kind == 1:
        assert body[:32] == issuer == sian["root"]
        assert unpad(unseal(tom["org_key"], name_ad, body[64:])).decode() == "Tîm Iechyd Meddwl Cymunedol Llŷn"
    if kind == 4:
        cert = Cut(body)
        c = {n: cert(s) for n, s in dict(id=16, person=16, device=16, roles=4, sign=32, box=32, begin=8, end=8).items()}
        c["name"] = unpad(unseal(tom["org_key"], name_ad, cert(cert.number(2)))).decode()
        certs[c["id"]] = c
assert certs[sian["cert"]]["name"] == "Siân" and certs[tom["cert"]]["box"] == tom["box_pk"]

# A grant, and the record that it opens.
grant, record = header(data["grant"]), header(data["record"])
cut = Cut(grant["cipher"])
assert grant["kind"] == 3 and grant["nonce"] == b"\0" * 24 and cut.number(2) == 1
assert cut(1) == b"\1" and cut(16) == tom["cert"]
context = ctypes.create_string_buffer(112)
assert sodium.crypto_box_seal_open(context, cut.rest, ctypes.c_ulonglong(160), tom["box_pk"], tom["box"]) == 0
cut = Cut(context.raw)
assert cut(26) == b"CPG1" + grant["plan"] + grant["section"] + grant["epoch"]
section_key = cut(32)
assert cut.rest == (tom["cert"] + grant["author"] + struct.pack("<Q", grant["seq"])).ljust(54, b"\0")
assert section_key == data["section-key"]
place = record["plan"] + record["section"] + record["epoch"]
assert blake(b"cyd/key/v1" + place, section_key) == record["key_id"] == grant["key_id"]
padded = unseal(section_key, record["aad"], record["nonce"] + record["cipher"])
assert len(padded) == 128 and unpad(padded).decode() == PAYLOAD
assert record["previous"] == blake(b"cyd/rec/v1" + data["grant"])
assert blake(b"cyd/rec/v1" + data["record"]) == data["record-id"]
wrapped = unseal(blake(b"cyd/wrap-key/v1", data["tom-vault-key"]), b"cyd/wrap/v1", data["tom-wrapped-key"])
assert wrapped == (section_key + place).ljust(64, b"\0")

# Statements.
attestation, mark = data["attestation"], data["read-mark"]
assert len(attestation) == 256 and attestation[:8] == b"CPA1\1\1\0\0" and attestation[64:96] == data["record-id"]
assert attestation[96:104] == struct.pack("<Q", 9) and attestation[144:176] == before
signed(b"cyd/att/v1", attestation, certs[sian["cert"]]["sign"])
assert len(mark) == 152 and mark[:8] == b"CPM1\1\1\0\0" and mark[40:48] == struct.pack("<Q", 11)
signed(b"cyd/seen/v1", mark, certs[tom["cert"]]["sign"])

# An invitation by its code.
typed = data["invite-code"].decode().replace("-", "")
digits = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(c) for c in typed]


def times(a, b):
    product = 0
    for bit in range(5):
        product ^= (a << bit) if b >> bit & 1 else 0
    for bit in range(9, 4, -1):
        product ^= (0b100101 << (bit - 5)) if product >> bit & 1 else 0
    return product


plain = weighted = 0
power = 1
for digit in digits:
    plain, weighted, power = plain ^ digit, weighted ^ times(digit, power), times(power, 2)
assert len(digits) == 28 and plain == weighted == 0
value = 0
for digit in digits[:26]:
    value = value << 5 | digit
code = value.to_bytes(16, "big")
assert blake(b"cyd/inv-id/v1", code)[:16] == data["invite-id"]
bundle = data["invite-bundle"]
assert len(bundle) == 2096 and bundle[:8] == b"CPB1\1\1\0\0"
cut = Cut(unseal(blake(b"cyd/inv-key/v1", code), bundle[:8], bundle[8:]))
assert cut(80) == tom["org_key"] + tom["org"] + tom["root"]
cut(32), cut.number(8), cut(32)
assert cut(32) == tom["person"] + tom["cert"] and cut.number(4) == 2
cut(8)
pins, address, name = cut.number(1), cut.number(2), cut.number(2)
cut(32 * pins)
assert cut(address) == b"https://cynllun.example:8443" and cut(name).decode() == "Gwenllïan Ŵyn"
assert not cut.rest.strip(b"\0")
request = data["enrol-request"]
assert len(request) == 309 and request[:24] == b"CPQ1\1\1\0\0" + data["invite-id"]
statement = unseal(blake(b"cyd/inv-req/v1", code), request[:24], request[24:])
keys = statement[16:80]
signed(b"cyd/enrol/v1" + data["invite-id"], statement, keys[:32])
assert statement[:16] == tom["device"] and statement[81:81 + statement[80]].decode() == "Tabled y tîm"
number = int.from_bytes(blake(b"cyd/compare/v1" + keys)[:8], "little") % 1_000_000
assert f"{number:06}".encode() == data["comparison-number"]

# The vault.
vault = data["vault-header"]
assert len(vault) == 512 and vault[:8] == b"CPV1\1\1\0\1" and blake(b"cyd/vault/v1" + vault[:480]) == vault[480:]
cost, salt, sealed = vault[208:216], vault[216:232], vault[232:304]
passes, kib = struct.unpack("<II", cost)
out, word = ctypes.create_string_buffer(32), PASSPHRASE.encode()
assert sodium.crypto_pwhash(out, ctypes.c_ulonglong(32), word, ctypes.c_ulonglong(len(word)), salt,
                            ctypes.c_ulonglong(passes), ctypes.c_size_t(kib * 1024), 2) == 0
kek = blake(b"cyd/kek/v1", out.raw)
vault_key = unseal(kek, vault[:6] + b"\0\0" + vault[8:40] + cost + salt, sealed)
assert blake(b"cyd/vault-id/v1", vault_key) == vault[8:40]
local = unseal(blake(b"cyd/local-key/v1", vault_key), b"cyd/local/v1" + b"draft", data["local"])
assert len(local) % 64 == 0 and unpad(local).decode() == PAYLOAD
print(f"read {len(data)} specimens of version 1")
