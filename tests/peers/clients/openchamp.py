"""OpenChampPS by `websockets`: the sign-in ends, the token stays, and sometimes nothing is said."""

import json

from common import PATIENCE, done, same, url, user
from websockets.exceptions import ConnectionClosedError
from websockets.sync.client import connect

LOGIN = {"username": "alice", "password": user("alice")["password"]}
REFUSED = {"type": "error", "payload": {"message": "Authentication required", "code": "AUTH_REQUIRED"}}


def ask(socket, kind, payload=None):
    message = {"type": kind} if payload is None else {"type": kind, "payload": payload}
    socket.send(json.dumps(message))
    return json.loads(socket.recv(PATIENCE))


def silent(socket, text):
    socket.send(text)
    try:
        answer = socket.recv(0.3)
    except TimeoutError:
        return
    same(text, answer, "nothing")


with connect(url("openchamp")) as socket:
    same("signed out", ask(socket, "logout"), REFUSED)
    token = ask(socket, "login", LOGIN)["payload"]["token"]
    same("before", ask(socket, "count")["type"], "player_count")
    silent(socket, '{"type":"logout"')
    silent(socket, '{"type":"LOGOUT"}')
    same("success", ask(socket, "logout", {"anything": None}), {"type": "logged_out"})
    same("after", ask(socket, "count"), REFUSED)
    same("again", ask(socket, "logout"), REFUSED)

with connect(url("openchamp")) as socket:
    same("the token", ask(socket, "token_auth", {"token": token})["type"], "auth_success")
    same("success", ask(socket, "logout"), {"type": "logged_out"})
    same("after", ask(socket, "count"), REFUSED)
    same("the token again", ask(socket, "token_auth", {"token": token})["type"], "auth_success")
    unknown = ask(socket, "token_auth", {"token": "3f2a1b4c"})
    same("unknown token", unknown["payload"]["message"], "Invalid or expired token")

with connect(url("openchamp")) as socket:
    socket.send("x" * 1025)
    try:
        socket.recv(PATIENCE)
    except ConnectionClosedError as closed:
        same("too big", closed.rcvd.code, 1009)
done("openchamp by websockets", "logged_out, auth_required, no_answer")
