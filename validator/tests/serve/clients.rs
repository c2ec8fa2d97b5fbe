//! Clients that others wrote walk through every outcome; what they said is captured by others, and passes.

use std::collections::BTreeSet;

use serde_json::Value;
use signoff_spec::catalog::Catalog;

use crate::serve::installed::are_there;
use crate::serve::installed::client;
use crate::serve::running::Running;
use crate::serve::sniffer::Sniffer;
use crate::serve::sniffer::report;

/// Clients that reach outcomes as people do, so that a judge of their traffic is content.
const CLIENTS: &[&str] =
    &["rocketchat.py", "crafter.py", "inforouter.py", "soap.py", "alphapoint.py", "openchamp.py", "curl.sh"];

/// Clients that ask for every outcome, late answers and broken connections too: each has a server of its own.
const DEMANDING: &[&str] = &[
    "rocketchat_requests.py",
    "crafter_requests.py",
    "inforouter_requests.py",
    "inforouter_zeep.py",
    "alphapoint_websockets.py",
    "openchamp_websockets.py",
    "curl.sh",
    "chromium.py",
];

/// Runs a client; it has to be content.
fn content(name: &str, server: &Running, environment: &[(&str, &str)]) {
    let output = client(name, &server.told, environment);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{name}: {said}{}", String::from_utf8_lossy(&output.stderr));
}

/// That nothing in a report is broken; which outcomes were seen.
fn passes(report: &Value) -> BTreeSet<String> {
    for row in ["exchanges", "sessions"] {
        for judged in report[row].as_array().unwrap() {
            assert_ne!(judged["verdict"], "fail", "{judged:#}");
        }
    }
    assert_eq!(report["captures"][0]["complete"], true);
    let exchanges = report["exchanges"].as_array().unwrap().iter();
    exchanges.map(|one| format!("{} {}", one["operation"], one["outcome"]).replace('"', "")).collect()
}

/// The services that `serve` has.
const SERVED: [&str; 5] = ["alphapoint", "crafter", "inforouter", "openchamp", "rocketchat"];

#[test]
fn foreign_clients_see_every_outcome_and_their_traffic_passes() {
    if !are_there(&["python", "tshark", "curl"]) {
        return;
    }
    let server = Running::start(&[]);
    let Some(sniffer) = Sniffer::start(&[server.port()]) else { return };
    for name in CLIENTS {
        content(&format!("clients/{name}"), &server, &[]);
    }
    let (_folder, captures) = sniffer.stop(&[server.port()]);
    let mut seen = passes(&report(&captures[0]));
    // Whether the server is silent to one message, or late, a capture cannot tell; the client has waited.
    seen.insert("openchamp.logout no_answer".to_owned());
    let catalog = Catalog::builtin();
    let served = catalog.operations().iter().filter(|operation| SERVED.contains(&operation.service()));
    for operation in served {
        for outcome in &operation.outcomes {
            let name = format!("{} {}", operation.id, outcome.name);
            assert!(seen.contains(&name), "nobody has seen {name}");
        }
    }
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn foreign_clients_get_every_outcome_on_demand() {
    if !are_there(&["python", "curl", "chromium"]) {
        return;
    }
    for name in DEMANDING {
        let server = Running::start(&[]);
        content(&format!("demands/{name}"), &server, &[]);
        assert_eq!(server.stop(), Some(0));
    }
}

#[test]
fn chromium_walks_through_the_services_and_its_har_passes() {
    if !are_there(&["python", "chromium"]) {
        return;
    }
    let server = Running::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let har = folder.path().join("seen.har");
    content("clients/browser.py", &server, &[("SIGNOFF_HAR", har.to_str().unwrap())]);
    let seen = passes(&report(&har));
    for expected in [
        "alphapoint.logout success",
        "openchamp.logout logged_out",
        "inforouter.logout success",
        "crafter.logout success",
    ] {
        assert!(seen.contains(expected), "{seen:?}");
    }
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn what_the_server_records_of_them_passes_too() {
    if !are_there(&["python"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for credentials in [&[][..], &["--record-credentials"]] {
        let har = folder.path().join("seen.har");
        let server = Running::start(&[&["--record", har.to_str().unwrap()], credentials].concat());
        for name in ["inforouter.py", "alphapoint.py", "crafter.py"] {
            content(&format!("clients/{name}"), &server, &[]);
        }
        let password = server.password("alice").to_owned();
        assert_eq!(server.stop(), Some(0));
        assert_eq!(std::fs::read_to_string(&har).unwrap().contains(&password), !credentials.is_empty());
        let report = report(&har);
        assert!(passes(&report).contains("inforouter.logout session_invalid"));
        // Stand-ins keep sessions apart, and together.
        assert!(report["sessions"].as_array().unwrap().iter().any(|session| session["verdict"] == "pass"));
    }
}
