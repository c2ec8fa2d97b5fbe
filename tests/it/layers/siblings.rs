//! Inside a module: files beside one another must not import each other in a circle.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::layers::none_of;
use crate::layers::source::Source;
use crate::layers::source::sources;

/// Who names whom: below each folder, by the names of its files.
type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

#[test]
fn files_beside_one_another_form_no_cycle() {
    let arrows = arrows(sources());
    let circles = arrows.iter().filter_map(|(folder, arrows)| {
        let circle = circle(arrows)?;
        Some(format!("{folder}: {}", circle.join(" → ")))
    });
    none_of(circles.collect());
}

#[test]
fn a_cycle_is_found() {
    let arrows = |pairs: &[(&str, &str)]| {
        let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (from, to) in pairs {
            arrows.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        circle(&arrows)
    };
    assert_eq!(arrows(&[("a", "b"), ("b", "c"), ("a", "c")]), None);
    let found = arrows(&[("a", "b"), ("b", "c"), ("c", "b")]).expect("b and c name each other");
    assert_eq!(found, ["b", "c", "b"]);
}

/// The arrows between files of the same folder; what a parent shows of a child is the child's.
fn arrows(sources: &[Source]) -> Arrows {
    let known: BTreeMap<Vec<&str>, &Source> =
        sources.iter().filter_map(|source| Some((source.steps()?, source))).collect();
    let mut arrows = Arrows::new();
    for source in sources {
        let Some(from) = source.steps() else { continue };
        for named in source.mentions.iter().filter(|named| named.path.starts_with("crate::")) {
            let mut path: Vec<&str> = vec![from[0]];
            path.extend(named.path.split("::").skip(1));
            let to = target(&known, &path);
            let common = from.iter().zip(&to).take_while(|(one, two)| one == two).count();
            if let (Some(one), Some(two)) = (from.get(common), to.get(common)) {
                let folder = arrows.entry(from[..common].join("/")).or_default();
                folder.entry((*one).to_owned()).or_default().insert((*two).to_owned());
            }
        }
    }
    arrows
}

/// The file that a path leads to: the longest beginning that is one, and from there on through what it shows of its
/// own folder.
fn target<'a>(known: &BTreeMap<Vec<&'a str>, &'a Source>, path: &[&'a str]) -> Vec<&'a str> {
    let mut length = path.len();
    while length > 0 && !known.contains_key(&path[..length]) {
        length -= 1;
    }
    let mut found = path[..length].to_vec();
    let item = path.get(length).copied();
    while let Some(source) = known.get(&found) {
        let shown = source.uses.iter().filter(|shown| shown.public).find_map(|shown| {
            let below = shown.path.strip_prefix("self::")?;
            let (folder, last) = below.rsplit_once("::")?;
            (Some(last) == item).then_some(folder)
        });
        let Some(below) = shown else { break };
        found.extend(below.split("::"));
    }
    found
}

/// A way that leads back to where it began.
fn circle(arrows: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    arrows.keys().find_map(|start| {
        let mut seen = BTreeSet::new();
        let mut ways = vec![vec![start.clone()]];
        while let Some(way) = ways.pop() {
            for next in way.last().and_then(|last| arrows.get(last)).into_iter().flatten() {
                let mut longer = way.clone();
                longer.push(next.clone());
                if next == start {
                    return Some(longer);
                }
                if seen.insert(next.clone()) {
                    ways.push(longer);
                }
            }
        }
        None
    })
}
