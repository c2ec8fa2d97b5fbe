//! A route finds what trying one template after the other finds.

use signoff_spec::catalog::Catalog;
use signoff_spec::model::call::Call;
use signoff_spec::model::call::CallMatch;
use signoff_spec::model::operation::Operation;
use signoff_spec::model::select::Select;
use signoff_spec::path::Template;
use signoff_spec::route::Part;
use signoff_spec::route::Route;

use crate::random::Random;

const SEGMENTS: &[&str] = &["a", "b", "ab", "c;d", "", "{one}", "{two}"];
const SENT: &[&str] = &["a", "b", "ab", "%61", "a%62", "a;x", ";a", "b;x;y", "", "c%3Bd", "c%3bd;x", "zz"];

#[test]
fn a_route_finds_what_trying_each_template_finds() {
    let mut random = Random::new(21);
    let mut hits = 0;
    for _ in 0..200 {
        let templates: Vec<Vec<String>> = (0..8).map(|_| list(&mut random, 0..3, template)).collect();
        let operations: Vec<Operation> = templates.iter().map(|paths| operation(paths)).collect();
        let route = Route::new(&operations);
        let mut found = Vec::new();
        for _ in 0..50 {
            let path: String = list(&mut random, 0..6, |random| format!("/{}", random.pick(SENT))).concat();
            route.find("GET", &path, &mut found);
            let found: Vec<(usize, Part)> = found.iter().map(|found| (found.operation, found.part)).collect();
            let mut expected = Vec::new();
            for (operation, paths) in templates.iter().enumerate() {
                for (call, template) in paths.iter().enumerate() {
                    let fits = fits(template, &path);
                    assert_eq!(Template::new(template).matches(&path), fits, "{template} and {path}");
                    expected.extend(fits.then_some((operation, Part::Call(call, 0))));
                }
            }
            hits += expected.len();
            assert_eq!(found, expected, "{path} among {templates:?}");
        }
    }
    assert!(hits > 1000, "only {hits} hits: the test shows nothing");
}

fn list<T>(random: &mut Random, count: std::ops::Range<usize>, item: impl Fn(&mut Random) -> T) -> Vec<T> {
    (0..=count.start + random.below(count.end - count.start)).map(|_| item(random)).collect()
}

fn template(random: &mut Random) -> String {
    let mut path = list(random, 0..3, |random| format!("/{}", random.pick(SEGMENTS))).concat();
    if random.once_in(4) {
        path.push_str("/{rest+}");
    }
    path
}

fn operation(paths: &[String]) -> Operation {
    let mut operation = Catalog::builtin().operation("crafter.logout").unwrap().clone();
    let call = operation.calls[0].clone();
    let matches = |path: &String| {
        vec![CallMatch::Http {
            method: None,
            path: Template::new(path),
            soap_action: None,
            select: Select::default(),
        }]
    };
    operation.calls = paths.iter().map(|path| Call { matches: matches(path), ..call.clone() }).collect();
    operation.bindings.clear();
    operation
}

/// Whether a path is of a template: from its start, at each place in turn.
fn fits(template: &str, path: &str) -> bool {
    let wanted: Vec<&str> = template.split('/').skip(1).collect();
    let sent: Vec<String> = path.split('/').skip(1).map(decoded).collect();
    let open = template.ends_with("+}");
    (0..=sent.len()).any(|at| {
        let here = &sent[at..];
        (here.len() == wanted.len() || open && here.len() > wanted.len())
            && wanted
                .iter()
                .zip(here)
                .all(|(wanted, sent)| if wanted.starts_with('{') { !sent.is_empty() } else { wanted == sent })
    })
}

/// A segment without its parameters and with every `%xx` (of ASCII) replaced.
fn decoded(segment: &str) -> String {
    let mut pieces = segment.split(';').next().unwrap().split('%');
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |text, piece| {
        let byte = u8::from_str_radix(&piece[..2], 16).unwrap();
        format!("{text}{}{}", char::from(byte), &piece[2..])
    })
}
