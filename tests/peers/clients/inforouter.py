"""infoRouter by `requests`: GET and form, ticket and cookie."""

import xml.etree.ElementTree as ET

import requests
from common import PATIENCE, done, same, url, user

BASE = url("inforouter")
DEAD = {"success": "false", "error": "[901] Session expired or Invalid ticket"}
LOGIN = {"UID": "alice", "PWD": user("alice")["password"]}


def attributes(response):
    same("status", response.status_code, 200)
    same("media type", response.headers["Content-Type"], "text/xml; charset=utf-8")
    root = ET.fromstring(response.content)
    same("root", root.tag, "root")
    return root.attrib


def get(function, **parameters):
    return attributes(requests.get(f"{BASE}/{function}", params=parameters, timeout=PATIENCE))


def post(function, **parameters):
    return attributes(requests.post(f"{BASE}/{function}", data=parameters, timeout=PATIENCE))


for call in (get, post):
    same("wrong password", call("AuthenticateUser", UID="alice", PWD="no")["error"], "[900] Authentication failed")
    ticket = call("AuthenticateUser", **LOGIN)["ticket"]
    same("before", call("isValidTicket", AuthenticationTicket=ticket)["success"], "true")
    same("success", call("LogOut", AuthenticationTicket=ticket), {"success": "true"})
    same("after", call("isValidTicket", AuthenticationTicket=ticket), DEAD)
    same("again", call("LogOut", AuthenticationTicket=ticket), DEAD)
    same("without a ticket", call("LogOut"), DEAD)

browser = requests.Session()
attributes(browser.get(f"{BASE}/AuthenticateUser", params=LOGIN, timeout=PATIENCE))
same("by cookie", attributes(browser.get(f"{BASE}/LogOut", timeout=PATIENCE)), {"success": "true"})
same("cookie again", attributes(browser.post(f"{BASE}/LogOut", timeout=PATIENCE)), DEAD)
done("inforouter by requests", "success, session_invalid; get, post, cookie")
