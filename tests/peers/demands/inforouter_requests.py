"""infoRouter by `requests`: AuthenticateUser, isValidTicket, LogOut, isValidTicket; GET and form, ticket and cookie."""

import time
import xml.etree.ElementTree as ET
from uuid import uuid4

import requests
from common import done, same, url, user

SECONDS = 5
BASE = url("inforouter")
LOGIN = {"UID": "alice", "PWD": user("alice")["password"]}
SUCCESS = {"success": "true"}
INVALID = {"success": "false", "error": "[901] Session expired or Invalid ticket"}


def attributes(response):
    same("status", response.status_code, 200)
    same("media type", response.headers["Content-Type"], "text/xml; charset=utf-8")
    root = ET.fromstring(response.content)
    same("root", (root.tag, len(root)), ("root", 0))
    return root.attrib


def get(function, client=requests, headers=None, **parameters):
    address = f"{BASE}/{function}"
    return attributes(client.get(address, params=parameters, headers=headers, timeout=SECONDS))


def post(function, client=requests, headers=None, **parameters):
    address = f"{BASE}/{function}"
    return attributes(client.post(address, data=parameters, headers=headers, timeout=SECONDS))


def dropped(call, ticket, when):
    try:
        return call("LogOut", headers={"x-signoff-drop": when}, AuthenticationTicket=ticket)
    except requests.ConnectionError:
        return "no answer"


def by_ticket(call):
    ticket = call("AuthenticateUser", **LOGIN)["ticket"]
    same("isValidTicket", call("isValidTicket", AuthenticationTicket=ticket)["success"], "true")

    demanded = call("LogOut", headers={"x-signoff-outcome": "session_invalid"}, AuthenticationTicket=ticket)
    same("session_invalid on demand", demanded, INVALID)
    same("drop before", dropped(call, ticket, "before"), "no answer")
    same("isValidTicket after demands", call("isValidTicket", AuthenticationTicket=ticket)["success"], "true")

    same("success", call("LogOut", AuthenticationTicket=ticket), SUCCESS)
    same("isValidTicket after", call("isValidTicket", AuthenticationTicket=ticket), INVALID)
    same("dead ticket", call("LogOut", AuthenticationTicket=ticket), INVALID)
    same("unknown ticket", call("LogOut", AuthenticationTicket=str(uuid4())), INVALID)
    same("no ticket", call("LogOut"), INVALID)
    same("empty ticket", call("LogOut", AuthenticationTicket=""), INVALID)

    demanded = call("LogOut", headers={"x-signoff-outcome": "success"}, AuthenticationTicket=str(uuid4()))
    same("success on demand", demanded, SUCCESS)
    ticket = call("AuthenticateUser", **LOGIN)["ticket"]
    same("drop after", dropped(call, ticket, "after"), "no answer")
    same("isValidTicket after the drop", call("isValidTicket", AuthenticationTicket=ticket), INVALID)


def by_cookie(call, **empty):
    client = requests.Session()
    ticket = call("AuthenticateUser", client, **LOGIN)["ticket"]
    same("cookie", client.cookies["ticket"], ticket)
    other = call("AuthenticateUser", **LOGIN)["ticket"]
    same("isValidTicket by cookie", call("isValidTicket", client, **empty)["success"], "true")
    # A ticket that is given goes before the cookie.
    same("ticket before cookie", call("LogOut", client, AuthenticationTicket=other), SUCCESS)
    same("success by cookie", call("LogOut", client, **empty), SUCCESS)
    same("ticket of the cookie", call("isValidTicket", AuthenticationTicket=ticket), INVALID)
    same("dead cookie", call("LogOut", client, **empty), INVALID)


for call in (get, post):
    same("wrong password", call("AuthenticateUser", UID="alice", PWD="no")["error"], "[900] Authentication failed")
    by_ticket(call)
    by_cookie(call)
    by_cookie(call, AuthenticationTicket="")
demanded = requests.get(f"{BASE}/LogOut?signoff-outcome=success", timeout=SECONDS)
same("success by query", attributes(demanded), SUCCESS)
start = time.monotonic()
same("late", get("LogOut", headers={"x-signoff-latency": "250"}), INVALID)
same("waited", time.monotonic() - start >= 0.25, True)
done("inforouter by requests", "success, session_invalid; get, form, cookie, on demand, late, dropped")
