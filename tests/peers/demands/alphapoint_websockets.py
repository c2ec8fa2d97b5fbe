"""AlphaPoint by `websockets`: sign in, call, LogOut, call again; every outcome both as it arises and on demand."""

import json
import time
from contextlib import contextmanager
from uuid import uuid4

from common import done, same, url, user
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

SECONDS = 5
LOGIN = {"UserName": "alice", "Password": user("alice")["password"]}
ERRORS = {
    "not_authorized": ("Not Authorized", 20),
    "invalid_response": ("Invalid Response", 100),
    "operation_failed": ("Operation Failed", 101),
    "server_error": ("Server Error", 102),
    "resource_not_found": ("Resource Not Found", 104),
}


def reply(message, code):
    return {"result": code == 0, "errormsg": message, "errorcode": code, "detail": None}


SUCCESS = reply(None, 0)
NOT_AUTHORIZED = reply(*ERRORS["not_authorized"])


class Gateway:
    """A connection with numbers that count up in twos, as the protocol wants them."""

    def __init__(self, socket):
        self.socket = socket
        self.number = 0

    def ask(self, function, payload):
        """Kind and payload of the answer, both as they came."""
        self.number += 2
        self.socket.send(json.dumps({"m": 0, "i": self.number, "n": function, "o": payload}))
        answer = json.loads(self.socket.recv(SECONDS))
        same("frame", (sorted(answer), answer["i"], answer["n"]), (["i", "m", "n", "o"], self.number, function))
        same("type of the payload", type(answer["o"]), str)
        return answer["m"], answer["o"]

    def call(self, function, payload=None):
        kind, text = self.ask(function, json.dumps(payload or {}))
        same(f"kind of the answer to {function}", kind, 1)
        return json.loads(text)

    def sign_in(self, function="WebAuthenticateUser", payload=None):
        return self.call(function, payload or LOGIN)

    def dropped(self):
        try:
            return self.call("LogOut")
        except ConnectionClosed:
            return "no answer"


@contextmanager
def gate(query="", headers=None):
    address = url("alphapoint") + query
    with connect(address, additional_headers=headers, open_timeout=SECONDS, close_timeout=SECONDS) as socket:
        yield Gateway(socket)


def in_turn():
    with gate() as gateway:
        same("Ping", gateway.call("Ping"), {"msg": "PONG"})
        same("GetUserInfo before", gateway.call("GetUserInfo"), NOT_AUTHORIZED)
        # The document calls LogOut public.
        same("LogOut before", gateway.call("LogOut"), SUCCESS)
        refused = gateway.sign_in(payload=LOGIN | {"Password": "no"})
        same("wrong password", (refused["authenticated"], refused["locked"]), (False, False))
        same("text of the refusal", refused["errormsg"], "Invalid username or password")

        welcome = gateway.sign_in()
        same("signed in", (welcome["authenticated"], type(welcome["UserId"])), (True, int))
        same("GetUserInfo", gateway.call("GetUserInfo")["UserName"], "alice")
        same("unknown function", gateway.ask("Logout", "{}"), (5, "Endpoint Not Found"))
        # Had this an answer, Ping would get it.
        gateway.socket.send("LogOut")
        same("no JSON", gateway.call("Ping"), {"msg": "PONG"})

        with_payload = gateway.call("LogOut", {"OMSId": 1})
        same("payload", with_payload | {"detail": None}, reply(*ERRORS["invalid_response"]))
        same("GetUserInfo after the payload", gateway.call("GetUserInfo")["UserName"], "alice")
        same("success", gateway.call("LogOut"), SUCCESS)
        same("GetUserInfo after", gateway.call("GetUserInfo"), NOT_AUTHORIZED)
        resumed = gateway.sign_in(payload={"SessionToken": welcome["SessionToken"]})
        same("resumed after", resumed["authenticated"], False)


def ended_elsewhere():
    with gate() as one, gate() as two:
        token = one.sign_in("AuthenticateUser")["SessionToken"]
        same("resumed", two.sign_in(payload={"SessionToken": token})["authenticated"], True)
        same("LogOut of one", one.call("LogOut"), SUCCESS)
        same("GetUserInfo of two", two.call("GetUserInfo"), NOT_AUTHORIZED)
        same("not_authorized", two.call("LogOut"), NOT_AUTHORIZED)
        same("resumed by nobody", two.sign_in(payload={"SessionToken": str(uuid4())})["authenticated"], False)


def on_demand(outcome, expected, ends):
    for query, headers in ((f"?signoff-outcome={outcome}", None), ("", {"x-signoff-outcome": outcome})):
        with gate(query, headers) as gateway:
            gateway.sign_in()
            # A demand holds for every logout on its connection.
            same(f"{outcome} on demand", gateway.call("LogOut"), expected)
            same(f"{outcome} once more", gateway.call("LogOut"), expected)
            known = gateway.call("GetUserInfo")
            same(f"GetUserInfo after {outcome}", known == NOT_AUTHORIZED, ends)


def dropped(when, survives):
    with gate(f"?signoff-drop={when}") as gateway:
        token = gateway.sign_in()["SessionToken"]
        same(f"drop {when}", gateway.dropped(), "no answer")
    with gate() as gateway:
        resumed = gateway.sign_in(payload={"SessionToken": token})
        same(f"resumed after drop {when}", resumed["authenticated"], survives)


def late():
    with gate("?signoff-latency=250") as gateway:
        start = time.monotonic()
        same("late", gateway.call("LogOut"), SUCCESS)
        same("waited", time.monotonic() - start >= 0.25, True)


in_turn()
ended_elsewhere()
on_demand("success", SUCCESS, True)
for outcome, error in ERRORS.items():
    on_demand(outcome, reply(*error), False)
dropped("before", True)
dropped("after", False)
late()
done("alphapoint by websockets", ", ".join(["success", *ERRORS]) + "; in turn and on demand, late, dropped")
