//! What ASMX does around infoRouter's methods, as it was seen on the stack of System.Web.Services.

use http::Request;
use http::Response;
use http::request::Builder;
use signoff::reference::HttpService;
use signoff::reference::conduct::Conduct;
use signoff::reference::inforouter::Inforouter;

use crate::flaky::Flaky;
use crate::neighbours::text_of;
use crate::now::now;
use crate::world::PASSWORD;
use crate::world::Surroundings;

const GOOD: &str = " success=\"true\"";
const DEAD: &str = " success=\"false\" error=\"[901] Session expired or Invalid ticket\"";

fn service() -> Inforouter<Flaky> {
    Inforouter::new(Surroundings::new().platform)
}

fn ask(service: &Inforouter<Flaky>, request: Builder, body: &str) -> Response<Vec<u8>> {
    now(service.answer(&request.body(body.as_bytes().to_vec()).unwrap(), &Conduct::default()))
}

fn ticket(service: &Inforouter<Flaky>) -> String {
    let form = format!("UID=alice&PWD={}", PASSWORD.replace(' ', "+"));
    let request = Request::post("/srv.asmx/AuthenticateUser")
        .header("Content-Type", "application/x-www-form-urlencoded");
    let text = text_of(&ask(service, request, &form));
    text.split("ticket=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Status and body of a GET, with a cookie if it is not empty.
fn get(service: &Inforouter<Flaky>, target: &str, cookie: &str) -> (u16, String) {
    let request = Request::get(target);
    let request =
        if cookie.is_empty() { request } else { request.header("Cookie", format!("a=b; ticket={cookie}")) };
    let response = ask(service, request, "");
    (response.status().as_u16(), text_of(&response))
}

/// Status and body of a SOAP call with this message.
fn soap(service: &Inforouter<Flaky>, action: Option<&str>, cookie: &str, message: &str) -> (u16, String) {
    let mut request = Request::post("/srv.asmx").header("Content-Type", "text/xml; charset=utf-8");
    if let Some(action) = action {
        request = request.header("SOAPAction", action);
    }
    if !cookie.is_empty() {
        request = request.header("Cookie", format!("ticket={cookie}"));
    }
    let body = format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{message}</s:Body></s:Envelope>"
    );
    let response = ask(service, request, &body);
    (response.status().as_u16(), text_of(&response))
}

fn message(ticket: &str) -> String {
    format!(
        "<LogOut xmlns=\"http://tempuri.org/\"><AuthenticationTicket>{ticket}</AuthenticationTicket></LogOut>"
    )
}

#[test]
fn the_ticket_comes_before_the_cookie_and_an_empty_one_is_none() {
    let service = service();
    let (one, two) = (ticket(&service), ticket(&service));
    let both = format!("/srv.asmx/LogOut?AuthenticationTicket={one}");
    assert!(get(&service, &both, &two).1.contains(GOOD));
    assert!(get(&service, "/srv.asmx/isValidTicket", &two).1.contains(GOOD), "the cookie's is untouched");
    assert!(get(&service, "/srv.asmx/LogOut?AuthenticationTicket=", &two).1.contains(GOOD));
    assert!(get(&service, "/srv.asmx/LogOut", &two).1.contains(DEAD));
    assert!(get(&service, "/srv.asmx/LogOut", "").1.contains(DEAD));
}

#[test]
fn names_have_no_letter_case_and_doubled_ones_are_joined() {
    let service = service();
    let one = ticket(&service);
    let twice = format!("/srv.asmx/LogOut?AuthenticationTicket={one}&authenticationticket={one}");
    assert!(get(&service, &twice, "").1.contains(DEAD));
    assert!(get(&service, &format!("/srv.asmx/LogOut?AUTHENTICATIONTICKET={one}"), "").1.contains(GOOD));
    assert_eq!(get(&service, &format!("/srv.asmx/logout?AuthenticationTicket={one}"), "").0, 500);
}

#[test]
fn soap_is_told_by_its_action_in_quotes_or_not_or_by_its_element() {
    let service = service();
    for action in [Some("\"http://tempuri.org/LogOut\""), Some("http://tempuri.org/LogOut"), None] {
        let (status, text) = soap(&service, action, "", &message(&ticket(&service)));
        assert_eq!(status, 200);
        assert!(text.contains("<LogOutResult><root xmlns=\"\" success=\"true\" /></LogOutResult>"), "{text}");
    }
    for action in [Some("\"\""), Some("\"http://tempuri.org/logout\""), Some("urn:other")] {
        let (status, text) = soap(&service, action, "", &message("x"));
        assert_eq!(status, 500);
        assert!(text.contains("<faultcode>soap:Client</faultcode>"), "{text}");
    }
}

#[test]
fn soap_falls_back_to_the_cookie_and_sees_its_own_namespace_only() {
    let service = service();
    let action = Some("\"http://tempuri.org/LogOut\"");
    let bare = "<LogOut xmlns=\"http://tempuri.org/\" />";
    assert!(soap(&service, action, "", bare).1.contains(DEAD));
    assert!(soap(&service, action, &ticket(&service), bare).1.contains(GOOD));
    let foreign = message(&ticket(&service)).replace("tempuri.org", "example.org");
    let (status, text) = soap(&service, action, "", &foreign);
    assert_eq!(status, 200);
    assert!(text.contains(DEAD), "the parameter in another namespace is not seen");
    let prefixed = format!(
        "<x:LogOut xmlns:x=\"http://tempuri.org/\"><x:AuthenticationTicket>{}</x:AuthenticationTicket></x:LogOut>",
        ticket(&service)
    );
    assert!(soap(&service, action, "", &prefixed).1.contains(GOOD));
}

#[test]
fn broken_calls_get_what_asmx_gives_them() {
    let service = service();
    let xml = |body: &str| {
        let request = Request::post("/srv.asmx").header("Content-Type", "text/xml");
        let response = ask(&service, request.header("SOAPAction", "\"http://tempuri.org/LogOut\""), body);
        (response.status().as_u16(), text_of(&response))
    };
    assert_eq!(xml("<soap:Envelope"), (400, String::new()));
    assert_eq!(xml("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), (400, String::new()));
    let (status, text) =
        xml("<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"><Body/></Envelope>");
    assert_eq!(status, 500);
    assert!(text.contains("soap:VersionMismatch"));
    let (status, text) = xml(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><a s:mustUnderstand=\"1\"/>\
         </s:Header><s:Body/></s:Envelope>",
    );
    assert_eq!(status, 500);
    assert!(text.contains("soap:MustUnderstand"));
    assert_eq!(get(&service, "/srv.asmx/Nothing", "").0, 500);
    let put = Request::put("/srv.asmx/LogOut");
    assert_eq!(ask(&service, put, "").status(), 500);
    let json = Request::post("/srv.asmx/LogOut").header("Content-Type", "application/json");
    assert_eq!(ask(&service, json, "{}").status(), 500);
    let spelled =
        Request::post("/srv.asmx/LogOut").header("Content-Type", "Application/X-WWW-Form-URLencoded; a=b");
    assert_eq!(ask(&service, spelled, "a=b").status(), 200);
    let empty = Request::post("/srv.asmx/LogOut");
    assert!(text_of(&ask(&service, empty, "")).contains(DEAD), "no parameter is needed, says the document");
}

#[test]
fn the_description_names_the_address_that_was_asked() {
    let service = service();
    for query in ["WSDL", "wsdl"] {
        let request = Request::get(format!("/srv.asmx?{query}")).header("Host", "127.0.0.1:4711");
        let text = text_of(&ask(&service, request, ""));
        assert!(text.contains("<soap:address location=\"http://127.0.0.1:4711/srv.asmx\" />"));
        signoff_spec::xml::read(&text, signoff_spec::xml::Limits::default()).unwrap();
    }
}
