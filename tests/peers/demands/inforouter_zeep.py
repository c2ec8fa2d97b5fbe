"""infoRouter by `zeep`, from the WSDL that the server gives: login, call, logout, call again, and a SOAP fault."""

from uuid import uuid4

from common import done, same, url, user
from zeep import Client, Plugin, Settings, Transport
from zeep.exceptions import Fault

SECONDS = 5
SUCCESS = {"success": "true"}
INVALID = {"success": "false", "error": "[901] Session expired or Invalid ticket"}


class OtherAction(Plugin):
    """Sends what the server does not know as the action, once asked to."""

    asked = False

    def egress(self, envelope, http_headers, operation, binding_options):
        if self.asked:
            http_headers["SOAPAction"] = '"http://tempuri.org/NoSuchAction"'
        return envelope, http_headers


other_action = OtherAction()
client = Client(
    f"{url('inforouter')}?WSDL",
    transport=Transport(timeout=SECONDS, operation_timeout=SECONDS),
    settings=Settings(strict=True),
    plugins=[other_action],
)
service = client.bind("srv", "srvSoap")
operations = service._binding._operations
same("operations", sorted(operations), ["AuthenticateUser", "LogOut", "isValidTicket"])
same("action", operations["LogOut"].soapaction, "http://tempuri.org/LogOut")


def attributes(element):
    # The element is in no namespace, though its parents are.
    same("root", (element.tag, len(element)), ("root", 0))
    return dict(element.attrib)


def log_out(ticket=None):
    return attributes(service.LogOut(ticket))


def on_demand(outcome, ticket):
    with client.settings(extra_http_headers={"x-signoff-outcome": outcome}):
        return log_out(ticket)


def is_valid(ticket):
    return attributes(service.isValidTicket(ticket))


def log_in(password):
    return attributes(service.AuthenticateUser(UID="alice", PWD=password))


same("wrong password", log_in("no"), {"success": "false", "error": "[900] Authentication failed"})
ticket = log_in(user("alice")["password"])["ticket"]
# The transport keeps cookies: without this the ticket would be found whatever the call says.
client.transport.session.cookies.clear()
same("isValidTicket", is_valid(ticket)["success"], "true")

other_action.asked = True
try:
    same("unknown action", log_out(ticket), "a fault")
except Fault as fault:
    same("code of the fault", fault.code, "soap:Client")
    same("text of the fault", "did not recognize the value of HTTP Header SOAPAction" in fault.message, True)
other_action.asked = False

same("session_invalid on demand", on_demand("session_invalid", ticket), INVALID)
same("isValidTicket after demands", is_valid(ticket)["success"], "true")
same("success", log_out(ticket), SUCCESS)
same("isValidTicket after", is_valid(ticket), INVALID)
same("dead ticket", log_out(ticket), INVALID)
same("unknown ticket", log_out(str(uuid4())), INVALID)
same("no ticket", log_out(), INVALID)
same("empty ticket", log_out(""), INVALID)
same("success on demand", on_demand("success", str(uuid4())), SUCCESS)

ticket = log_in(user("alice")["password"])["ticket"]
same("success by cookie", log_out(), SUCCESS)
same("ticket of the cookie", is_valid(ticket), INVALID)
done("inforouter by zeep", "success, session_invalid; soap, cookie, on demand, fault")
