signoff::operations!(mod it = "../../specs/schema.title-missing.json");

fn main() {
    let _: Option<it::Outcome> = None;
}
