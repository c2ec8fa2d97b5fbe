//! What typed codecs cost: against structs that were written by hand for serde, and against `serde_json::Value` with a
//! JSON Schema validator. Bytes to an outcome, and a reply to bytes; every side starts and ends with the same.
//!
//! `cargo bench -p signoff --bench codec`; an argument after `--` measures only the lines that have it in their name.

#![expect(clippy::print_stdout, reason = "the figures are what it is run for")]

mod codec {
    pub(crate) mod hand;
    pub(crate) mod measure;
    pub(crate) mod sides;
}

use crate::codec::hand;
use crate::codec::measure::ROUNDS;
use crate::codec::measure::measure;
use crate::codec::sides::over_gateway;
use crate::codec::sides::over_http;
use crate::codec::sides::over_ws;
use crate::codec::sides::over_xml;

signoff::operations! {
    mod alphapoint = builtin "alphapoint.logout";
    mod crafter = builtin "crafter.logout";
    mod inforouter = builtin "inforouter.logout";
    mod openchamp = builtin "openchamp.logout";
    mod rocketchat = builtin "rocketchat.sessions_logout";
}

/// What Rocket.Chat says to whoever lacks the permission.
const NO_PERMISSION: &str =
    "User does not have the permissions required for this action [error-unauthorized]";

fn main() {
    let mut rows = vec![
        over_http::<rocketchat::Http, hand::Done>(
            "rocketchat success",
            200,
            r#"{"sessionId":"tTouumJMrHMjnedWf","success":true}"#,
            rocketchat::Success::SCHEMA,
            |told| told.success,
        ),
        over_http::<rocketchat::Http, hand::Status>(
            "rocketchat authorization",
            401,
            r#"{"status":"error","message":"You must be logged in to do this."}"#,
            rocketchat::Authorization::SCHEMA,
            |told| told.status == "error" && told.message == "You must be logged in to do this.",
        ),
        over_http::<rocketchat::Http, hand::Error>(
            "rocketchat no_permission",
            403,
            r#"{"success":false,"error":"User does not have the permissions required for this action [error-unauthorized]"}"#,
            rocketchat::NoPermission::SCHEMA,
            |told| !told.success && told.error == NO_PERMISSION,
        ),
        over_http::<rocketchat::Http, hand::Error>(
            "rocketchat session_not_found",
            404,
            r#"{"success":false,"error":"Session not found"}"#,
            rocketchat::SessionNotFound::SCHEMA,
            |told| !told.success && told.error == "Session not found",
        ),
        over_http::<rocketchat::Http, hand::Totp>(
            "rocketchat totp_required",
            400,
            r#"{"success":false,"error":"TOTP Required [totp-required]","errorType":"totp-required","details":{"method":"totp","codeGenerated":false,"availableMethods":["totp"]}}"#,
            rocketchat::TotpRequired::SCHEMA,
            |told| {
                !told.success
                    && told.error == "TOTP Required [totp-required]"
                    && told.error_type == "totp-required"
            },
        ),
        over_http::<rocketchat::Http, hand::Totp>(
            "rocketchat totp_invalid",
            400,
            r#"{"success":false,"error":"TOTP Invalid [totp-invalid]","errorType":"totp-invalid","details":{"method":"totp","codeGenerated":false}}"#,
            rocketchat::TotpInvalid::SCHEMA,
            |told| {
                !told.success
                    && told.error == "TOTP Invalid [totp-invalid]"
                    && told.error_type == "totp-invalid"
            },
        ),
        over_http::<crafter::Http, hand::Message>(
            "crafter success",
            200,
            r#"{"message":"OK"}"#,
            crafter::Success::SCHEMA,
            |told| told.message == "OK",
        ),
        over_http::<crafter::Http, hand::Message>(
            "crafter server_error",
            500,
            r#"{"message":"Internal server error. Some details"}"#,
            crafter::ServerError::SCHEMA,
            |told| told.message.starts_with("Internal server error."),
        ),
    ];
    for (name, result, errormsg, code, schema) in [
        ("alphapoint success", true, None, 0, alphapoint::Success::SCHEMA),
        ("alphapoint not_authorized", false, Some("Not Authorized"), 20, alphapoint::NotAuthorized::SCHEMA),
        (
            "alphapoint invalid_response",
            false,
            Some("Invalid Response"),
            100,
            alphapoint::InvalidResponse::SCHEMA,
        ),
        (
            "alphapoint operation_failed",
            false,
            Some("Operation Failed"),
            101,
            alphapoint::OperationFailed::SCHEMA,
        ),
        ("alphapoint server_error", false, Some("Server Error"), 102, alphapoint::ServerError::SCHEMA),
        (
            "alphapoint resource_not_found",
            false,
            Some("Resource Not Found"),
            104,
            alphapoint::ResourceNotFound::SCHEMA,
        ),
    ] {
        let text = errormsg.map_or("null".to_owned(), |text| format!("\"{text}\""));
        let message = format!(r#"{{"result":{result},"errormsg":{text},"errorcode":{code},"detail":null}}"#);
        rows.push(over_gateway(name, message, schema, move |told| {
            told.result == result && told.errormsg.as_deref() == errormsg && told.errorcode == code
        }));
    }
    rows.push(over_ws(
        "openchamp logged_out",
        r#"{"type":"logged_out"}"#,
        openchamp::LoggedOut::SCHEMA,
        |told| told.r#type == "logged_out" && told.payload.is_none(),
    ));
    rows.push(over_ws(
        "openchamp auth_required",
        r#"{"type":"error","payload":{"message":"Authentication required","code":"AUTH_REQUIRED"}}"#,
        openchamp::AuthRequired::SCHEMA,
        |told| {
            let payload = told.payload.as_ref();
            told.r#type == "error"
                && payload.is_some_and(|payload| {
                    payload.message == "Authentication required" && payload.code == "AUTH_REQUIRED"
                })
        },
    ));
    rows.push(over_xml("inforouter success", r#"<root success="true" />"#, |told| {
        told.success == "true" && told.error.is_none()
    }));
    rows.push(over_xml(
        "inforouter session_invalid",
        r#"<root success="false" error="[901] Session expired or Invalid ticket" />"#,
        |told| {
            told.success == "false"
                && told.error.as_deref() == Some("[901] Session expired or Invalid ticket")
        },
    ));
    println!(
        "nanoseconds, medians of {ROUNDS} interleaved rounds; goals: at most 1.30 x by hand, at most 0.50 x by value"
    );
    println!(
        "{:>38} {:>8}{:>8}{:>8} {:>7} {:>7} {:>9}",
        "", "typed", "hand", "value", "x hand", "x value", "hand x v."
    );
    // Cargo adds an argument of its own.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    for row in &mut rows {
        for (way, sides) in [("decode", &mut row.decode), ("encode", &mut row.encode)] {
            let name = format!("{} {way}", row.name);
            if wanted.iter().all(|part| name.contains(part.as_str())) {
                print(&name, &measure(sides));
            }
        }
    }
}

fn print(name: &str, times: &[f64]) {
    let (typed, hand) = (times[0], times[1]);
    let against = times.get(2).map(|value| [*value, typed / value, hand / value]);
    let [value, by_value, hand_by_value] = match against {
        Some([value, ours, theirs]) => [format!("{value:.0}"), format!("{ours:.2}"), format!("{theirs:.2}")],
        None => [const { String::new() }; 3],
    };
    println!(
        "{name:>38} {typed:8.0}{hand:8.0}{value:>8} {:7.2} {by_value:>7} {hand_by_value:>9}",
        typed / hand
    );
}
