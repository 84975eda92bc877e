# SPDX-FileCopyrightText: 2026 The Twinscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates files, named one a line on stdin, against the JSON schema given as argument. Prints a JSON object: file to
its first fault, or to "". Exit status 77: Python's jsonschema is not installed."""
import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(77)


def main():
    if len(sys.argv) < 2:
        return
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    verdicts = {}
    for path in sys.stdin.read().splitlines():
        with open(path, encoding="utf-8") as file:
            error = next(validator.iter_errors(json.load(file)), None)
        verdicts[path] = "" if error is None else f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
    json.dump(verdicts, sys.stdout)


main()
