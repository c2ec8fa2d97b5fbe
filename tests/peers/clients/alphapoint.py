"""AlphaPoint by `websockets`: every outcome, and what the gateway does beside it."""

import json

from common import PATIENCE, done, same, url, user
from websockets.sync.client import connect

LOGIN = {"UserName": "alice", "Password": user("alice")["password"]}
number = 0


def ask(socket, function, payload):
    """The kind of the answer, and its payload as text."""
    global number
    number += 2
    socket.send(json.dumps({"m": 0, "i": number, "n": function, "o": payload}))
    answer = json.loads(socket.recv(PATIENCE))
    same("number", answer["i"], number)
    same("function", answer["n"], function)
    return answer["m"], answer["o"]


def call(socket, function, payload=None):
    kind, text = ask(socket, function, json.dumps(payload or {}))
    same("kind", kind, 1)
    return json.loads(text)


def reply(message, code):
    return {"result": code == 0, "errormsg": message, "errorcode": code, "detail": None}


with connect(url("alphapoint")) as socket:
    same("ping", call(socket, "Ping"), {"msg": "PONG"})
    same("signed out", call(socket, "GetUserInfo"), reply("Not Authorized", 20))
    welcome = call(socket, "WebAuthenticateUser", LOGIN)
    same("login", welcome["authenticated"], True)
    same("before", call(socket, "GetUserInfo")["UserName"], "alice")
    same("success", call(socket, "LogOut"), reply(None, 0))
    same("after", call(socket, "GetUserInfo"), reply("Not Authorized", 20))
    same("resume", call(socket, "WebAuthenticateUser", {"SessionToken": welcome["SessionToken"]})["authenticated"], False)
    same("unknown", ask(socket, "Logout", "{}"), (5, "Endpoint Not Found"))
    socket.send("no json")
    same("still there", call(socket, "Ping"), {"msg": "PONG"})

with connect(url("alphapoint")) as one, connect(url("alphapoint")) as two:
    token = call(one, "AuthenticateUser", LOGIN)["SessionToken"]
    same("resumed", call(two, "WebAuthenticateUser", {"SessionToken": token})["authenticated"], True)
    same("first", call(one, "LogOut"), reply(None, 0))
    same("not authorized", call(two, "LogOut"), reply("Not Authorized", 20))

with connect(url("alphapoint")) as socket:
    same("public", call(socket, "LogOut"), reply(None, 0))

for outcome, message, code in (
    ("invalid_response", "Invalid Response", 100),
    ("operation_failed", "Operation Failed", 101),
    ("server_error", "Server Error", 102),
    ("resource_not_found", "Resource Not Found", 104),
):
    with connect(f"{url('alphapoint')}?signoff-outcome={outcome}") as socket:
        same(outcome, call(socket, "LogOut"), reply(message, code))
done(
    "alphapoint by websockets",
    "success, not_authorized, invalid_response, operation_failed, server_error, resource_not_found",
)
