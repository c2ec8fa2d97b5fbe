//! Header fields, cookies, media types, actions and parameters as the standards have them, and where a credential is.

use signoff_spec::carry::HeaderFields;
use signoff_spec::carry::Hidden;
use signoff_spec::carry::MediaType;
use signoff_spec::carry::Outside;
use signoff_spec::carry::Raw;
use signoff_spec::carry::Within;
use signoff_spec::model::credential::Carrier;
use signoff_spec::model::credential::InHeader;
use signoff_spec::text;

fn fields(lines: &[(&str, &str)]) -> Vec<(String, String)> {
    lines.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_field_has_its_first_value_that_is_not_empty() {
    let check = |lines: &[(&str, &str)], expected: Option<&str>| {
        assert_eq!(fields(lines).field("X-Auth-Token"), expected, "{lines:?}");
    };
    check(&[("X-Auth-Token", "a")], Some("a"));
    check(&[("x-auth-token", "\t a ")], Some("a"));
    check(&[("X-Auth-Token", ""), ("X-Auth-Token", "a"), ("X-Auth-Token", "b")], Some("a"));
    check(&[("X-Auth-Token", "  "), ("X-User-Id", "a")], None);
    check(&[("X-Auth-Token", "a,b")], Some("a,b"));
    check(&[], None);
}

/// RFC 6265, §3.1 and §4.2; RFC 9113, §8.2.3.
#[test]
fn cookies_are_those_of_all_fields() {
    let check = |lines: &[&str], name: &str, expected: Option<&str>| {
        let lines: Vec<(&str, &str)> = lines.iter().map(|line| ("cookie", *line)).collect();
        assert_eq!(fields(&lines).cookie(name), expected, "{name} in {lines:?}");
    };
    check(&["SID=31d4d96e407aad42; lang=en-US"], "SID", Some("31d4d96e407aad42"));
    check(&["SID=31d4d96e407aad42; lang=en-US"], "lang", Some("en-US"));
    check(&["a=b", "c=d", "e=f"], "e", Some("f"));
    check(&["a=b;c=d"], "c", Some("d"));
    check(&[" a = b ;\tc = d "], "c", Some("d"));
    check(&["SID=1; SID=2"], "SID", Some("1"));
    check(&["SID=; SID=2"], "SID", Some("2"));
    check(&["SID=", "lang=en-US; SID=2"], "SID", Some("2"));
    check(&["SID=\"1\""], "SID", Some("\"1\""));
    check(&["SID=a=b=="], "SID", Some("a=b=="));
    check(&["sid=1; SIDX=2; SID"], "SID", None);
    check(&["SID=; SID= "], "SID", None);
}

/// RFC 6265, §3.1 and §5.2.
#[test]
fn cookies_are_set_by_the_first_pair_of_a_field() {
    let check = |lines: &[&str], name: &str, expected: Option<&str>| {
        let lines: Vec<(&str, &str)> = lines.iter().map(|line| ("Set-Cookie", *line)).collect();
        assert_eq!(fields(&lines).set_cookie(name), expected, "{name} in {lines:?}");
    };
    let two = ["SID=31d4d96e407aad42; Path=/; Secure; HttpOnly", "lang=en-US; Path=/; Domain=example.com"];
    check(&two, "SID", Some("31d4d96e407aad42"));
    check(&two, "lang", Some("en-US"));
    check(&two, "Path", None);
    check(&["lang=; Expires=Sun, 06 Nov 1994 08:49:37 GMT"], "lang", None);
    check(&["SID=; Max-Age=0", "SID=2; Path=/"], "SID", Some("2"));
    check(&["SID; Path=/"], "SID", None);
}

/// RFC 9110, §8.3.1 and §8.3.2, and §5.6.6 for parameters.
#[test]
fn a_media_type_has_no_letter_case_and_its_parameters_may_be_quoted() {
    for text in [
        "text/html;charset=utf-8",
        "Text/HTML;Charset=\"utf-8\"",
        "text/html; charset=\"utf-8\"",
        "text/html;charset=UTF-8",
    ] {
        let found = MediaType::read(text).unwrap();
        assert!(found.is("text/html"), "{text}");
        assert!(found.parameter("charset").unwrap().eq_ignore_ascii_case("utf-8"), "{text}");
    }
    let check = |text: &str, name: &str, expected: Option<&str>| {
        assert_eq!(MediaType::read(text).unwrap().parameter(name), expected, "{name} in {text}");
    };
    check("a/b; x=\"1;charset=2\"; charset=3", "charset", Some("3"));
    check("a/b; x=\"\\\";charset=2\"; charset=3", "charset", Some("3"));
    check("a/b; xcharset=1 ;; charset=2", "charset", Some("2"));
    check("a/b", "charset", None);
    assert!(MediaType::read(" ; charset=utf-8").is_none());
    let sent = fields(&[("Content-Type", " "), ("content-type", " application/json ;q=1")]);
    assert_eq!(sent.media_type().unwrap().essence, "application/json");
    assert!(fields(&[]).media_type().is_none());
}

/// W3C Note SOAP 1.1, §6.1.1, with its examples; RFC 3902, §2.
#[test]
fn an_action_stands_in_its_field_or_in_the_media_type() {
    let check = |lines: &[(&str, &str)], soap11: Option<&str>, any: Option<&str>| {
        let fields = fields(lines);
        assert_eq!((fields.soap11_action(), fields.soap_action()), (soap11, any), "{lines:?}");
    };
    let uri = "http://electrocommerce.org/abc#MyMessage";
    check(&[("SOAPAction", "\"http://electrocommerce.org/abc#MyMessage\"")], Some(uri), Some(uri));
    check(&[("soapaction", " \"myapp.sdl\" ")], Some("myapp.sdl"), Some("myapp.sdl"));
    check(&[("SOAPAction", "myapp.sdl")], Some("myapp.sdl"), Some("myapp.sdl"));
    check(&[("SOAPAction", "\"\"")], Some(""), None);
    check(&[("SOAPAction", "")], Some(""), None);
    check(&[("SOAPAction", "\"\""), ("SOAPAction", "\"urn:a\"")], Some("urn:a"), Some("urn:a"));
    check(&[], None, None);
    let twelve = "application/soap+xml; action=\"urn:a;b\"; charset=\"utf-8\"";
    check(&[("Content-Type", twelve)], None, Some("urn:a;b"));
    check(&[("Content-Type", "application/soap+xml; Action=urn:a")], None, Some("urn:a"));
    check(&[("Content-Type", "application/soap+xml; action=\"\"")], None, None);
    check(&[("Content-Type", twelve), ("SOAPAction", "")], Some(""), Some("urn:a;b"));
    check(&[("Content-Type", twelve), ("SOAPAction", "urn:c")], Some("urn:c"), Some("urn:c"));
    check(&[("SOAPAction", "urn:a"), ("SOAPAction", "\"urn:a\"")], Some("urn:a"), Some("urn:a"));
    check(&[("SOAPAction", "urn:a"), ("SOAPAction", "urn:c")], Some("urn:a"), None);
}

/// WHATWG URL, §5.1.
#[test]
fn a_parameter_has_its_first_value_that_is_not_empty_whatever_its_letters() {
    let check = |text: &str, expected: Option<&str>| {
        assert_eq!(Raw::Bytes(text.as_bytes()).parameter("ticket").as_deref(), expected, "{text}");
    };
    check("ticket=a+b%21", Some("a b!"));
    check("Ticket=a&ticket=b", Some("a"));
    check("ticket=&x=1&TICKET=b", Some("b"));
    check("ticket", None);
    check("", None);
    let decoded = fields(&[("ticket", ""), ("Ticket", "a+b%21")]);
    assert_eq!(Raw::Params(&decoded).parameter("ticket").as_deref(), Some("a+b%21"));
}

#[test]
fn a_credential_is_in_the_first_place_that_holds_something() {
    let places = [
        Carrier::Query("ticket".to_owned()),
        Carrier::Form("ticket".to_owned()),
        Carrier::Soap("ticket".to_owned()),
        Carrier::Body("/a/b".to_owned()),
        Carrier::Header(InHeader::whole("X-Ticket")),
        Carrier::Cookie("ticket".to_owned()),
    ];
    let message = text::parse("{\"ticket\":5,\"a\":{\"b\":\"body\"}}", text::Limits::default()).unwrap();
    let empty = text::parse("{\"ticket\":\"\",\"a\":{\"b\":true}}", text::Limits::default()).unwrap();
    let sent = fields(&[("X-Ticket", "header"), ("Cookie", "ticket=cookie")]);
    let form = fields(&[("Ticket", "form")]);
    let check = |within: Within, query: &str, body: Raw<'_>, message, expected: &str| {
        let outside = Outside { fields: &sent[..], query, body, message, within, hidden: Hidden::default() };
        assert_eq!(outside.first_of(&places).found.unwrap().1, expected, "{within:?} {query}");
    };
    let (none, params) = (Raw::Bytes(b""), Raw::Params(&form));
    check(Within::Nothing, "TICKET=query", params, Some(&message), "query");
    check(Within::Nothing, "ticket=", params, Some(&message), "header");
    // Where the body has a place for it, nobody looks for it in the query.
    check(Within::Form, "ticket=query", params, Some(&message), "form");
    check(Within::Form, "", Raw::Bytes(b"ticket=%66orm"), None, "form");
    check(Within::Form, "ticket=query", none, None, "header");
    check(Within::Soap, "ticket=query", params, Some(&message), "5");
    check(Within::Soap, "ticket=query", none, Some(&empty), "header");
    check(Within::Message, "ticket=query", params, Some(&message), "body");
    check(Within::Message, "", none, Some(&empty), "header");
}

/// RFC 6265, §5.4: of two cookies of a name, the order says nothing.
#[test]
fn every_value_of_a_place_is_shown() {
    let places = [
        Carrier::Query("t".to_owned()),
        Carrier::Header(InHeader::whole("T")),
        Carrier::Cookie("t".to_owned()),
    ];
    let sent = fields(&[("T", "c"), ("T", " "), ("T", "d"), ("Cookie", "t=e; t=f"), ("Cookie", "t=e")]);
    let (body, hidden) = (Raw::Bytes(b""), Hidden::default());
    let query = "t=a&T=b&t=";
    let outside = Outside { fields: &sent[..], query, body, message: None, within: Within::Nothing, hidden };
    let all: Vec<String> = outside.all_of(&places).map(|(_, value)| value.into_owned()).collect();
    assert_eq!(all, ["a", "b", "c", "d", "e", "f", "e"]);
}

#[test]
fn a_body_of_another_media_type_is_no_form() {
    let places = [Carrier::Form("ticket".to_owned())];
    let check = |media_type: &[(&str, &str)], expected: Option<&str>| {
        let fields = fields(media_type);
        let (body, hidden, within) = (Raw::Bytes(b"ticket=1"), Hidden::default(), Within::Form);
        let outside = Outside { fields: &fields[..], query: "", body, message: None, within, hidden };
        let found = outside.first_of(&places).found.map(|(_, value)| value.into_owned());
        assert_eq!(found.as_deref(), expected, "{media_type:?}");
    };
    check(&[("Content-Type", "Application/X-WWW-Form-URLEncoded; charset=utf-8")], Some("1"));
    check(&[], Some("1"));
    check(&[("Content-Type", "text/plain")], None);
    check(&[("Content-Type", "application/x-www-form-urlencoded-not")], None);
}

#[test]
fn a_place_that_is_not_shown_is_told_of_unless_a_value_comes_before_it() {
    let check = |lines: &[(&str, &str)], carriers: &[Carrier], hidden: Hidden, expected: (bool, bool)| {
        let fields = fields(lines);
        let (body, within) = (Raw::Bytes(b""), Within::Message);
        let outside = Outside { fields: &fields[..], query: "", body, message: None, within, hidden };
        let first = outside.first_of(carriers);
        assert_eq!((first.found.is_some(), first.hidden), expected, "{lines:?}, {carriers:?}, {hidden:?}");
    };
    let header = || Carrier::Header(InHeader::whole("a"));
    let cookie = || Carrier::Cookie("a".to_owned());
    let (query, body) = (|| Carrier::Query("a".to_owned()), || Carrier::Body("/a".to_owned()));
    let nothing = Hidden::default();
    let (no_fields, no_cookies) = (Hidden { fields: true, ..nothing }, Hidden { cookies: true, ..nothing });
    let no_body = Hidden { body: true, ..nothing };
    check(&[], &[header(), cookie(), body()], nothing, (false, false));
    check(&[], &[header()], no_fields, (false, true));
    check(&[], &[cookie()], no_fields, (false, false));
    check(&[], &[cookie()], no_cookies, (false, true));
    check(&[], &[query()], no_body, (false, false));
    check(&[], &[body()], no_body, (false, true));
    check(&[], &[Carrier::Form("a".to_owned())], no_body, (false, false));
    check(&[("a", "1")], &[header(), body()], no_body, (true, false));
    check(&[("a", "1")], &[body(), header()], no_body, (true, true));
    check(&[("Cookie", "a=1")], &[cookie()], no_cookies, (true, false));
}
