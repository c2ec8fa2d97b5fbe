//! Members by name: they keep their order, and a map knows no other state than what is in it.

use signoff::map::Map;

fn map(members: &[(&str, u32)]) -> Map<u32> {
    members.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect()
}

#[test]
fn members_keep_the_order_in_which_they_came() {
    let mut map = map(&[("b", 1), ("a", 2)]);
    assert_eq!(map.insert("c", 3), None);
    assert_eq!(map.insert("b", 4), Some(1));
    assert_eq!(map.iter().collect::<Vec<_>>(), [("b", &4), ("a", &2), ("c", &3)]);
    assert_eq!((map.len(), map.get("a"), map.get("d")), (3, Some(&2), None));
}

#[test]
fn a_name_that_comes_twice_has_its_last_value() {
    assert_eq!(map(&[("a", 1), ("b", 2), ("a", 3)]), map(&[("a", 3), ("b", 2)]));
}

#[test]
fn a_map_whose_last_member_was_taken_is_empty() {
    let mut map = map(&[("a", 1), ("b", 2)]);
    assert_eq!((map.remove("a"), map.remove("a"), map.remove("b")), (Some(1), None, Some(2)));
    assert!(map.is_empty());
    assert_eq!((map.len(), map.iter().next()), (0, None));
    assert_eq!(map, Map::new());
    assert_eq!(format!("{map:?}"), "{}");
}
