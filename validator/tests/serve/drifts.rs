//! Every drift in every service that knows it is seen in a capture, as the rule that it breaks.

use signoff::reference::drift::Drift;

use crate::serve::installed::are_there;
use crate::serve::installed::client;
use crate::serve::running::Running;
use crate::serve::sniffer::Sniffer;
use crate::serve::sniffer::report;

/// The client of each service that has its successes in it.
fn client_of(service: &str, drift: Drift) -> &'static str {
    match (service, drift) {
        ("inforouter", Drift::SoapFault | Drift::NoEnvelope) => "clients/soap.py",
        ("inforouter", _) => "clients/inforouter.py",
        ("alphapoint", _) => "clients/alphapoint.py",
        ("openchamp", _) => "clients/openchamp.py",
        ("rocketchat", _) => "clients/rocketchat.py",
        (_, _) => "clients/crafter.py",
    }
}

#[test]
fn every_drift_is_found_out_as_its_rule() {
    if !are_there(&["python", "tshark"]) {
        return;
    }
    let services = ["alphapoint", "rocketchat", "openchamp", "inforouter", "crafter"];
    let each = Drift::ALL.iter().flat_map(|drift| {
        let knowing = services.into_iter().filter(|service| drift.concerns(service));
        knowing.map(|service| (service, *drift))
    });
    let runs: Vec<_> = each
        .map(|(service, drift)| {
            let argument = format!("{service}:{}", drift.name());
            (service, drift, Running::start(&["--service", service, "--drift", &argument]))
        })
        .collect();
    let ports: Vec<u16> = runs.iter().map(|(_, _, server)| server.port()).collect();
    let Some(sniffer) = Sniffer::start(&ports) else { return };
    for (service, drift, server) in &runs {
        // Clients stop at what they cannot read; what matters is what was captured.
        client(client_of(service, *drift), &server.told, &[("SIGNOFF_DRIFT", "1")]);
    }
    let (_folder, captures) = sniffer.stop(&ports);
    let mut unseen = Vec::new();
    for ((service, drift, _), capture) in runs.iter().zip(&captures) {
        let report = report(capture);
        let rows = ["exchanges", "sessions"].into_iter().flat_map(|row| report[row].as_array().unwrap());
        let found = rows.flat_map(|row| row["findings"].as_array().unwrap());
        // What a document does not state is a warning: that Rocket.Chat's caller stays signed in, say.
        let broken = found.filter(|finding| finding["severity"] != "note");
        let rules: Vec<&str> = broken.map(|finding| finding["rule"].as_str().unwrap()).collect();
        if !rules.contains(&drift.rule()) {
            unseen.push(format!("{service}:{} is not {}, but {rules:?}", drift.name(), drift.rule()));
        }
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}
