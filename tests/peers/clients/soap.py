"""infoRouter by `zeep`, from the WSDL that the server gives."""

import requests
from common import PATIENCE, done, same, url, user
from zeep import Client, Settings, Transport
from zeep.exceptions import Fault

transport = Transport(timeout=PATIENCE, operation_timeout=PATIENCE)
client = Client(f"{url('inforouter')}?WSDL", transport=transport, settings=Settings(strict=True))
service = client.bind("srv", "srvSoap")
DEAD = {"success": "false", "error": "[901] Session expired or Invalid ticket"}


def attributes(element):
    same("element", element.tag, "root")
    return dict(element.attrib)


ticket = attributes(service.AuthenticateUser("alice", user("alice")["password"]))["ticket"]
same("before", attributes(service.isValidTicket(ticket))["success"], "true")
same("success", attributes(service.LogOut(ticket)), {"success": "true"})
same("after", attributes(service.isValidTicket(ticket)), DEAD)
same("again", attributes(service.LogOut(ticket)), DEAD)
same("without a ticket", attributes(service.LogOut()), DEAD)

envelope = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
    '<Nothing xmlns="http://tempuri.org/"/></s:Body></s:Envelope>'
)
headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '"http://tempuri.org/Nothing"'}
unknown = requests.post(url("inforouter"), data=envelope, headers=headers, timeout=PATIENCE)
same("unknown action", unknown.status_code, 500)
try:
    service._binding.process_reply(client, client.get_type, unknown)
except Fault as fault:
    same("fault", fault.code, "soap:Client")
except Exception:
    # What zeep calls its parser differs between versions; the fault itself is looked at here.
    same("fault", "<faultcode>soap:Client</faultcode>" in unknown.text, True)
done("inforouter by zeep", "success, session_invalid, soap fault")
