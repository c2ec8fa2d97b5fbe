"""Chromium by Playwright, from a page of the server's own origin: fetch, cookies, a form, WebSockets; a HAR on request."""

import json
import os
import shutil
import time

import pyotp
from common import SERVER, done, same, url, user
from playwright.sync_api import sync_playwright

SECONDS = 5
# A browser that starts on a busy machine may take longer than any answer.
SECONDS_TO_START = 30
ORIGIN = f"{SERVER['scheme']}://{SERVER['address']}"
# A page that Playwright makes up would not do: Chromium keeps those from opening WebSockets to loopback.
PAGE = f"{ORIGIN}/srv.asmx"
PASSWORD = user("alice")["password"]

FETCH = f"""async ([path, options]) => {{
  const response = await fetch(path, {{ ...options, signal: AbortSignal.timeout({SECONDS * 1000}) }});
  return [response.status, await response.text()];
}}"""

# Sends one message after another, each when the one before was answered, and gives the answers.
TALK = f"""([url, messages]) => new Promise((resolve, reject) => {{
  const socket = new WebSocket(url);
  const answers = [];
  setTimeout(() => reject(new Error(`no answer after ${{answers.length}}`)), {SECONDS * 1000});
  socket.onopen = () => socket.send(messages[0]);
  socket.onerror = () => reject(new Error("the socket broke"));
  socket.onmessage = ({{ data }}) => {{
    answers.push(JSON.parse(data));
    if (answers.length < messages.length) return socket.send(messages[answers.length]);
    socket.onclose = () => resolve(answers);
    socket.close();
  }};
}})"""

# Sends everything at once, and gives what was answered until as many answers as there should be are there.
UNANSWERED = f"""([url, messages]) => new Promise((resolve, reject) => {{
  const socket = new WebSocket(url);
  const answers = [];
  setTimeout(() => reject(new Error(`no answer after ${{answers}}`)), {SECONDS * 1000});
  socket.onopen = () => messages.forEach((message) => socket.send(message));
  socket.onmessage = ({{ data }}) => {{
    answers.push(JSON.parse(data).type);
    if (answers.length < messages.length - 1) return;
    socket.onclose = () => resolve(answers);
    socket.close();
  }};
}})"""

# Says with which code the server closes.
CLOSED = f"""([url, message]) => new Promise((resolve, reject) => {{
  const socket = new WebSocket(url);
  setTimeout(() => reject(new Error("still open")), {SECONDS * 1000});
  socket.onopen = () => socket.send(message);
  socket.onclose = ({{ code }}) => resolve(code);
}})"""


def fetch(page, path, method="GET", headers=None, body=None):
    options = {"method": method, "headers": headers or {}}
    if body is not None:
        options["headers"] = options["headers"] | {"Content-Type": "application/json"}
        options["body"] = json.dumps(body)
    return page.evaluate(FETCH, [path, options])


def fetch_json(page, *arguments, **more):
    status, text = fetch(page, *arguments, **more)
    return status, json.loads(text)


def crafter(page):
    base = "/studio/api/1/services/api/1/security"
    pair = {"X-XSRF-TOKEN": "any"}
    credentials = {"username": "alice", "password": PASSWORD}

    def validated():
        return fetch_json(page, f"{base}/validate-session.json")[1]["active"]

    same("crafter login without a pair", fetch(page, f"{base}/login.json", "POST", body=credentials)[0], 403)
    page.evaluate("document.cookie = 'XSRF-TOKEN=any; path=/studio'")
    same("crafter login", fetch(page, f"{base}/login.json", "POST", pair, credentials)[0], 200)
    (cookie,) = [one for one in page.context.cookies(f"{ORIGIN}/studio") if one["name"] == "JSESSIONID"]
    same("crafter cookie", (cookie["path"], cookie["httpOnly"]), ("/studio", True))
    same("crafter validate", validated(), True)
    demand = pair | {"x-signoff-outcome": "server_error"}
    status, answer = fetch_json(page, f"{base}/logout.json", "POST", demand)
    same("crafter server_error", (status, answer["message"].split("\n")[0]), (500, "Internal server error."))
    same("crafter validate after server_error", validated(), True)
    # A logout takes the CSRF cookie away, a failed one too.
    page.evaluate("document.cookie = 'XSRF-TOKEN=any; path=/studio'")
    same("crafter success", fetch_json(page, f"{base}/logout.json", "POST", pair), (200, {"message": "OK"}))
    same("crafter validate after", validated(), False)


def rocketchat(page):
    def login(name):
        body = {"user": name, "password": user(name)["password"]}
        status, answer = fetch_json(page, "/api/v1/login", "POST", body=body)
        same(f"rocketchat login of {name}", status, 200)
        return {"X-User-Id": answer["data"]["userId"], "X-Auth-Token": answer["data"]["authToken"]}

    def end(headers, **more):
        extra = {name.replace("_", "-"): value for name, value in more.items()}
        body = {"sessionId": session}
        return fetch_json(page, "/api/v1/sessions/logout", "POST", headers | extra, body)

    def sessions(headers):
        rows = fetch_json(page, "/api/v1/sessions/list", headers=headers)[1]["sessions"]
        return {row["sessionId"] for row in rows}

    admin, spare = login("admin"), login("alice")
    before = sessions(spare)
    alice = login("alice")
    (session,) = sessions(alice) - before
    permission = "User does not have the permissions required for this action [error-unauthorized]"
    outcomes = {
        "authorization": (401, "message", "You must be logged in to do this."),
        "no_permission": (403, "error", permission),
        "totp_required": (400, "error", "TOTP Required [totp-required]"),
        "totp_invalid": (400, "error", "TOTP Invalid [totp-invalid]"),
        "session_not_found": (404, "error", "Session not found"),
        "success": (200, "sessionId", session),
    }

    def is_answered(what, answer, outcome):
        status, member, text = outcomes[outcome]
        same(f"rocketchat {what}", (answer[0], answer[1].get(member)), (status, text))

    is_answered("without a credential", end({}), "authorization")
    is_answered("without the permission", end(alice), "no_permission")
    is_answered("without a code", end(admin), "totp_required")
    for outcome in outcomes:
        is_answered(f"{outcome} on demand", end(admin, x_signoff_outcome=outcome), outcome)
    same("rocketchat me", fetch(page, "/api/v1/me", headers=alice)[0], 200)
    totp = pyotp.TOTP(user("admin")["totp_secret"])
    is_answered("with a code", end(admin, x_2fa_code=totp.now()), "success")
    # The document leaves servers a few milliseconds until the token is gone.
    time.sleep(0.1)
    same("rocketchat me after", fetch(page, "/api/v1/me", headers=alice)[0], 401)
    same("rocketchat caller after", fetch(page, "/api/v1/me", headers=admin)[0], 200)


def inforouter(page):
    def posted(function, **fields):
        """The answer to a form of the page, which the browser then shows."""
        inputs = "".join(f'<input name="{name}" value="{value}">' for name, value in fields.items())
        page.goto(PAGE)
        page.set_content(f'<form method="post" action="/srv.asmx/{function}">{inputs}<button>go</button></form>')
        with page.expect_response(f"**/srv.asmx/{function}") as answered:
            page.click("button")
        same(f"inforouter status of {function}", answered.value.status, 200)
        return answered.value.text()

    def is_valid():
        return 'success="true"' in fetch(page, "/srv.asmx/isValidTicket")[1]

    login = posted("AuthenticateUser", UID="alice", PWD=PASSWORD)
    ticket = login.split(' ticket="')[1].split('"')[0]
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies(f"{ORIGIN}/srv.asmx")}
    same("inforouter cookie", cookies.get("ticket"), ticket)
    page.goto(PAGE)
    same("inforouter isValidTicket", is_valid(), True)
    demanded = fetch(page, "/srv.asmx/LogOut", headers={"x-signoff-outcome": "session_invalid"})[1]
    same("inforouter session_invalid on demand", "[901]" in demanded, True)
    same("inforouter isValidTicket after the demand", is_valid(), True)
    same("inforouter success", 'success="true"' in posted("LogOut", AuthenticationTicket=ticket), True)
    page.goto(PAGE)
    same("inforouter isValidTicket after", is_valid(), False)
    same("inforouter dead ticket", "[901]" in posted("LogOut", AuthenticationTicket=ticket), True)
    page.goto(PAGE)
    same("inforouter dead cookie", "[901]" in fetch(page, "/srv.asmx/LogOut")[1], True)


def alphapoint(page):
    def frames(*calls):
        rows = enumerate(calls, start=1)
        return [json.dumps({"m": 0, "i": 2 * i, "n": name, "o": json.dumps(body)}) for i, (name, body) in rows]

    def talk(query, *calls):
        return [json.loads(one["o"]) for one in page.evaluate(TALK, [url("alphapoint") + query, frames(*calls)])]

    login = ("WebAuthenticateUser", {"UserName": "alice", "Password": PASSWORD})
    walk = [login, ("GetUserInfo", {}), ("LogOut", {}), ("GetUserInfo", {})]
    welcome, known, ended, after = talk("", *walk)
    same("alphapoint signed in", (welcome["authenticated"], known["UserName"]), (True, "alice"))
    same("alphapoint success", (ended["result"], ended["errorcode"]), (True, 0))
    same("alphapoint after", (after.get("errormsg"), after.get("errorcode")), ("Not Authorized", 20))
    resumed = talk("", ("WebAuthenticateUser", {"SessionToken": welcome["SessionToken"]}))[0]
    same("alphapoint resumed", resumed["authenticated"], False)
    codes = {"success": 0, "not_authorized": 20, "invalid_response": 100, "operation_failed": 101}
    codes |= {"server_error": 102, "resource_not_found": 104}
    for outcome, code in codes.items():
        answers = talk(f"?signoff-outcome={outcome}", *walk)
        same(f"alphapoint {outcome}", (answers[2]["result"], answers[2]["errorcode"]), (code == 0, code))
        same(f"alphapoint after {outcome}", answers[3].get("UserName"), None if code == 0 else "alice")


def openchamp(page):
    def talk(query, *messages):
        written = [json.dumps(message) for message in messages]
        return [answer["type"] for answer in page.evaluate(TALK, [url("openchamp") + query, written])]

    login = {"type": "login", "payload": {"username": "alice", "password": PASSWORD}}
    logout, count = {"type": "logout"}, {"type": "count"}
    walk = [login, count, logout, count, logout]
    ended = ["auth_success", "player_count", "logged_out", "error", "error"]
    refused = ["auth_success", "player_count", "error", "player_count", "error"]
    same("openchamp", talk("", *walk), ended)
    same("openchamp auth_required", talk("?signoff-outcome=auth_required", *walk), refused)
    same("openchamp logged_out", talk("?signoff-outcome=logged_out", login, logout), ["auth_success", "logged_out"])
    # Were the logout answered, nobody would be counted.
    unanswered = [json.dumps(login), json.dumps(logout), json.dumps(count)]
    seen = page.evaluate(UNANSWERED, [f"{url('openchamp')}?signoff-outcome=no_answer", unanswered])
    same("openchamp no_answer", seen, ["auth_success", "player_count"])
    same("openchamp message too long", page.evaluate(CLOSED, [url("openchamp"), "x" * 1025]), 1009)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox"], timeout=SECONDS_TO_START * 1000
    )
    context = browser.new_context(record_har_path=os.environ.get("SIGNOFF_HAR"), record_har_content="embed")
    page = context.new_page()
    page.set_default_timeout(SECONDS * 1000)
    page.goto(PAGE)
    for service in (crafter, rocketchat, inforouter, alphapoint, openchamp):
        service(page)
    # Only what is closed writes its HAR.
    context.close()
    browser.close()
done("chromium", "all outcomes of crafter, rocketchat, inforouter (form, cookie), alphapoint and openchamp")
