//! What is secret is printed by nothing: no type, no error.

use signoff::json::Json;
use signoff::message::Message;
use signoff::secret::Secret;

use crate::operations::crafter;
use crate::operations::every_shape;
use crate::operations::inforouter;
use crate::operations::openchamp;
use crate::operations::rocketchat;

const MARK: &str = "s3cr3t-m4rk";

fn is_hidden(text: &str) {
    assert!(!text.contains(MARK), "{text}");
}

#[test]
fn credentials_and_requests_hide_their_secrets() {
    is_hidden(&format!(
        "{:?}",
        rocketchat::Credentials { token: Some(MARK.into()), x_2fa_code: Some(MARK.into()), user_id: None }
    ));
    is_hidden(&format!("{:?}", inforouter::Credentials { ticket: Some(MARK.into()) }));
    is_hidden(&format!("{:?}", crafter::Credentials { id: Some(MARK.into()) }));
    is_hidden(&format!("{:?}", openchamp::Credentials { token: Some(MARK.into()) }));
    let mut request = inforouter::Request::new();
    request.authentication_ticket = Some(Secret::from(MARK));
    request.other.insert("unknown", Json::from(MARK));
    is_hidden(&format!("{request:?}"));
}

#[test]
fn a_secret_object_hides_everything_in_it() {
    let vault = format!(r#"{{"pin":17,"words":["{MARK}"],"mood":"good","more":"{MARK}"}}"#);
    let vault = every_shape::Vault::from_json(vault).unwrap();
    let text = format!("{vault:?}");
    is_hidden(&text);
    assert!(!text.contains("17") && !text.contains("Good"), "{text}");
}

#[test]
fn errors_and_unknown_answers_quote_nothing() {
    let texts = [
        format!(r#"{{"sessionId":{{"a":"{MARK}"}}}}"#),
        format!(r#"{{"sessionId":["{MARK}"]}}"#),
        format!(r#"{{"sessionId":"x","{MARK}":1,"{MARK}":2"#),
        format!(r#""{MARK}""#),
        MARK.to_owned(),
    ];
    for text in texts {
        let error = rocketchat::Request::from_json(&text).unwrap_err();
        is_hidden(&format!("{error} {error:?}"));
    }
    let body = format!(r#"{{"success":true,"sessionId":17,"{MARK}x":"{MARK}","error":"{MARK}"}}"#);
    let response = http::Response::new(body.into_bytes());
    let outcome = rocketchat::Http::decode_reply(&response).unwrap();
    assert_eq!(outcome.name(), None);
    is_hidden(&format!("{outcome:?}"));
    let failure = outcome.into_result().unwrap_err();
    is_hidden(&format!("{failure} {failure:?}"));
}
