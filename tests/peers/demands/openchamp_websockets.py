"""OpenChampPS by `websockets`: login, count, logout, count; the token stays good, and what cannot be read gets no answer."""

import json
import time
from uuid import uuid4

from common import done, same, url, user
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

SECONDS = 5
LOGIN = {"username": "alice", "password": user("alice")["password"]}
LOGGED_OUT = {"type": "logged_out"}
REQUIRED = {"type": "error", "payload": {"message": "Authentication required", "code": "AUTH_REQUIRED"}}


def game(query="", headers=None):
    return connect(url("openchamp") + query, additional_headers=headers, open_timeout=SECONDS, close_timeout=SECONDS)


def ask(socket, kind, *payload):
    socket.send(json.dumps({"type": kind} | ({"payload": payload[0]} if payload else {})))
    return json.loads(socket.recv(SECONDS))


def log_in(socket):
    answer = ask(socket, "login", LOGIN)
    same("login", answer["type"], "auth_success")
    return answer["payload"]["token"]


def counted(what, socket):
    answer = ask(socket, "count")
    same(what, (answer["type"], type(answer["payload"])), ("player_count", int))


def silent(socket, text):
    """Messages are answered in turn: if this one had an answer, the count would get it."""
    socket.send(text)
    counted(f"nothing for {text!r}", socket)


def in_turn():
    with game() as socket:
        same("logout before", ask(socket, "logout"), REQUIRED)
        same("count before", ask(socket, "count"), REQUIRED)
        same("unknown type before", ask(socket, "LOGOUT"), REQUIRED)
        refused = ask(socket, "login", LOGIN | {"password": "no"})
        expected = {"type": "auth_error", "payload": {"message": "Invalid username or password"}}
        same("wrong password", refused, expected)

        log_in(socket)
        counted("count", socket)
        for text in ('{"type":"logout"', "logout", "[]", '{"type":1}', '{"type":"LOGOUT"}'):
            silent(socket, text)
        same("success", ask(socket, "logout"), LOGGED_OUT)
        same("count after", ask(socket, "count"), REQUIRED)
        same("logout again", ask(socket, "logout"), REQUIRED)

        # Whatever the payload is, it is not looked at; letter case counts in values only.
        for payload in (None, {}, [1], "text", 1):
            log_in(socket)
            same(f"payload {payload!r}", ask(socket, "logout", payload), LOGGED_OUT)
        log_in(socket)
        socket.send(b'{"TYPE":"logout"}')
        same("binary, in capitals", json.loads(socket.recv(SECONDS)), LOGGED_OUT)


def token_survives():
    with game() as one, game() as two:
        token = log_in(one)
        same("token elsewhere", ask(two, "token_auth", {"token": token})["type"], "auth_success")
        same("logout of one", ask(one, "logout"), LOGGED_OUT)
        counted("two stays", two)
        again = ask(one, "token_auth", {"token": token})
        same("token after", (again["type"], again["payload"].get("token")), ("auth_success", token))
        unknown = ask(one, "token_auth", {"token": str(uuid4())})
        same("unknown token", unknown, {"type": "auth_error", "payload": {"message": "Invalid or expired token"}})


def on_demand(query, headers):
    asked = f"{query}{headers or ''}"
    with game(query, headers) as socket:
        log_in(socket)
        if "no_answer" in asked:
            silent(socket, '{"type":"logout"}')
            silent(socket, '{"type":"logout"}')
        elif "auth_required" in asked:
            same("auth_required on demand", ask(socket, "logout"), REQUIRED)
            counted("count after auth_required", socket)
            same("auth_required once more", ask(socket, "logout"), REQUIRED)
        else:
            same("logged_out on demand", ask(socket, "logout"), LOGGED_OUT)
            same("count after logged_out", ask(socket, "count"), REQUIRED)
            same("logged_out once more", ask(socket, "logout"), LOGGED_OUT)


def closed(socket, text):
    """The code of the close that answers; none where the connection just ends."""
    socket.send(text)
    try:
        return socket.recv(SECONDS)
    except ConnectionClosed as closed:
        return closed.rcvd and closed.rcvd.code


in_turn()
token_survives()
for outcome in ("logged_out", "auth_required", "no_answer"):
    on_demand(f"?signoff-outcome={outcome}", None)
    on_demand("", {"x-signoff-outcome": outcome})
with game() as socket:
    log_in(socket)
    # The longest message is still read: it is no JSON.
    silent(socket, "x" * 1024)
    same("message too long", closed(socket, "x" * 1025), 1009)
for when in ("before", "after"):
    with game(f"?signoff-drop={when}") as socket:
        log_in(socket)
        same(f"drop {when}", closed(socket, '{"type":"logout"}'), None)
with game("?signoff-latency=250") as socket:
    start = time.monotonic()
    same("late", ask(socket, "logout"), REQUIRED)
    same("waited", time.monotonic() - start >= 0.25, True)
done("openchamp by websockets", "logged_out, auth_required, no_answer; in turn and on demand, late, dropped")
