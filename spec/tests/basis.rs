//! Where facts come from: documents of a file, and the places of them that a basis cites.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use signoff_spec::catalog::check;
use signoff_spec::diagnostic::render_all;
use signoff_spec::model::basis::Basis;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::operation::SpecFile;

/// A file of two operations, its documents to be filled in.
const SERVICE: &str = r#"{
  "$schema": "operation.schema.json", "signoff": 1, "service": "shop",
  DOCUMENTS,
  "basis": "doc:1-3",
  "credentials": { "session": { "first_of": ["cookie:sid"], "basis": "rfc:2.1" } },
  "calls": { "me": { "http": "GET /me", "proves": ["session"], "accepted": 200, "refused": 401 } },
  "operations": {
    "logout": {
      "title": "Log out", "description": "Ends the session", "http": "POST /logout",
      "outcomes": { "success": { "status": 204, "content": "none", "ends": "session", "basis": "asvs:7.4.1" } }
    },
    "leave": {
      "title": "Leave", "description": "Ends the session", "http": "POST /leave",
      "documents": { "doc": { "name": "leave.txt", "title": "Leaving", "publisher": "Shop", "lines": 3 } },
      "outcomes": { "success": { "status": 204, "content": "none", "ends": "session", "basis": "asvs:7.4.1" } }
    }
  }
}"#;

/// Three documents: lines, a standard whose facts warn, and a standard whose facts do not.
const DOCUMENTS: &str = r#"
  "document": { "name": "shop.txt", "title": "Shop", "publisher": "Shop", "lines": 3 },
  "documents": {
    "rfc": { "name": "RFC 7009", "title": "Token Revocation", "publisher": "IETF", "version": "2013", "standard": true },
    "asvs": { "name": "ASVS", "title": "ASVS", "publisher": "OWASP", "version": "5.0.0", "standard": true, "breaks": "error" }
  }"#;

fn read(documents: &str) -> Vec<Operation> {
    let text = SERVICE.replace("DOCUMENTS", documents);
    let (operations, found) = check("shop.json", &text);
    assert!(found.is_empty(), "{}", render_all(&found, &SpecFile::new("shop.json", &text)));
    operations
}

/// The name of the document that a basis cites, the place in words, and whether it is a mere standard.
fn cited(operation: &Operation, basis: &Basis) -> (String, String, bool) {
    let cited = basis.cited().unwrap();
    (operation.document(basis).unwrap().name.clone(), cited.place.to_string(), cited.is_standard)
}

#[test]
fn a_basis_cites_lines_or_a_section_of_a_document_by_its_key() {
    let operations = read(DOCUMENTS);
    let seen = |operation: &Operation| {
        let (session, success) = (&operation.credentials[0].basis, &operation.outcomes[0].basis);
        [&operation.request.basis, session, success].map(|basis| cited(operation, basis))
    };
    let row = |name: &str, place: &str, is_standard| (name.to_owned(), place.to_owned(), is_standard);
    let standards = [row("RFC 7009", "section 2.1", true), row("ASVS", "section 7.4.1", false)];
    let [rfc, asvs] = standards;
    assert_eq!(seen(&operations[0]), [row("shop.txt", "lines 1-3", false), rfc.clone(), asvs.clone()]);
    // An operation's own document goes before the shared one of the same key.
    assert_eq!(seen(&operations[1]), [row("leave.txt", "lines 1-3", false), rfc, asvs]);
}

#[test]
fn document_is_the_one_called_doc() {
    let (name, rest) = DOCUMENTS.split_once("\"document\": ").unwrap();
    let (doc, others) = rest.split_once(",\n  \"documents\": {").unwrap();
    let named = format!("{name}\"documents\": {{ \"doc\": {doc}, {others}");
    let names = |documents: &str| {
        let operations = read(documents);
        operations[0].documents.iter().map(|document| document.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(DOCUMENTS), ["doc", "rfc", "asvs"]);
    assert_eq!(names(&named), names(DOCUMENTS));
}

#[test]
fn a_list_of_facts_cites_every_line_of_the_document_of_the_first() {
    let all = |texts: &[&str]| {
        let bases: Vec<Basis> = texts.iter().map(|text| Basis::read(text, &[]).unwrap()).collect();
        Basis::of_all(bases.iter()).to_string()
    };
    assert_eq!(all(&["doc:7", "doc:3-5", "inferred", "doc:6,9"]), "doc:3-7,9");
    assert_eq!(all(&["doc:7", "faq:3", "doc:1"]), "doc:1,7");
    assert_eq!(all(&["rfc:4.2", "doc:3"]), "rfc:4.2");
    assert_eq!(all(&["observed", "doc:3"]), "observed");
    assert_eq!(all(&[]), "inferred");
}
