"""What the clients share: the server under test, and checks that say what differed."""

import json
import os
import sys

SERVER = json.loads(os.environ["SIGNOFF_SERVER"])
# Seconds that anything may take.
PATIENCE = 10


def url(service):
    return SERVER["services"][service]["url"]


def user(name):
    return next(user for user in SERVER["users"] if user["name"] == name)


def same(what, found, expected):
    """Ends the program unless both are equal; goes on where the server is meant to break its document."""
    if found != expected and "SIGNOFF_DRIFT" not in os.environ:
        sys.exit(f"{what}: expected {expected!r}, found {found!r}")


def done(name, checks):
    print(f"{name}: {checks}")
