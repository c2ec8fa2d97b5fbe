mod facade {
    pub use signoff as other;
    pub use signoff::operations as make;
}
mod types {
    crate::facade::make! { pub mod logout = builtin "crafter.logout"; }
}

#[derive(crate::facade::other::Conforms)]
#[conforms(types::logout::Success)]
#[allow(dead_code)]
struct Mine {
    message: String,
}

fn main() {}
