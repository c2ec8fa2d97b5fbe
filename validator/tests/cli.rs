//! The binary as a script sees it: arguments and bytes to exit code, report and one clear error.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

use expect_test::expect_file;
use serde_json::Value;
use tempfile::TempDir;

/// A request of CrafterCMS Studio and its documented answer.
const CONFORMING: &str = r#"{"log":{"version":"1.2","creator":{"name":"hand","version":"1"},"entries":[{"startedDateTime":"2026-01-01T00:00:00.000Z","time":1,"request":{"method":"POST","url":"https://cms.example/studio/api/1/services/api/1/security/logout.json","httpVersion":"HTTP/1.1","headers":[{"name":"Cookie","value":"JSESSIONID=0123456789"}],"queryString":[],"cookies":[],"headersSize":-1,"bodySize":0},"response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","headers":[{"name":"Content-Type","value":"application/json"}],"cookies":[],"content":{"size":18,"mimeType":"application/json","text":"{\"message\":\"OK\"}"},"redirectURL":"","headersSize":-1,"bodySize":-1},"cache":{},"timings":{"send":0,"wait":1,"receive":0}}]}}"#;

fn violating() -> String {
    CONFORMING.replace(r#"\"OK\""#, r#"\"NO\""#)
}

fn foreign() -> String {
    CONFORMING.replace("security/logout.json", "other.json")
}

/// Runs `signoff` in `folder` with `input` on standard input.
fn signoff(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_signoff"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_owned();
    // A program that has seen enough closes its input.
    let writer = std::thread::spawn(move || match stdin.write_all(&input) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => panic!("{error}"),
        _ => {}
    });
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("everything was written");
    output
}

/// Judges `capture` from standard input with more arguments, and compares the exit code.
fn exits(arguments: &[&str], capture: &str, code: i32) {
    let folder = TempDir::new().expect("a temporary folder");
    let output = signoff(folder.path(), &[&["check", "-"], arguments].concat(), capture.as_bytes());
    assert_eq!(output.status.code(), Some(code), "{}{}", text(&output.stdout), text(&output.stderr));
}

/// Runs `signoff` and compares exit code and standard error with `cli/<name>.txt`.
fn complains(folder: &Path, arguments: &[&str], input: &[u8], code: i32, name: &str) {
    let output = signoff(folder, arguments, input);
    let stderr = text(&output.stderr);
    assert!(!stderr.contains("panicked"), "{stderr}");
    let expected =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cli").join(name).with_extension("txt");
    expect_file![expected].assert_eq(&stderr);
    assert_eq!(output.status.code(), Some(code), "{stderr}");
}

/// The same for a capture on standard input.
fn refuses(capture: &[u8], code: i32, name: &str) {
    let folder = TempDir::new().expect("a temporary folder");
    complains(folder.path(), &["check", "-"], capture, code, name);
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_owned()).expect("output is UTF-8")
}

#[test]
fn exit_code_is_the_verdict() {
    exits(&[], CONFORMING, 0);
    exits(&[], &violating(), 1);
    exits(&[], &foreign(), 4);
    exits(&["--only", "crafter"], &violating(), 1);
    exits(&["--only", "alphapoint.logout"], CONFORMING, 4);
}

#[test]
fn exit_zero_hides_verdicts_but_not_errors() {
    exits(&["--exit-zero"], &violating(), 0);
    exits(&["--exit-zero"], &foreign(), 0);
    exits(&["--exit-zero"], &CONFORMING[..CONFORMING.len() - 20], 3);
    exits(&["--exit-zero", "--only", "nonsense"], CONFORMING, 2);
}

#[test]
fn an_incomplete_run_wins_over_its_findings() {
    let cut = violating();
    exits(&[], &cut[..cut.len() - 2], 3);
}

#[test]
fn an_address_in_a_query_or_fragment_is_no_part_of_the_path() {
    for more in ["?next=https://cms.example/", "#https://cms.example/"] {
        exits(&[], &violating().replace("logout.json", &format!("logout.json{more}")), 1);
    }
}

#[test]
fn standard_input_needs_no_dash() {
    let folder = TempDir::new().unwrap();
    assert_eq!(signoff(folder.path(), &["check"], CONFORMING.as_bytes()).status.code(), Some(0));
}

#[test]
fn folders_are_searched_and_other_files_passed_over() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("deep")).unwrap();
    fs::write(folder.path().join("deep/b.har"), CONFORMING).unwrap();
    fs::write(folder.path().join("a.json"), violating()).unwrap();
    fs::write(folder.path().join("package.json"), "{\"name\":\"no capture\"}").unwrap();
    fs::write(folder.path().join("readme.txt"), "no capture").unwrap();
    let output = signoff(folder.path(), &["check", ".", "--format", "json"], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let paths: Vec<&str> =
        report["captures"].as_array().unwrap().iter().map(|row| row["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["./a.json", "./deep/b.har"]);
    assert_eq!(text(&output.stderr), "note: files passed over because they are no captures: 1\n");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_report_replaces_a_file_only_when_it_is_complete() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.json");
    fs::write(&path, "old").unwrap();
    let check = |only: &str| {
        let arguments = ["check", "-", "--format", "json", "--output", "report.json", "--only", only];
        let output = signoff(folder.path(), &arguments, CONFORMING.as_bytes());
        assert_eq!(text(&output.stdout), "");
        output.status.code()
    };
    assert_eq!(check("nonsense"), Some(2));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(check("crafter"), Some(0));
    let report: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(report["summary"]["pass"], 1);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
}

#[test]
fn colors_appear_only_when_asked_for_off_a_terminal() {
    let folder = TempDir::new().unwrap();
    let check =
        |color: &str| signoff(folder.path(), &["check", "--color", color], CONFORMING.as_bytes()).stdout;
    assert!(!check("auto").contains(&0x1b));
    assert!(!check("never").contains(&0x1b));
    assert!(check("always").contains(&0x1b));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_signoff"))
        .arg("explain")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_is_no_capture_is_refused_with_one_clear_error() {
    refuses(b"", 3, "empty");
    refuses(b"just some words\n", 3, "not-a-capture");
    refuses(b"\x7fELF\x02\x01\x01", 3, "binary");
    refuses(b"{\"name\":\"a JSON file of another kind\"}", 3, "other-json");
    refuses(&[0x0A, 0x0D, 0x0D, 0x0A, 0x1C, 0, 0, 0], 3, "pcapng");
    refuses(&CONFORMING.as_bytes()[..400], 3, "cut-off");
    refuses(b"{\"log\":{\"entries\":[{\"request\":{\"method\":\"\xff\xfe\"}}]}}", 3, "invalid-utf8");
    refuses(b"{\"log\":{\"entries\":7}}", 3, "wrong-types");
    refuses(
        b"{\"log\":{\"entries\":[7,null,{\"request\":[],\"response\":\"x\"},{\"request\":{\"url\":{}}}]}}",
        4,
        "wrong-types-inside",
    );
}

#[test]
fn depth_and_length_are_bounded() {
    let deep = format!("{{\"log\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    refuses(deep.as_bytes(), 3, "deep");
    let mut long = b"{\"log\":{\"comment\":\"".to_vec();
    long.resize(200_000_000, b'x');
    long.extend(b"\",\"entries\":[]}}");
    refuses(&long, 4, "long-string");
}

#[test]
fn an_xml_bomb_in_a_body_is_a_finding() {
    let bomb = r#"<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><root success=\"&b;\"/>"#;
    let capture = CONFORMING
        .replace("POST", "GET")
        .replace(
            "studio/api/1/services/api/1/security/logout.json",
            "infoRouter/srv.asmx/LogOut?AuthenticationTicket=0123456789",
        )
        .replace("application/json", "text/xml")
        .replace(r#"{\"message\":\"OK\"}"#, bomb);
    let folder = TempDir::new().unwrap();
    let output = signoff(folder.path(), &["check", "-", "--format", "json"], capture.as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["exchanges"][0]["findings"][0]["rule"], "body.malformed", "{report:#}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn paths_that_lead_nowhere_are_errors() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("hollow")).unwrap();
    complains(folder.path(), &["check", "missing.har"], b"", 3, "missing-file");
    complains(folder.path(), &["check", "hollow"], b"", 3, "folder-without-captures");
    complains(folder.path(), &["check", "--spec", "missing.json"], b"", 2, "missing-spec");
    complains(folder.path(), &["check", "--spec", "hollow"], b"", 2, "folder-without-specs");
    complains(
        folder.path(),
        &["check", "-", "--output", "no/such/folder.json"],
        CONFORMING.as_bytes(),
        2,
        "no-output",
    );
}

#[test]
fn mistyped_names_are_suggested() {
    let folder = TempDir::new().unwrap();
    complains(folder.path(), &["check", "--only", "rocketchat.session_logout"], b"", 2, "unknown-operation");
    complains(folder.path(), &["check", "--no-builtin"], b"", 2, "no-operation");
    complains(folder.path(), &["explain", "body.wrong-valu"], b"", 2, "unknown-rule");
    complains(folder.path(), &["explain", "zzzz"], b"", 2, "unknown-rule-without-likeness");
}

#[test]
fn every_rule_is_explained() {
    let folder = TempDir::new().unwrap();
    let checked = signoff_validator::rule::all().map(|rule| (rule.id, rule.title));
    let reasons = signoff_validator::reason::all().map(|reason| (reason.id, reason.text));
    let linted = signoff_spec::diagnostic::codes::all().map(|code| (code.id, code.title));
    let list = text(&signoff(folder.path(), &["explain"], b"").stdout);
    let mut ids = HashSet::new();
    for (id, title) in checked.chain(reasons).chain(linted) {
        assert!(ids.insert(id), "{id} stands for two things");
        assert!(list.contains(&format!("  {id} ")), "{id} is not listed");
        let words: Vec<&str> = title.split_whitespace().take(4).collect();
        assert!(list.contains(&words.join(" ")), "{title}");
    }
    let output = signoff(folder.path(), &["explain", "session.alive"], b"");
    assert!(text(&output.stdout).contains("CWE-613"));
    let output = signoff(folder.path(), &["explain", "body.not-captured"], b"");
    let words = "body.not-captured (check, a reason)\n\n  the capture does not hold the body.\n";
    assert!(text(&output.stdout).starts_with(words), "{}", text(&output.stdout));
}

#[test]
fn lint_counts_and_fails_on_errors() {
    let folder = TempDir::new().unwrap();
    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/operations");
    let good = signoff(folder.path(), &["lint", specs], b"");
    assert_eq!(good.status.code(), Some(0), "{}", text(&good.stdout));
    fs::write(folder.path().join("bad.json"), "{\"id\": }").unwrap();
    let bad = signoff(folder.path(), &["lint", "bad.json"], b"");
    assert!(text(&bad.stdout).contains("--> bad.json:1:8"), "{}", text(&bad.stdout));
    assert!(text(&bad.stdout).ends_with("1 file checked: 1 error, 0 warnings\n"), "{}", text(&bad.stdout));
    assert_eq!(bad.status.code(), Some(2));
    assert_eq!(signoff(folder.path(), &["check", "--spec", "bad.json"], b"").status.code(), Some(2));
}

#[test]
fn of_a_folder_lint_takes_the_files_that_say_signoff() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("package.json"), "{\"name\":\"other\"}").unwrap();
    fs::write(folder.path().join("broken.json"), "{\"name\": }").unwrap();
    fs::write(folder.path().join("latin.json"), b"{\"name\":\"\xe9\"}").unwrap();
    fs::write(folder.path().join("mine.json"), "{\"signoff\": }").unwrap();
    let linted = |path: &str| text(&signoff(folder.path(), &["lint", path], b"").stdout);
    assert!(linted(".").contains("./mine.json:1:13"), "{}", linted("."));
    assert!(linted(".").ends_with("1 file checked: 1 error, 0 warnings\n"), "{}", linted("."));
    // A file that is named is always read.
    assert!(linted("package.json").contains("needs the key `signoff`"), "{}", linted("package.json"));
}

#[test]
fn new_prints_files_that_lint_clean() {
    let folder = TempDir::new().unwrap();
    for (binding, lines) in [("http", 30), ("soap11", 50), ("ws_json", 60)] {
        let made = signoff(folder.path(), &["new", "--binding", binding, "shop.sign_out"], b"");
        let file = format!("{binding}.json");
        fs::write(folder.path().join(&file), &made.stdout).unwrap();
        let linted = text(&signoff(folder.path(), &["lint", &file], b"").stdout);
        assert_eq!(linted, "1 file checked: 0 errors, 0 warnings\n");
        let found = text(&made.stdout);
        assert!(found.contains("\"operation\": \"shop.sign_out\"") && found.contains("shop.txt"), "{found}");
        assert!(!found.contains("my_system") && found.lines().count() <= lines, "{found}");
        let list = ["operations", "--no-builtin", "--spec", &file];
        let list = text(&signoff(folder.path(), &list, b"").stdout);
        assert!(list.contains("shop.sign_out: Log out"), "{list}");
    }
    let default = signoff(folder.path(), &["new", "shop.sign_out"], b"").stdout;
    assert_eq!(default, fs::read(folder.path().join("http.json")).unwrap());
    for id in ["shop", "Shop.logout", "shop.log-out", "shop.a.b", ".logout", "shop.", "1.2"] {
        assert_eq!(signoff(folder.path(), &["new", id], b"").status.code(), Some(2), "{id}");
    }
}

#[test]
fn lint_expands_short_forms_to_files_of_the_same_meaning() {
    let folder = TempDir::new().unwrap();
    let short = signoff(folder.path(), &["new", "shop.logout"], b"").stdout;
    fs::write(folder.path().join("short.json"), short).unwrap();
    let expand = |file: &str| signoff(folder.path(), &["lint", "--expand", file], b"").stdout;
    let long = expand("short.json");
    fs::write(folder.path().join("long.json"), &long).unwrap();
    let file: Value = serde_json::from_slice(&long).unwrap();
    assert_eq!(file["bindings"]["http"]["method"], "POST");
    assert_eq!(file["outcomes"]["success"]["effects"][0]["credential"], "session");
    assert_eq!(file["documents"]["doc"]["name"], "shop.txt");
    assert!(file.get("http").is_none() && file.get("basis").is_none() && file.get("document").is_none());
    assert_eq!(text(&expand("long.json")), text(&long), "a long form stands for itself");
    let schemas = |file: &str, out: &str| {
        let arguments = ["export", "--kind", "json-schema", "--no-builtin", "--spec", file, "--out", out];
        assert_eq!(signoff(folder.path(), &arguments, b"").status.code(), Some(0));
        fs::read_to_string(folder.path().join(out).join("v1/bundle.schema.json")).unwrap()
    };
    assert_eq!(schemas("long.json", "from-long"), schemas("short.json", "from-short"));
    let linted = signoff(folder.path(), &["lint", "long.json"], b"").stdout;
    assert_eq!(text(&linted), "1 file checked: 0 errors, 0 warnings\n");
}

#[test]
fn lint_expands_what_it_can_and_still_says_what_is_wrong() {
    let folder = TempDir::new().unwrap();
    let file = r#"{"signoff":1,"operation":"s.o","calls":{"me":{"http":"GET /me"}}}"#;
    fs::write(folder.path().join("bad.json"), file).unwrap();
    let output = signoff(folder.path(), &["lint", "--expand", "bad.json"], b"");
    let long: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(long["calls"]["me"]["http"]["path"], "/me");
    assert!(text(&output.stderr).contains("needs the key `outcomes`"), "{}", text(&output.stderr));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn lint_prints_the_cited_lines_beside_the_facts() {
    let folder = TempDir::new().unwrap();
    let file = text(&signoff(folder.path(), &["new", "shop.logout"], b"").stdout)
        .replace("\"lines\": 100", "\"lines\": 3")
        .replace("doc:1-100", "doc:1-2")
        .replace("\"ends\": \"session\" }", "\"ends\": \"session\", \"basis\": \"doc:3\" }");
    fs::write(folder.path().join("shop.json"), file).unwrap();
    let lint = |document: &str, given: &str| {
        fs::write(folder.path().join("manual.txt"), document).unwrap();
        let output = signoff(folder.path(), &["lint", "--document", given, "shop.json"], b"");
        (text(&output.stdout), output.status.code())
    };
    let (found, code) = lint("# Logout\n\nEnds the session.\n", "manual.txt");
    assert!(
        found.contains("shop.json:8:12: whole file (doc:1-2)\n     1 | # Logout\n     2 | \n"),
        "{found}"
    );
    assert!(found.contains(": /outcomes/success (doc:3)\n     3 | Ends the session.\n"), "{found}");
    assert!(found.ends_with("1 file checked: 0 errors, 0 warnings\n"), "{found}");
    assert_eq!(code, Some(0));
    // The key of the document may be given; what the text does not have is an error each.
    assert_eq!(lint("# Logout\n\nEnds the session.\n", "doc=manual.txt").0, found);
    let (found, code) = lint("# Logout\n", "manual.txt");
    assert!(found.contains("error: manual.txt: it has 1 lines, and `lines` of `doc` says 3\n"), "{found}");
    assert!(found.contains("error: manual.txt: line 2 is beyond the end\n"), "{found}");
    assert!(found.ends_with("1 file checked: 3 errors, 0 warnings\n"), "{found}");
    assert_eq!(code, Some(2));
    let (found, _) = lint("# Logout\n\n\n", "manual.txt");
    assert!(found.contains("error: manual.txt: nothing stands there\n"), "{found}");
    let (found, _) = lint("# Logout\n", "faq=manual.txt");
    assert!(found.contains("error: manual.txt: the file has no document `faq`\n"), "{found}");
    assert_eq!(lint("", "missing.txt").1, Some(2));
}

#[test]
fn operations_are_listed_by_service_with_their_bindings() {
    let folder = TempDir::new().unwrap();
    let list = text(&signoff(folder.path(), &["operations", "--only", "crafter"], b"").stdout);
    assert!(list.starts_with("crafter\n  spec      crafter.logout.json\n  document  004_"), "{list}");
    assert!(list.contains("\n  crafter.logout: Log out of Crafter Studio\n"), "{list}");
    assert!(list.contains("POST …/api/1/services/api/1/security/logout.json"), "{list}");
    // What two operations share is said once.
    let list = text(&signoff(folder.path(), &["operations", "--only", "matrix"], b"").stdout);
    let lines = |start: &str| list.lines().filter(|line| line.starts_with(start)).count();
    let counts = ["matrix", "  spec ", "  document ", "  matrix."].map(lines);
    assert_eq!(counts, [1, 1, 1, 2], "{list}");
}
