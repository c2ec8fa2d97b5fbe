"""Crafter Studio by `requests`: login, validate-session, logout, validate-session; CSRF pairs, demands, drops."""

import time

import requests
from common import done, same, url, user

SECONDS = 5
BASE = f"{url('crafter')}/api/1/services/api/1/security"
PAIR = {"X-XSRF-TOKEN": "A_VALUE"}
LOGIN = {"username": "alice", "password": user("alice")["password"]}
ENDED = (200, {"message": "OK"})
SIGNED_OUT = {"message": None, "active": False, "user": None}


def read(response):
    same("media type", response.headers["Content-Type"].split(";")[0], "application/json")
    return response.status_code, response.json()


class Studio:
    """A browser as the studio sees it: cookies, and a CSRF value that it chose."""

    def __init__(self):
        self.session = requests.Session()
        self.session.cookies.set("XSRF-TOKEN", "A_VALUE")

    def post(self, call, headers=None, body=None, query=""):
        address = f"{BASE}/{call}.json{query}"
        return self.session.post(address, headers=headers, json=body, timeout=SECONDS)

    def log_in(self, body=LOGIN):
        return read(self.post("login", PAIR, body))

    def log_out(self, query="", **demands):
        # The server takes the CSRF cookie away with every logout: its client chooses it anew.
        self.session.cookies.set("XSRF-TOKEN", "A_VALUE", path="/studio")
        asked = {f"x-signoff-{word}": what for word, what in demands.items()}
        return read(self.post("logout", PAIR | asked, query=query))

    def dropped(self, when):
        try:
            return self.log_out(drop=when)
        except requests.ConnectionError:
            return "no answer"

    def validated(self):
        status, answer = read(self.session.get(f"{BASE}/validate-session.json", timeout=SECONDS))
        same("status of validate-session", status, 200)
        return answer


def refused(what, response):
    same(what, response.status_code, 403)
    same(f"media type, {what}", response.headers["Content-Type"].split(";")[0], "text/html")


studio = Studio()
same("validate before login", studio.validated(), SIGNED_OUT)
refused("login without the header", studio.post("login", body=LOGIN))
refused("login with another value", studio.post("login", {"X-XSRF-TOKEN": "OTHER"}, LOGIN))
bare = requests.post(f"{BASE}/login.json", json=LOGIN, headers=PAIR, timeout=SECONDS)
refused("login without the cookie", bare)
same("wrong password", studio.log_in(LOGIN | {"password": "no"}), (401, {"message": "Unauthorized"}))
same("no password", studio.log_in({"username": "alice"}), (400, {"message": "Bad Request"}))

status, profile = studio.log_in()
same("login", (status, profile["username"]), (200, "alice"))
(cookie,) = [cookie for cookie in studio.session.cookies if cookie.name == "JSESSIONID"]
same("path of the cookie", cookie.path, "/studio")
active = studio.validated()
same("validate", (active["message"], active["active"], active["user"]["username"]), ("OK", True, "alice"))
refused("logout with another value", studio.post("logout", {"X-XSRF-TOKEN": "OTHER"}))

for status, answer in (studio.log_out(outcome="server_error"), studio.log_out("?signoff-outcome=server_error")):
    same("server_error on demand", status, 500)
    same("text of server_error", answer.get("message", "")[:22], "Internal server error.")
same("drop before", studio.dropped("before"), "no answer")
start = time.monotonic()
same("late", studio.log_out(outcome="server_error", latency="250")[0], 500)
same("waited", time.monotonic() - start >= 0.25, True)
same("validate after demands", studio.validated()["active"], True)

same("success", studio.log_out(), ENDED)
same("validate after", studio.validated(), SIGNED_OUT)
same("logout again", studio.log_out(), ENDED)

studio.log_in()
same("success on demand", studio.log_out(outcome="success"), ENDED)
same("validate after success on demand", studio.validated(), SIGNED_OUT)
studio.log_in()
same("drop after", studio.dropped("after"), "no answer")
same("validate after the drop", studio.validated(), SIGNED_OUT)
done("crafter by requests", "success, server_error; in turn and on demand, CSRF, late, dropped")
